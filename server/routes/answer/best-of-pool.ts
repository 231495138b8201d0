import type { RoutesAsked } from "../../../contract/routes.ts";
import type { Search } from "../question/search-routes.ts";
import { collectPool, isCertain, type Pool } from "./collect-pool.ts";
import type { ScoredRoute } from "./scored-route.ts";

/** Routes that are scored exactly at first: of few a few more cost nothing. */
const LEAST_POOL = 40;

/** The best route of a search; undefined: none was found. */
export interface BestOfPool {
  readonly best: ScoredRoute | undefined;
  /** No other route can be better. */
  readonly isCertain: boolean;
  readonly pool: Pool;
}

/** Looks at twice as many routes until the best one is certain, `most` were looked at, or time is over. */
export function bestOfPool(search: Search, chain: RoutesAsked["chain"], most: number): BestOfPool {
  for (let count = Math.min(LEAST_POOL, most); ; count = Math.min(count * 2, most)) {
    const pool = collectPool(search, chain, count);
    const best = pool.routes[0];
    const isSure = pool.isInTime && isCertain(pool, pool.routes.slice(0, 1), search.asked);
    if (isSure || !pool.isInTime || count === most) return { best, isCertain: isSure, pool };
  }
}
