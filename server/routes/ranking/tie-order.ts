import type { Ranking } from "./ranking.ts";
import type { FoundRoute } from "./route-query.ts";

/** Costs that differ by less than this part of themselves differ by the noise of sums only. */
const TOLERANCE = 1e-12;
/** What the search's own sums may be out by. */
const NOISE = 1e-13;
/** Beyond so many routes of one cost their order among themselves is no longer promised. */
const MAX_TIES = 1024;

/** Holds routes back until none that comes before them can turn up. */
export interface TieOrder {
  /** How much more a route may weigh than it costs. */
  readonly slack: number;
  /** Where no arc costs anything, routes weigh what they have arcs, and that is their cost in here. */
  readonly free: boolean;
  held: Held[];
  least: number;
}

interface Held {
  readonly route: FoundRoute;
  readonly cost: number;
}

export function createTieOrder({ epsilon, free }: Ranking, maxLegs: number): TieOrder {
  return { slack: free ? 0 : maxLegs * epsilon, free, held: [], least: Infinity };
}

export function holdRoute(order: TieOrder, route: FoundRoute): void {
  const cost = order.free ? route.arcs.length : route.cost;
  order.held.push({ route, cost });
  order.least = Math.min(order.least, cost);
}

/**
 * The routes whose turn has come, when all that are still to be found weigh `bound` or more.
 *
 * Routes of one cost come out together: fewer arcs first, then by the rows of their arcs.
 *
 * Shape:  routes nearly by cost → routes by cost, arcs, rows.
 * Gaps:   when more than `MAX_TIES` are held, the cheapest group of them goes out as it is, and what turns up of that
 *         cost later comes behind it.
 * Cost:   O(held) for each group that goes out.
 */
export function releaseRoutes(order: TieOrder, bound: number): FoundRoute[] {
  const safe = bound * (1 - NOISE) - order.slack;
  const out: FoundRoute[] = [];
  while (order.held.length > 0) {
    const most = order.least * (1 + TOLERANCE);
    if (safe <= most && order.held.length < MAX_TIES) break;
    const group = order.held.filter(({ cost }) => cost <= most);
    out.push(...group.map(({ route }) => route).sort(byArcs));
    order.held = order.held.filter(({ cost }) => cost > most);
    order.least = order.held.reduce((least, { cost }) => Math.min(least, cost), Infinity);
  }
  return out;
}

function byArcs({ arcs: one }: FoundRoute, { arcs: other }: FoundRoute): number {
  if (one.length !== other.length) return one.length - other.length;
  for (const [at, arc] of one.entries()) {
    const difference = arc - (other[at] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}
