import { costWithin, type Ball } from "./ball.ts";
import { tick } from "./clock.ts";
import { noteArc, numberOf, pushReach, type Draft } from "./corridor-draft.ts";
import { endArcsTo } from "./end-arcs.ts";
import { isUsable, type Search } from "./two-balls.ts";

/**
 * Notes where the balls touch: at places of both, and along arcs that neither side has followed yet.
 *
 * A long arc may lead from one ball into the other although it is longer than either radius. Such arcs are looked for
 * from the side with fewer labels: a plain run along the arcs of each, cheap beside growing.
 */
export function noteTouches(search: Search, draft: Draft): void {
  const { from, into } = search;
  for (const place of search.met) {
    noteLabels(search, draft, from, into, place);
    noteLabels(search, draft, into, from, place);
  }
  const [ball, other] = from.count <= into.count ? [from, into] : [into, from];
  for (let label = 0; label < ball.count; label++) {
    noteCrossings(search, draft, ball, other, label);
    noteEnds(search, draft, ball, other, label);
  }
}

function noteLabels({ maxLegs }: Search, draft: Draft, ball: Ball, other: Ball, place: number): void {
  for (let label = ball.latest[place] ?? 0; label > 0; label = ball.older[label - 1] ?? 0) {
    const cost = ball.costs[label - 1] ?? 0;
    const legs = ball.legs[label - 1] ?? 0;
    const whole = cost + costWithin(other, place, maxLegs - legs);
    if (whole <= draft.limit) pushReach(draft, ball, numberOf(draft, place), cost, legs);
    else draft.refused = Math.min(draft.refused, whole);
  }
}

function noteCrossings(search: Search, draft: Draft, ball: Ball, other: Ball, label: number): void {
  tick(search.clock);
  const { words, weights, starts } = ball.arcs;
  const place = ball.places[label] ?? 0;
  const cost = ball.costs[label] ?? 0;
  const legs = (ball.legs[label] ?? 0) + 1;
  const most = search.maxLegs - legs;
  const { gap } = other === search.from ? draft.fromEnds : draft.intoEnds;
  const end = starts[place + 1] ?? 0;
  for (let at = ball.cursors[label] ?? 0; at < end; at++) {
    const arrival = cost + (weights[2 * at] ?? 0);
    if (arrival + gap > draft.limit) {
      draft.refused = Math.min(draft.refused, arrival + gap);
      return;
    }
    const next = words[4 * at + 2] ?? 0;
    if ((other.fewest[next] ?? 0) > most || ball.fewest[next] === 0) continue;
    if (!isUsable(search, words[4 * at + 3] ?? 0, ball === search.from ? place : next)) continue;
    noteCrossing(draft, { ball, other, label, at, arrival, most });
  }
}

interface Crossing {
  ball: Ball;
  other: Ball;
  label: number;
  /** The entry of the arc. */
  at: number;
  arrival: number;
  most: number;
}

/** The arc's far end is reached from here, and its near end from the other side. */
function noteCrossing(draft: Draft, { ball, other, label, at, arrival, most }: Crossing): void {
  const weight = ball.arcs.weights[2 * at] ?? 0;
  const place = ball.arcs.words[4 * at + 2] ?? 0;
  for (let beyond = other.latest[place] ?? 0; beyond > 0; beyond = other.older[beyond - 1] ?? 0) {
    const legs = other.legs[beyond - 1] ?? 0;
    if (legs > most) return;
    const cost = other.costs[beyond - 1] ?? 0;
    if (arrival + cost > draft.limit) {
      draft.refused = Math.min(draft.refused, arrival + cost);
      continue;
    }
    const near = numberOf(draft, ball.places[label] ?? 0);
    const far = numberOf(draft, place);
    pushReach(draft, ball, far, arrival, (ball.legs[label] ?? 0) + 1);
    pushReach(draft, other, near, weight + cost, legs + 1);
    noteArc(draft, ball, at, near, far);
  }
}

/** The ends of the other side, which the run along the arcs may have stopped short of. */
function noteEnds(search: Search, draft: Draft, ball: Ball, other: Ball, label: number): void {
  const place = ball.places[label] ?? 0;
  const legs = ball.legs[label] ?? 0;
  if (legs === search.maxLegs || other.fewest[place] === 0) return;
  for (const { at, end } of endArcsTo(other === search.from ? draft.fromEnds : draft.intoEnds, place)) {
    const weight = other.arcs.weights[2 * at] ?? 0;
    const arrival = (ball.costs[label] ?? 0) + weight;
    if (arrival > draft.limit) draft.refused = Math.min(draft.refused, arrival);
    else if (isUsable(search, other.arcs.words[4 * at + 3] ?? 0, ball === search.from ? place : end)) {
      const near = numberOf(draft, end);
      const far = numberOf(draft, place);
      pushReach(draft, ball, near, arrival, legs + 1);
      pushReach(draft, other, far, weight, 1);
      noteArc(draft, other, at, near, far);
    }
  }
}
