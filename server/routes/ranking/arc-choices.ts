import type { Corridor } from "./corridor.ts";
import type { LegsLeft } from "./legs-left.ts";
import type { Stages } from "./stages.ts";

/** A corridor in which routes are looked for. */
export interface Field {
  readonly corridor: Corridor;
  readonly stages: Stages;
  readonly legsLeft: LegsLeft;
  readonly maxLegs: number;
  /** Dearer routes are left out. */
  readonly limit: number;
  /** See `choicesAt`. */
  readonly choices: Map<number, Choices>;
}

/** The arcs by which one may go on, by what the whole rest of the way costs at least. */
export interface Choices {
  readonly arcs: readonly number[];
  readonly bounds: readonly number[];
}

/** What the rest of a way costs at least if it begins with an arc. */
function boundBy({ corridor, stages, legsLeft }: Field, arc: number, stage: number, legs: number): number {
  const size = corridor.places.length;
  const head = corridor.heads[arc] ?? 0;
  const after = stages.next[stage * size + head] ?? 0;
  return (corridor.weights[arc] ?? 0) + (legsLeft[legs - 1]?.[after * size + head] ?? Infinity);
}

/** The arcs that lead on from a place at a stage with so many legs left, best first. Sorted once, when first asked. */
export function choicesAt(field: Field, place: number, stage: number, legs: number): Choices {
  const { corridor, stages, choices } = field;
  const key = (legs * stages.count + stage) * corridor.places.length + place;
  const known = choices.get(key);
  if (known !== undefined) return known;
  const found: { arc: number; bound: number }[] = [];
  for (let arc = corridor.starts[place] ?? 0; arc < (corridor.starts[place + 1] ?? 0); arc++) {
    const bound = legs > 0 ? boundBy(field, arc, stage, legs) : Infinity;
    if (bound < Infinity) found.push({ arc, bound });
  }
  found.sort((one, other) => one.bound - other.bound);
  const sorted = { arcs: found.map(({ arc }) => arc), bounds: found.map(({ bound }) => bound) };
  choices.set(key, sorted);
  return sorted;
}
