import { flagsOf } from "./admitted-arcs.ts";
import type { OutStar } from "./out-star.ts";

/** When places are removed. */
export interface Turns {
  readonly order: readonly number[];
  /** By place: how many are removed before it; all of them where it is never removed. */
  readonly byPlace: Int32Array;
}

export function turnsOf(placeCount: number, order: readonly number[]): Turns {
  const byPlace = new Int32Array(placeCount).fill(order.length);
  for (const [turn, place] of order.entries()) byPlace[place] = turn;
  return { order, byPlace };
}

/** Whose links are watched. */
export interface Watch {
  origin: number;
  destinations: readonly number[];
  maxLegs?: number | undefined;
}

/**
 * How many removals some destinations stay linked from an origin.
 *
 * Places never come back, so a link that broke stays broken, and a route breaks with the first of its places that is
 * removed. The link lasts as long as the best route does: the widest path, with each place as wide as its turn to be
 * removed. All turns differ, so no heap is needed: with the places removed last first, whatever is reached is final.
 *
 * Shape:  legs, places in the order of their removal → by destination: linked after up to so many removals; -1 where
 *         no route leads there at all.
 * Gaps:   a route begins with no step. The origin itself lasts until it is removed.
 * Cost:   O(places + arcs) an origin, and O(maxLegs · arcs) with a bound on legs; none grows with the removals.
 * Source: M. Pollack, "The maximum capacity through a network" (1960); with a bound, in rounds after R. Bellman, "On a
 *         routing problem" (1958).
 */
export function lastingFrom(star: OutStar, turns: Turns, watch: Watch): number[] {
  const lasts = new Int32Array(star.placeCount).fill(-1);
  lasts[watch.origin] = turns.byPlace[watch.origin] ?? 0;
  if (watch.maxLegs === undefined) spread(star, turns, watch, lasts);
  else spreadInRounds(star, turns, { ...watch, maxLegs: watch.maxLegs }, lasts);
  return watch.destinations.map((place) => lasts[place] ?? -1);
}

/** Ends when all destinations are reached. */
function spread(star: OutStar, { order, byPlace }: Turns, { origin, destinations }: Watch, lasts: Int32Array): void {
  const isWaited = flagsOf(star.placeCount, destinations);
  let waited = new Set(destinations).size - (isWaited[origin] ?? 0);
  const stack = new Int32Array(star.placeCount);
  for (let turn = order.length; turn >= 0 && waited > 0; turn--) {
    const start = turn < order.length ? (order[turn] ?? 0) : origin;
    if (lasts[start] !== turn) continue;
    stack[0] = start;
    for (let height = 1; height > 0 && waited > 0;) {
      const place = stack[--height] ?? 0;
      const end = endOf(star, place, origin);
      for (let arc = star.starts[place] ?? 0; arc < end; arc++) {
        const head = star.heads[arc] ?? 0;
        if ((lasts[head] ?? 0) >= 0) continue;
        const own = byPlace[head] ?? 0;
        lasts[head] = Math.min(own, turn);
        if (own >= turn) stack[height++] = head;
        if (isWaited[head] === 1) waited--;
      }
    }
  }
}

/**
 * In round `n` each place has what it can have by `n` legs; only those that gained pass it on, and only while they last
 * longer than some destination so far.
 */
function spreadInRounds(
  star: OutStar,
  { byPlace }: Turns,
  { origin, destinations, maxLegs }: Watch & { maxLegs: number },
  lasts: Int32Array,
): void {
  const gainedIn = new Int32Array(star.placeCount);
  let front = Int32Array.of(origin);
  for (let round = 1; round <= maxLegs && front.length > 0; round++) {
    const floor = destinations.reduce((least, place) => Math.min(least, lasts[place] ?? -1), Infinity);
    // What the front had before this round: a place that gains in it must not pass that on before the next.
    const widths = front.map((place) => lasts[place] ?? 0);
    const gained = new Int32Array(star.placeCount);
    let count = 0;
    for (let at = 0; at < front.length; at++) {
      const place = front[at] ?? 0;
      const width = widths[at] ?? 0;
      const end = width > floor ? endOf(star, place, origin) : 0;
      for (let arc = star.starts[place] ?? 0; arc < end; arc++) {
        const head = star.heads[arc] ?? 0;
        const last = Math.min(width, byPlace[head] ?? 0);
        if (last <= (lasts[head] ?? 0)) continue;
        lasts[head] = last;
        if (gainedIn[head] === round) continue;
        gainedIn[head] = round;
        gained[count++] = head;
      }
    }
    front = gained.subarray(0, count);
  }
}

function endOf({ starts, stepStarts }: OutStar, place: number, origin: number): number {
  return (place === origin ? stepStarts[place] : starts[place + 1]) ?? 0;
}
