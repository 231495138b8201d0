import { costWithin, type Ball } from "./ball.ts";
import { tick } from "./clock.ts";
import { noteArc, numberOf, type Draft } from "./corridor-draft.ts";
import { endArcsTo, type EndArcs } from "./end-arcs.ts";
import { popTop, pushKey, topKey, type KeyHeap } from "./key-heap.ts";
import { isUsable } from "./two-balls.ts";

interface Side {
  readonly ball: Ball;
  readonly other: Ball;
  readonly otherEnds: EndArcs;
  readonly queue: KeyHeap;
  readonly costs: number[];
  readonly fewest: number[];
}

/**
 * Lets each side go on from where the balls touch, but only to places of the other ball, and only as far as both
 * together stay within the limit. After that all that lies on a route within the limit is in the draft.
 */
export function extendBoth(draft: Draft): void {
  const { search, fromQueue, intoQueue, fromCosts, intoCosts, fromFewest, intoFewest } = draft;
  const { from, into } = search;
  const { fromEnds, intoEnds } = draft;
  const outward = { ball: from, other: into, otherEnds: intoEnds, queue: fromQueue };
  const inward = { ball: into, other: from, otherEnds: fromEnds, queue: intoQueue };
  extend(draft, { ...outward, costs: fromCosts, fewest: fromFewest });
  extend(draft, { ...inward, costs: intoCosts, fewest: intoFewest });
}

function extend(draft: Draft, side: Side): void {
  const { queue, costs, fewest, other } = side;
  const { maxLegs, clock } = draft.search;
  while (queue.size > 0) {
    tick(clock);
    const cost = topKey(queue);
    const id = popTop(queue);
    const number = id >> 4;
    const legs = id & 15;
    if ((fewest[number] ?? 0) <= legs) continue;
    fewest[number] = legs;
    costs[number] = Math.min(costs[number] ?? Infinity, cost);
    // The other side's end, where routes end too.
    if (legs === maxLegs || other.fewest[draft.places[number] ?? 0] === 0) continue;
    goOn(draft, side, number, cost, legs + 1);
    goOnToEnds(draft, side, number, cost, legs + 1);
  }
}

function goOn(
  draft: Draft,
  { ball, other, otherEnds, queue, fewest }: Side,
  number: number,
  cost: number,
  legs: number,
): void {
  const { search, limit } = draft;
  const { words, weights, starts } = ball.arcs;
  const place = draft.places[number] ?? 0;
  const end = starts[place + 1] ?? 0;
  const most = search.maxLegs - legs;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const arrival = cost + (weights[2 * at] ?? 0);
    if (arrival + otherEnds.gap > limit) {
      draft.refused = Math.min(draft.refused, arrival + otherEnds.gap);
      return;
    }
    const next = words[4 * at + 2] ?? 0;
    if ((other.fewest[next] ?? 0) > most || ball.fewest[next] === 0) continue;
    const whole = arrival + costWithin(other, next, most);
    if (whole > limit) {
      if (whole < draft.refused) draft.refused = whole;
      continue;
    }
    if (!isUsable(search, words[4 * at + 3] ?? 0, ball === search.from ? place : next)) continue;
    const reached = numberOf(draft, next);
    noteArc(draft, ball, at, number, reached);
    if ((fewest[reached] ?? 0) > legs) pushKey(queue, arrival, 16 * reached + legs);
  }
}

/** To the ends of the other side, which the run along the arcs may have stopped short of. */
function goOnToEnds(draft: Draft, side: Side, number: number, cost: number, legs: number): void {
  const { ball, other, otherEnds, queue } = side;
  const place = draft.places[number] ?? 0;
  for (const { at, end } of endArcsTo(otherEnds, place)) {
    const arrival = cost + (other.arcs.weights[2 * at] ?? 0);
    if (arrival > draft.limit) draft.refused = Math.min(draft.refused, arrival);
    else if (isUsable(draft.search, other.arcs.words[4 * at + 3] ?? 0, ball === draft.search.from ? place : end)) {
      const reached = numberOf(draft, end);
      noteArc(draft, other, at, reached, number);
      pushKey(queue, arrival, 16 * reached + legs);
    }
  }
}
