import type { Ball } from "./ball.ts";
import { topKey } from "./key-heap.ts";

/**
 * The arcs at the ends of a ball, and what every label but those of the ends costs at least.
 *
 * Who looks along the arcs of a busy place for those that lead into a ball may stop that much earlier, if the arcs that
 * lead to its ends are looked up in here.
 */
export interface EndArcs {
  readonly gap: number;
  /** By the place they lead to: entries of the ball's arcs, each with the end at which it stands. */
  readonly byPlace: ReadonlyMap<number, readonly EndArc[]>;
}

interface EndArc {
  readonly at: number;
  readonly end: number;
}

const NONE: readonly EndArc[] = [];
/** Ends with more arcs are near to everything: there is nothing to gain. */
const MOST_ARCS = 64;

export function endArcsOf(ball: Ball): EndArcs {
  const { starts, words } = ball.arcs;
  const byPlace = new Map<number, EndArc[]>();
  let label = 0;
  let left = MOST_ARCS;
  for (; label < ball.count && ball.legs[label] === 0; label++) {
    const end = ball.places[label] ?? 0;
    const last = starts[end + 1] ?? 0;
    left -= last - (starts[end] ?? 0);
    if (left < 0) return { gap: 0, byPlace: new Map() };
    for (let at = starts[end] ?? 0; at < last; at++) {
      const place = words[4 * at + 2] ?? 0;
      byPlace.set(place, [...(byPlace.get(place) ?? NONE), { at, end }]);
    }
  }
  return { gap: label < ball.count ? (ball.costs[label] ?? 0) : topKey(ball.heap), byPlace };
}

export function endArcsTo({ byPlace }: EndArcs, place: number): readonly EndArc[] {
  return byPlace.get(place) ?? NONE;
}
