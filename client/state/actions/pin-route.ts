import type { RoutesBody } from "../../../contract/routes.ts";
import { isSameRoute, MOST_PINNED_ROUTES, withPinToggled, type PinnedRoute } from "../../graph/pinned-routes.ts";
import { legIdsOf, type Way } from "../../graph/ways.ts";
import { announce, app, change } from "../app-store.ts";
import { withWays } from "./ways.ts";

/** Keeps a route in sight, with what of it is not on the picture yet, as one step; again lets it go. */
export function togglePinnedRoute(way: Way, question: RoutesBody): void {
  const { pinnedRoutes } = app.getState().present;
  const route: PinnedRoute = { legs: legIdsOf(way), question };
  const next = withPinToggled(pinnedRoutes, route);
  if (next === null) {
    announce({ key: "pins.full", values: { count: MOST_PINNED_ROUTES } });
    return;
  }
  if (next.length < pinnedRoutes.length) {
    unpinRoute(route);
    return;
  }
  const held = withWays([way]);
  if (held === null) return;
  const { values, isAdding } = held;
  change(
    { ...held.next, pinnedRoutes: next },
    isAdding ? { key: "step.pin-route-adding", values } : { key: "step.pin-route" },
  );
  announce({ key: "step.pin-route" });
}

export function unpinRoute({ legs }: Pick<PinnedRoute, "legs">): void {
  const { pinnedRoutes } = app.getState().present;
  const told = { key: "step.unpin-route" } as const;
  change({ pinnedRoutes: pinnedRoutes.filter((each) => !isSameRoute(each.legs, legs)) }, told);
  announce(told);
}
