import { addLabel, costWithin, type Ball } from "./ball.ts";
import { tick, type Clock } from "./clock.ts";
import { popTop, pushKey, replaceTop, topKey } from "./key-heap.ts";

/** Two balls that grow towards one another, and what the query allows them. */
export interface Search {
  readonly from: Ball;
  readonly into: Ball;
  readonly maxLegs: number;
  readonly admits: ((arc: number) => boolean) | undefined;
  /** Whether a step may not be the first arc; false where the routes have begun already. */
  readonly barsSteps: boolean;
  /** Arcs by which no route goes on from an origin. */
  readonly barred: ReadonlySet<number> | undefined;
  readonly clock: Clock;
  /** What the cheapest route seen so far costs. It need not be the cheapest there is. */
  best: number;
  /** Places with labels on both sides; some stand here twice. */
  readonly met: number[];
}

interface Ends {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly avoid: readonly number[];
}

/**
 * Sets out from both ends.
 *
 * The ends have a label of no legs that nothing undercuts, so no origin is entered and no destination left. A place
 * that is avoided looks to both sides as if it had such a label, and has none.
 */
export function setOut(search: Search, { origins, destinations, avoid }: Ends): void {
  const { from, into } = search;
  for (const place of avoid) {
    from.fewest[place] = 0;
    into.fewest[place] = 0;
  }
  const firsts: [Ball, Ball, number][] = [];
  for (const place of origins) if (from.fewest[place] !== 0) firsts.push([from, into, addLabel(from, place, 0, 0)]);
  for (const place of destinations)
    if (into.fewest[place] !== 0) firsts.push([into, from, addLabel(into, place, 0, 0)]);
  for (const [ball, other, label] of firsts) {
    const key = nextKey(search, ball, other, label);
    if (key < Infinity) pushKey(ball.heap, key, label);
  }
}

/** Whether a query allows the arc of an entry. */
export function isUsable(search: Search, arcAndStep: number, tail: number): boolean {
  const { from, admits, barred, barsSteps } = search;
  const arc = arcAndStep >>> 1;
  if (barsSteps && (arcAndStep & 1) === 1 && from.fewest[tail] === 0) return false;
  if (barred !== undefined && from.fewest[tail] === 0 && barred.has(arc)) return false;
  return admits === undefined || admits(arc);
}

/** Each arc that is dearer to reach than these is still to be followed; Infinity: none is left. */
export function radii({ from, into }: Search): number {
  return topKey(from.heap) + topKey(into.heap);
}

/** Grows the smaller ball, arc by arc, until the radii make up a sum or one side has nothing left to follow. */
export function growTo(search: Search, sum: number): void {
  const { from, into } = search;
  while (from.heap.size > 0 && into.heap.size > 0 && radii(search) <= sum) growOnce(search);
}

/** Grows until the radii reach what the cheapest route seen costs. */
export function growUntilMet(search: Search): void {
  const { from, into } = search;
  while (from.heap.size > 0 && into.heap.size > 0 && radii(search) <= search.best) growOnce(search);
}

function growOnce(search: Search): void {
  const { from, into } = search;
  if (from.heap.size <= into.heap.size) follow(search, from, into);
  else follow(search, into, from);
}

/** Follows the cheapest arc of one side. */
function follow(search: Search, ball: Ball, other: Ball): void {
  tick(search.clock);
  const { heap } = ball;
  const cost = topKey(heap);
  const label = heap.ids[0] ?? 0;
  const place = ball.arcs.words[4 * (ball.cursors[label] ?? 0) + 2] ?? 0;
  const legs = (ball.legs[label] ?? 0) + 1;
  ball.cursors[label] = (ball.cursors[label] ?? 0) + 1;
  const key = nextKey(search, ball, other, label);
  if (key < Infinity) replaceTop(heap, key, label);
  else popTop(heap);
  if ((ball.fewest[place] ?? 0) > legs) settle(search, ball, other, place, cost, legs);
}

function settle(search: Search, ball: Ball, other: Ball, place: number, cost: number, legs: number): void {
  const label = addLabel(ball, place, cost, legs);
  const beyond = other.fewest[place] ?? 0;
  if (beyond + legs <= search.maxLegs) {
    search.met.push(place);
    search.best = Math.min(search.best, cost + costWithin(other, place, search.maxLegs - legs));
  }
  // The other side's end: a route ends here.
  if (beyond === 0 || legs === search.maxLegs) ball.cursors[label] = ball.arcs.starts[place + 1] ?? 0;
  else {
    const key = nextKey(search, ball, other, label);
    if (key < Infinity) pushKey(ball.heap, key, label);
  }
}

/**
 * The cost at which a label's next arc arrives, Infinity if it has none left.
 *
 * Arcs to places that are reached with no more legs are passed over. Where the next one leads to a place of the other
 * side, a route is seen before either side gets there.
 */
function nextKey(search: Search, ball: Ball, other: Ball, label: number): number {
  const { words, weights, starts } = ball.arcs;
  const place = ball.places[label] ?? 0;
  const legs = (ball.legs[label] ?? 0) + 1;
  const end = starts[place + 1] ?? 0;
  const outward = ball === search.from;
  for (let at = ball.cursors[label] ?? 0; at < end; at++) {
    const next = words[4 * at + 2] ?? 0;
    if ((ball.fewest[next] ?? 0) <= legs) continue;
    if (!isUsable(search, words[4 * at + 3] ?? 0, outward ? place : next)) continue;
    ball.cursors[label] = at;
    const key = (ball.costs[label] ?? 0) + (weights[2 * at] ?? 0);
    const left = search.maxLegs - legs;
    if ((other.fewest[next] ?? 0) <= left) search.best = Math.min(search.best, key + costWithin(other, next, left));
    return key;
  }
  ball.cursors[label] = end;
  return Infinity;
}
