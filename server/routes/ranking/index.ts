export { pickDifferent } from "./pick-different.ts";
export { rankRoutes } from "./rank-routes.ts";
export { createRanking, type Ranking } from "./ranking.ts";
export type { FoundRoute, RouteQuery } from "./route-query.ts";
