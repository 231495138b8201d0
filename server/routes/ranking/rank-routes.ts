import { clearBall, UNREACHED } from "./ball.ts";
import { createClock, OutOfTime, type Clock } from "./clock.ts";
import { cutCorridor, type Corridor } from "./corridor.ts";
import { legsLeftOf } from "./legs-left.ts";
import { takeWorkspace, type Ranking, type Workspace } from "./ranking.ts";
import type { FoundRoute, RouteEnd, RouteQuery } from "./route-query.ts";
import { createRouteTree, drawRoute, treeBound } from "./route-tree.ts";
import { stagesOf } from "./stages.ts";
import { createTieOrder, holdRoute, releaseRoutes } from "./tie-order.ts";
import { growTo, growUntilMet, radii, setOut, type Search } from "./two-balls.ts";

/** The first limit beside the best route seen, and how much further each one goes. */
const FIRST_SLACK = 0.02;
const SLACK_GROWTH = 1.75;
/** Sums made in another order differ by less than this part; what is that near the limit is let in. */
const MARGIN = 1e-9;
/** In labels. */
const SMALL_BALL = 1024;

/**
 * Routes between two sets of places, best first, one by one for as long as the caller wants more.
 *
 * A route begins at an origin and ends at the first destination it reaches; it passes no place twice; a step is not
 * its first arc. They come by cost (differences of less than 1e-12 of it are none), then by number of arcs, then by
 * the rows of their arcs.
 *
 * Two balls grow from both ends until a route is seen. What routes of little more than its cost may pass is cut out,
 * and routes are drawn from that. When none is left the limit goes up, the balls grow on and the next corridor is cut;
 * routes within the limit before are drawn again and left out.
 *
 * Shape:  a ranking and a query → routes; at the end, whether there are no more or the time was up.
 * Gaps:   of more than `MAX_TIES` routes of one cost the order among themselves is not promised. When the time is up,
 *         what was found but might not be next is not handed out: what came is the beginning of the whole list.
 * Cost:   O(arcs within two half-balls × log) and the drawing (see `createRouteTree`), each again for a higher limit.
 * Source: I. Pohl, "Bi-directional Search" (1971); P. M. Spira, "A New Algorithm for Finding All Shortest Paths"
 *         (1973), for one arc at a time; drawing after Yen and Lawler.
 */
export function* rankRoutes(ranking: Ranking, query: RouteQuery): Generator<FoundRoute, RouteEnd> {
  const workspace = takeWorkspace(ranking);
  try {
    yield* searchRoutes(ranking, query, workspace);
    return { ended: "exhausted" };
  } catch (problem) {
    if (problem instanceof OutOfTime) return { ended: "deadline" };
    throw problem;
  } finally {
    clearWorkspace(workspace, query);
    ranking.spare.push(workspace);
  }
}

function* searchRoutes(ranking: Ranking, query: RouteQuery, workspace: Workspace): Generator<FoundRoute, void> {
  const clock = createClock(query.deadline);
  const search = startSearch(query, workspace, clock);
  const order = createTieOrder(query.maxLegs * ranking.epsilon);
  growUntilMet(search);
  let done = -1;
  let slack = search.best * FIRST_SLACK;
  let limit = search.best + slack;
  while (search.best < Infinity) {
    if (isSmallAndDry(search)) limit = Number.MAX_VALUE;
    const reach = Math.min(limit * (1 + MARGIN), Number.MAX_VALUE);
    growTo(search, reach);
    const corridor = cutCorridor(search, workspace.numbers, reach, query.parallel === "best");
    const last = corridor.refused === Infinity && radii(search) === Infinity;
    yield* drawWithin(ranking, query, { corridor, clock, done, limit: last ? Infinity : limit }, order);
    if (last) break;
    done = limit;
    slack *= SLACK_GROWTH;
    limit = Math.max(search.best + slack, corridor.refused === Infinity ? radii(search) : corridor.refused);
  }
  yield* releaseRoutes(order, Infinity);
}

function startSearch({ maxLegs, admits, ...ends }: RouteQuery, { from, into }: Workspace, clock: Clock): Search {
  const search: Search = { from, into, maxLegs, admits, clock, best: Infinity, met: [] };
  setOut(search, { origins: ends.origins, destinations: ends.destinations, avoid: ends.avoid });
  return search;
}

/** Where one side has little to follow and has followed it, no limit is needed. */
function isSmallAndDry({ from, into }: Search): boolean {
  return [from, into].some(({ heap, count }) => heap.size === 0 && count < SMALL_BALL);
}

interface Round {
  readonly corridor: Corridor;
  readonly clock: Clock;
  /** The limit before: routes within it are known. */
  readonly done: number;
  readonly limit: number;
}

function* drawWithin(
  { costs }: Ranking,
  { via, maxLegs }: RouteQuery,
  { corridor, clock, done, limit }: Round,
  order: ReturnType<typeof createTieOrder>,
): Generator<FoundRoute, void> {
  const stages = stagesOf(corridor, via);
  const legsLeft = legsLeftOf(corridor, stages, maxLegs);
  const field = { corridor, stages, legsLeft, maxLegs, limit: limit * (1 + MARGIN), choices: new Map() };
  const tree = createRouteTree(field, clock);
  while (tree.heap.size > 0) {
    const route = drawRoute(tree);
    if (route !== undefined && route.weight > done && route.weight <= limit) {
      const arcs = route.arcs.map((arc) => corridor.rows[arc] ?? 0);
      holdRoute(order, { arcs, cost: arcs.reduce((sum, arc) => sum + (costs[arc] ?? 0), 0) });
    }
    yield* releaseRoutes(order, Math.max(done, Math.min(treeBound(tree), limit)));
  }
  yield* releaseRoutes(order, limit);
}

function clearWorkspace({ from, into }: Workspace, { avoid }: RouteQuery): void {
  clearBall(from);
  clearBall(into);
  for (const place of avoid ?? []) {
    from.fewest[place] = UNREACHED;
    into.fewest[place] = UNREACHED;
  }
}
