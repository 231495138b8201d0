import { createClock, OutOfTime } from "./clock.ts";
import { usualPace, type Pace } from "./pace.ts";
import type { Ranking } from "./ranking.ts";
import type { FoundRoute, RouteEnd, RouteQuery } from "./route-query.ts";
import { searchTask } from "./search-task.ts";
import { taskOf } from "./task.ts";
import { createTieOrder, holdRoute, releaseRoutes } from "./tie-order.ts";

/**
 * Routes between two sets of places, best first, one by one for as long as the caller wants more.
 *
 * A route begins at an origin and ends at the first destination it reaches; it passes no place twice; a step is not
 * its first arc. They come by cost (differences of less than 1e-12 of it are none), then by number of arcs, then by
 * the rows of their arcs.
 *
 * What all routes begin or end with is taken off. Two balls grow from both ends until a route is seen. What routes of
 * little more than its cost may pass is cut out, and routes are drawn from that. When none is left the limit goes up,
 * the balls grow on and the next corridor is cut; routes within the limit before are drawn again and left out. `pace`
 * is for tests and figures.
 *
 * Shape:  a ranking and a query → routes; at the end, whether there are no more or the time was up.
 * Gaps:   of more than 1,024 routes of one cost (to within 2^-32 of the dearest arc) the order among themselves is not
 *         promised. When the time is up, what was found but might not be next is not handed out: what came is the
 *         beginning of the whole list. Ways by any place of a set, or by several in any order, may take as long as a
 *         look at all places, and with many round trips longer: give them a deadline.
 * Cost:   O(arcs within two half-balls × log) and the drawing (see `createRouteTree`), each again for a higher limit.
 * Source: I. Pohl, "Bi-directional Search" (1971); P. M. Spira, "A New Algorithm for Finding All Shortest Paths"
 *         (1973), for one arc at a time; drawing after Yen and Lawler.
 */
export function* rankRoutes(
  ranking: Ranking,
  query: RouteQuery,
  pace: Pace = usualPace,
): Generator<FoundRoute, RouteEnd> {
  const order = createTieOrder(ranking, query.maxLegs);
  try {
    for (const { arcs, bound } of searchTask({ ranking, pace, clock: createClock(query.deadline) }, taskOf(query))) {
      if (arcs !== undefined) holdRoute(order, { arcs, cost: costOf(ranking, arcs) });
      yield* releaseRoutes(order, bound);
    }
  } catch (problem) {
    if (problem instanceof OutOfTime) return { ended: "deadline" };
    throw problem;
  }
  yield* releaseRoutes(order, Infinity);
  return { ended: "exhausted" };
}

function costOf({ costs }: Ranking, arcs: readonly number[]): number {
  return arcs.reduce((sum, arc) => sum + (costs[arc] ?? 0), 0);
}
