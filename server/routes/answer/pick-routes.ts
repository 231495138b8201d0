import type { ScoredRoute } from "./scored-route.ts";

/** A route that is shown, with those that differ little from it. */
export interface PickedRoute {
  readonly route: ScoredRoute;
  readonly copies: readonly ScoredRoute[];
}

/** The first k of a pool. */
export function pickRoutes(routes: readonly ScoredRoute[], k: number): PickedRoute[] {
  return routes.slice(0, k).map((route) => ({ route, copies: [] }));
}
