import { rankRoutes, type FoundRoute, type Ranking, type RouteQuery } from "../../server/routes/ranking/index.ts";

/** The first k routes. */
export function firstRoutes(ranking: Ranking, query: RouteQuery, k: number): FoundRoute[] {
  const found: FoundRoute[] = [];
  for (const route of rankRoutes(ranking, query)) if (found.push(route) === k) break;
  return found;
}

/** From one place to another in at most eight legs, as the figures ask. */
export function between(from: number, to: number, more: Partial<RouteQuery> = {}): RouteQuery {
  return { origins: [from], destinations: [to], maxLegs: 8, parallel: "each", ...more };
}
