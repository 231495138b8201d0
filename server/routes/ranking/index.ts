export { pickDifferent, type Pick, type Picks } from "./pick-different.ts";
export { rankRoutes } from "./rank-routes.ts";
export { createRanking, type Ranking } from "./ranking.ts";
export type { FoundRoute, RouteEnd, RouteQuery } from "./route-query.ts";
