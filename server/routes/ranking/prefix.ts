import { choicesAt, type Choices, type Field } from "./arc-choices.ts";
import type { Clock } from "./clock.ts";
import { DESTINATION, ORIGIN } from "./corridor.ts";
import { legsLeftOf } from "./legs-left.ts";

/** The beginning of routes that have it in common, and which of the ways to go on are still to be tried. */
export interface Prefix {
  /** Where it looks for its ways on. */
  field: Field;
  readonly parent: Prefix | undefined;
  /** The arc of the corridor that led here; of the first prefix none. */
  readonly arc: number;
  readonly place: number;
  readonly stage: number;
  readonly legs: number;
  readonly cost: number;
  choices: Choices;
  /** The choice that is tried next. */
  cursor: number;
  /** Arcs that were taken before it was their turn. */
  readonly taken: number[];
  /** What its routes cost at least, as far as a search has shown; 0 before the first. */
  floor: number;
}

export function firstPrefix(field: Field): Prefix {
  const start = { parent: undefined, arc: -1, place: ORIGIN, stage: 0, legs: 0, cost: 0 };
  return { field, ...start, choices: choicesAt(field, ORIGIN, 0, field.maxLegs), cursor: 0, taken: [], floor: 0 };
}

export function prefixBy(parent: Prefix, arc: number): Prefix {
  const { field } = parent;
  const { corridor, stages } = field;
  const place = corridor.heads[arc] ?? 0;
  const stage = stages.next[parent.stage * corridor.places.length + place] ?? 0;
  const legs = parent.legs + 1;
  const cost = parent.cost + (corridor.weights[arc] ?? 0);
  const choices = choicesAt(field, place, stage, field.maxLegs - legs);
  return { field, parent, arc, place, stage, legs, cost, choices, cursor: 0, taken: [], floor: 0 };
}

/** Whether the prefix passes a place of the corridor. */
export function passes(prefix: Prefix, place: number): boolean {
  for (let at: Prefix | undefined = prefix; at !== undefined; at = at.parent) if (at.place === place) return true;
  return false;
}

/** What the routes that go on by the next choice cost at least; Infinity if there is no choice left. */
export function boundOf(prefix: Prefix): number {
  const { arcs, bounds } = prefix.choices;
  for (; prefix.cursor < arcs.length; prefix.cursor++) {
    const arc = arcs[prefix.cursor] ?? 0;
    if (!prefix.taken.includes(arc) && !passes(prefix, prefix.field.corridor.heads[arc] ?? 0)) {
      return prefix.cost + (bounds[prefix.cursor] ?? 0);
    }
  }
  return Infinity;
}

/** The cheapest way on, whether or not it comes back to a place: arcs of the corridor to the destination. */
export function cheapestWayOn({ field, place, stage, legs }: Prefix): number[] {
  const { corridor, stages, maxLegs } = field;
  const arcs: number[] = [];
  let at = place;
  let stageAt = stage;
  for (let left = maxLegs - legs; at !== DESTINATION && left > 0; left--) {
    const arc = choicesAt(field, at, stageAt, left).arcs[0];
    if (arc === undefined) break;
    arcs.push(arc);
    at = corridor.heads[arc] ?? 0;
    stageAt = stages.next[stageAt * corridor.places.length + at] ?? 0;
  }
  return arcs;
}

/** Whether a prefix and a way on together pass no place twice. */
export function isLoopless(prefix: Prefix, way: readonly number[]): boolean {
  const { corridor } = prefix.field;
  const seen: number[] = [];
  for (const arc of way) {
    const place = corridor.heads[arc] ?? 0;
    if (passes(prefix, place) || seen.includes(place)) return false;
    seen.push(place);
  }
  return true;
}

/** Lets a prefix, and those that grow from it, look for ways on in a field where nothing comes back to its places. */
export function shunOwnPlaces(prefix: Prefix, clock: Clock): void {
  const { corridor, stages, limit, maxLegs } = prefix.field;
  const shunned: number[] = [];
  for (let at: Prefix | undefined = prefix; at !== undefined; at = at.parent) shunned.push(at.place);
  const legsLeft = legsLeftOf({ corridor, stages, maxLegs: maxLegs - prefix.legs, clock, shunned });
  prefix.taken.push(...prefix.choices.arcs.slice(0, prefix.cursor));
  prefix.field = { corridor, stages, limit, maxLegs, legsLeft, choices: new Map() };
  prefix.choices = choicesAt(prefix.field, prefix.place, prefix.stage, maxLegs - prefix.legs);
  prefix.cursor = 0;
}
