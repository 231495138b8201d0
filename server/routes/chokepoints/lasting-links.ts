import type { OutStar } from "./out-star.ts";

/**
 * How many removals each place stays linked from an origin.
 *
 * Places never come back, so a link that broke stays broken, and a route breaks with the first of its places that is
 * removed. The link lasts as long as the best route does: the widest path, with each place as wide as its turn to be
 * removed. All turns differ, so no heap is needed: with the places removed last first, whatever is reached is final.
 *
 * Shape:  legs, places in the order of their removal → by place: linked after up to so many removals; -1 where no
 *         route leads there at all.
 * Gaps:   a route begins with no step. The origin itself lasts until it is removed.
 * Cost:   O(places + arcs) an origin, and O(maxLegs · arcs) with a bound on legs; none grows with the removals.
 * Source: M. Pollack, "The maximum capacity through a network" (1960); with a bound, in rounds after R. Bellman, "On a
 *         routing problem" (1958).
 */
export function lastingFrom(star: OutStar, turns: Turns, origin: number, maxLegs?: number): Int32Array {
  const lasts = new Int32Array(star.placeCount).fill(-1);
  lasts[origin] = turns.byPlace[origin] ?? 0;
  if (maxLegs === undefined) spread(star, turns, origin, lasts);
  else spreadInRounds(star, turns, { origin, maxLegs }, lasts);
  return lasts;
}

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

function spread(star: OutStar, { order, byPlace }: Turns, origin: number, lasts: Int32Array): void {
  const stack: number[] = [];
  for (let turn = order.length; turn >= 0; turn--) {
    const start = turn < order.length ? (order[turn] ?? 0) : origin;
    if (lasts[start] !== turn) continue;
    stack.push(start);
    for (let place = stack.pop(); place !== undefined; place = stack.pop()) {
      const end = endOf(star, place, origin);
      for (let arc = star.starts[place] ?? 0; arc < end; arc++) {
        const head = star.heads[arc] ?? 0;
        if ((lasts[head] ?? 0) >= 0) continue;
        const own = byPlace[head] ?? 0;
        lasts[head] = Math.min(own, turn);
        if (own >= turn) stack.push(head);
      }
    }
  }
}

/** In round `n` each place has what it can have by `n` legs; only those that gained pass it on. */
function spreadInRounds(
  star: OutStar,
  { byPlace }: Turns,
  { origin, maxLegs }: { origin: number; maxLegs: number },
  lasts: Int32Array,
): void {
  const gainedIn = new Int32Array(star.placeCount);
  let front = [origin];
  for (let round = 1; round <= maxLegs && front.length > 0; round++) {
    const gained: number[] = [];
    const widths = front.map((place) => lasts[place] ?? 0);
    for (const [at, place] of front.entries()) {
      const width = widths[at] ?? 0;
      const end = endOf(star, place, origin);
      for (let arc = star.starts[place] ?? 0; arc < end; arc++) {
        const head = star.heads[arc] ?? 0;
        const last = Math.min(width, byPlace[head] ?? 0);
        if (last <= (lasts[head] ?? 0)) continue;
        lasts[head] = last;
        if (gainedIn[head] === round) continue;
        gainedIn[head] = round;
        gained.push(head);
      }
    }
    front = gained;
  }
}

function endOf({ starts, stepStarts }: OutStar, place: number, origin: number): number {
  return (place === origin ? stepStarts[place] : starts[place + 1]) ?? 0;
}
