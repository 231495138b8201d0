import type { RoutesAsked } from "../../../contract/routes.ts";
import { pickDifferent } from "../ranking/index.ts";
import type { Search } from "../question/search-routes.ts";
import { collectPool, type Pool } from "./collect-pool.ts";
import type { ScoredRoute } from "./scored-route.ts";

/** A route that is shown, with those that differ little from it. */
export interface PickedRoute {
  readonly route: ScoredRoute;
  readonly copies: readonly ScoredRoute[];
}

/** Routes that are scored exactly to find k that differ: so many times k at first, twice as many while too few do. */
const FIRST_TIMES = 8;
const MOST_TIMES = 64;
/** … and no fewer than this: of few routes a few more cost nothing. */
const LEAST_POOL = 40;

/** The k best routes that differ from one another, and the pool they were chosen from. */
export function pickRoutes(search: Search, chain: RoutesAsked["chain"]): { picked: PickedRoute[]; pool: Pool } {
  const { k } = search.asked;
  for (let times = FIRST_TIMES; ; times *= 2) {
    const pool = collectPool(search, chain, Math.max(LEAST_POOL, times * k));
    const picked = chosenFrom(pool.routes, k);
    if (picked.length === k || pool.isWhole || !pool.isInTime || times >= MOST_TIMES) return { picked, pool };
  }
}

function chosenFrom(routes: readonly ScoredRoute[], k: number): PickedRoute[] {
  let next = 0;
  const { picks } = pickDifferent(() => routes[next++]?.places, k);
  return picks.flatMap(({ rank, nearCopies }) => {
    const route = routes[rank];
    return route === undefined ? [] : [{ route, copies: nearCopies.flatMap((copy) => routes[copy] ?? []) }];
  });
}
