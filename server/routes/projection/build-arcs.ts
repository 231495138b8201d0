import { addTo } from "../../groups.ts";
import type { ArcTable } from "./arc-table.ts";
import type { PlaceHierarchy } from "./place-hierarchy.ts";

/** The two ends of a leg, as rows of places. */
export interface LegEnds {
  readonly from: number;
  readonly to: number;
}

/**
 * Every leg as an arc of its own, then its steps: one from each place within the area it starts in where a leg ends.
 *
 * Cost: O(legs × places that hold the place where a leg ends).
 */
export function buildArcs(placeCount: number, legs: readonly LegEnds[], { above }: PlaceHierarchy): ArcTable {
  const starting = new Map<number, number[]>();
  for (const [row, { from }] of legs.entries()) addTo(starting, from, row);
  const steps: { tail: number; leg: number }[] = [];
  for (const tail of new Set(legs.map(({ to }) => to))) {
    for (const area of above(tail)) {
      for (const leg of starting.get(area) ?? []) if (legs[leg]?.to !== tail) steps.push({ tail, leg });
    }
  }
  steps.sort((one, other) => one.leg - other.leg || one.tail - other.tail);
  const count = legs.length + steps.length;
  const table = {
    placeCount,
    tails: new Int32Array(count),
    heads: new Int32Array(count),
    legs: new Int32Array(count),
    steps: new Uint8Array(count),
  };
  for (const [row, { from, to }] of legs.entries()) {
    table.tails[row] = from;
    table.heads[row] = to;
    table.legs[row] = row;
  }
  for (const [index, { tail, leg }] of steps.entries()) {
    const arc = legs.length + index;
    table.tails[arc] = tail;
    table.heads[arc] = legs[leg]?.to ?? tail;
    table.legs[arc] = leg;
    table.steps[arc] = 1;
  }
  return table;
}
