import { tick, type Clock } from "./clock.ts";
import { DESTINATION, type Corridor } from "./corridor.ts";
import type { Stages } from "./stages.ts";

/** For each number of legs left, stage and place of a corridor: the least cost to the destination. */
export type LegsLeft = readonly Float64Array[];

interface Asked {
  readonly corridor: Corridor;
  readonly stages: Stages;
  readonly maxLegs: number;
  readonly clock: Clock;
  /** Places that no walk may pass; a handful. */
  readonly shunned: readonly number[];
}

/**
 * What the rest of a way costs at least, by the legs it may have.
 *
 * Shape:  a corridor with its stages → by legs left, at `stage * places + place`: the cost of the cheapest walk.
 * Gaps:   Infinity where there is none. With one stage the cheapest walk passes no place twice, since every arc costs
 *         something; with more it may.
 * Cost:   O(legs × stages × arcs of the corridor).
 * Source: R. Bellman, "On a Routing Problem" (1958), round by round.
 */
export function legsLeftOf({ corridor, stages, maxLegs, clock, shunned }: Asked): LegsLeft {
  const { starts, heads, weights, places } = corridor;
  const size = places.length;
  let before = new Float64Array(stages.count * size).fill(Infinity);
  before[stages.last * size + DESTINATION] = 0;
  const rounds = [before];
  for (let legs = 1; legs <= maxLegs; legs++) {
    const now = before.slice();
    for (let at = 0; at < now.length; at++) {
      tick(clock);
      const place = at % size;
      if (shunned.includes(place)) continue;
      const base = at - place;
      let least = now[at] ?? 0;
      for (let arc = starts[place] ?? 0; arc < (starts[place + 1] ?? 0); arc++) {
        const head = heads[arc] ?? 0;
        const cost = (weights[arc] ?? 0) + (before[(stages.next[base + head] ?? 0) * size + head] ?? 0);
        if (cost < least) least = cost;
      }
      now[at] = least;
    }
    rounds.push(now);
    before = now;
  }
  return rounds;
}
