import type { RoutesBody } from "../../contract/routes.ts";

/** A route that somebody keeps in sight: its legs in their order, and the question in whose answer it stands. */
export interface PinnedRoute {
  legs: readonly string[];
  question: RoutesBody;
}

/** More at once are a tangle that nobody reads. */
export const MOST_PINNED_ROUTES = 5;

/** The same legs in the same order, whatever was asked. */
export function isSameRoute(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((id, index) => id === other[index]);
}

export function isPinned(pinned: readonly PinnedRoute[], legs: readonly string[]): boolean {
  return pinned.some((each) => isSameRoute(each.legs, legs));
}

/** Pinned last, or no longer; null: no more can be pinned. A route is pinned once, by the question it was pinned with. */
export function withPinToggled(pinned: readonly PinnedRoute[], route: PinnedRoute): readonly PinnedRoute[] | null {
  if (isPinned(pinned, route.legs)) return pinned.filter(({ legs }) => !isSameRoute(legs, route.legs));
  return pinned.length < MOST_PINNED_ROUTES ? [...pinned, route] : null;
}
