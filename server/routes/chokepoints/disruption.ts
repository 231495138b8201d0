import type { ArcTable } from "../projection/arc-table.ts";
import { admittedArcs, type ArcFilter, flagsOf, gather } from "./admitted-arcs.ts";
import { incidenceOf } from "./incidence.ts";
import { largestComponents } from "./largest-components.ts";
import { lastingFrom, turnsOf } from "./lasting-links.ts";
import { outStarOf } from "./out-star.ts";
import { createStopWatch, type Stop, type StopReason } from "./stop-watch.ts";

export interface DisruptionQuestion extends ArcFilter, Stop {
  /** Whose links are watched. */
  pairs?: readonly { origin: number; destination: number }[] | undefined;
  /** Links of more legs do not count. */
  maxLegs?: number | undefined;
}

/** By number of removals, from 0 on. */
export interface DisruptionCurve {
  kind: "done";
  /** Places in the largest component, whichever way the legs lead. */
  largest: Int32Array;
  /** Share of the pairs that a route still links; null without pairs. A pair with a removed end is not linked. */
  linked: Float64Array | null;
}

interface DisruptionStopped {
  kind: "stopped";
  reason: StopReason;
}

/**
 * What is left when places are removed one after another.
 *
 * Shape:  legs, places in the order of their removal → largest component and share of linked pairs after each.
 * Gaps:   a model, not evidence: nobody moves to other legs here. Removing an area does not remove the places in it.
 *         Places to avoid are gone from the start.
 * Cost:   O((1 + origins) · (places + arcs)), and up to `maxLegs` times as much with a bound; it does not grow with the
 *         number of removals. Gives way every 20 ms, from one origin to the next.
 * Source: R. Albert, H. Jeong & A.-L. Barabási, "Error and attack tolerance of complex networks" (2000); how it is
 *         computed: largest-components.ts, lasting-links.ts.
 * @throws RangeError where a place is removed twice.
 */
export async function disruptionCurve(
  table: ArcTable,
  order: readonly number[],
  question: DisruptionQuestion = {},
): Promise<DisruptionCurve | DisruptionStopped> {
  if (new Set(order).size < order.length) throw new RangeError("A place is removed twice.");
  const { placeCount } = table;
  const rows = admittedArcs(table, question);
  const picture = incidenceOf(placeCount, gather(table.tails, rows), gather(table.heads, rows));
  const absent = flagsOf(placeCount, question.avoid ?? []);
  const present = order.filter((place) => absent[place] === 0);
  const largest = largestComponents(picture, present, absent);
  const linked = question.pairs === undefined ? null : await linkedShares(table, present, question, absent);
  if (typeof linked === "string") return { kind: "stopped", reason: linked };
  const curve = { kind: "done", largest, linked } as const;
  return present.length === order.length ? curve : withIdleTurns(order, absent, curve);
}

async function linkedShares(
  table: ArcTable,
  order: readonly number[],
  { pairs = [], maxLegs, ...filter }: DisruptionQuestion,
  absent: Uint8Array,
): Promise<Float64Array | StopReason> {
  const star = outStarOf(table, filter);
  const turns = turnsOf(table.placeCount, order);
  /** By number of removals: pairs that are linked so long and no longer. */
  const ending = new Int32Array(order.length + 1);
  const destinations = new Map<number, number[]>();
  for (const { origin, destination } of pairs) {
    if (absent[origin] === 1) continue;
    const known = destinations.get(origin);
    if (known === undefined) destinations.set(origin, [destination]);
    else known.push(destination);
  }
  const look = createStopWatch(filter);
  for (const [origin, own] of destinations) {
    const reason = await look();
    if (reason !== undefined) return reason;
    for (const last of lastingFrom(star, turns, { origin, destinations: own, maxLegs })) {
      if (last >= 0) ending[last] = (ending[last] ?? 0) + 1;
    }
  }
  const shares = new Float64Array(order.length + 1);
  let linked = 0;
  for (let removals = order.length; removals >= 0; removals--) {
    linked += ending[removals] ?? 0;
    shares[removals] = pairs.length === 0 ? 0 : linked / pairs.length;
  }
  return shares;
}

/** Removing what is gone already changes nothing, but it is a removal. */
function withIdleTurns(order: readonly number[], absent: Uint8Array, curve: DisruptionCurve): DisruptionCurve {
  const effective = new Int32Array(order.length + 1);
  for (const [at, place] of order.entries()) effective[at + 1] = (effective[at] ?? 0) + 1 - (absent[place] ?? 0);
  const { largest, linked } = curve;
  return {
    kind: "done",
    largest: effective.map((removals) => largest[removals] ?? 0),
    linked: linked === null ? null : Float64Array.from(effective, (removals) => linked[removals] ?? 0),
  };
}
