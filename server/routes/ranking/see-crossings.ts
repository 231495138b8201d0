import { costWithin, type Ball } from "./ball.ts";
import { tick } from "./clock.ts";
import { endArcsOf, endArcsTo, type EndArcs } from "./end-arcs.ts";
import { isUsable, type Search } from "./two-balls.ts";

/**
 * Makes sure that `best` is what the cheapest route costs: after growing until met, one along an arc between the balls
 * that neither has followed may be cheaper than those seen.
 */
export function seeCrossings(search: Search): void {
  const { from, into } = search;
  const [ball, other] = from.count <= into.count ? [from, into] : [into, from];
  const otherEnds = endArcsOf(other);
  for (let label = 0; label < ball.count; label++) {
    seeFrom(search, ball, other, { label, gap: otherEnds.gap });
    seeEnds(search, ball, other, { label, otherEnds });
  }
}

function seeFrom(search: Search, ball: Ball, other: Ball, { label, gap }: { label: number; gap: number }): void {
  tick(search.clock);
  const { words, weights, starts } = ball.arcs;
  const place = ball.places[label] ?? 0;
  const cost = ball.costs[label] ?? 0;
  const most = search.maxLegs - (ball.legs[label] ?? 0) - 1;
  const end = starts[place + 1] ?? 0;
  for (let at = ball.cursors[label] ?? 0; at < end; at++) {
    const arrival = cost + (weights[2 * at] ?? 0);
    if (arrival + gap >= search.best) return;
    const next = words[4 * at + 2] ?? 0;
    if ((other.fewest[next] ?? 0) > most || ball.fewest[next] === 0) continue;
    const whole = arrival + costWithin(other, next, most);
    if (whole >= search.best || !isUsable(search, words[4 * at + 3] ?? 0, ball === search.from ? place : next))
      continue;
    search.best = whole;
  }
}

interface LabelAndEnds {
  readonly label: number;
  readonly otherEnds: EndArcs;
}

function seeEnds(search: Search, ball: Ball, other: Ball, { label, otherEnds }: LabelAndEnds): void {
  const place = ball.places[label] ?? 0;
  if (ball.legs[label] === search.maxLegs || other.fewest[place] === 0) return;
  for (const { at, end } of endArcsTo(otherEnds, place)) {
    const whole = (ball.costs[label] ?? 0) + (other.arcs.weights[2 * at] ?? 0);
    if (whole >= search.best) continue;
    if (isUsable(search, other.arcs.words[4 * at + 3] ?? 0, ball === search.from ? place : end)) search.best = whole;
  }
}
