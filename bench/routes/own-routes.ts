import {
  pickDifferent,
  rankRoutes,
  type FoundRoute,
  type Ranking,
  type RouteQuery,
} from "../../server/routes/ranking/index.ts";

/** The first k routes. */
export function firstRoutes(ranking: Ranking, query: RouteQuery, k: number): FoundRoute[] {
  const found: FoundRoute[] = [];
  for (const route of rankRoutes(ranking, query)) if (found.push(route) === k) break;
  return found;
}

/** The first k routes that differ. */
export function differentRoutes(ranking: Ranking, query: RouteQuery, k: number): number {
  const routes = rankRoutes(ranking, query);
  const { heads } = ranking.table;
  const draw = (): number[] | undefined => {
    const step = routes.next();
    if (step.done === true) return undefined;
    return [query.origins[0] ?? 0, ...step.value.arcs.map((arc) => heads[arc] ?? 0)];
  };
  const { picks } = pickDifferent(draw, k);
  routes.return({ ended: "exhausted" });
  return picks.length;
}

/** From one place to another in at most eight legs, as the figures ask. */
export function between(from: number, to: number, more: Partial<RouteQuery> = {}): RouteQuery {
  return { origins: [from], destinations: [to], maxLegs: 8, parallel: "each", ...more };
}
