import { noteTouches } from "./crossings.ts";
import { createDraft, dropDraft, type Draft } from "./corridor-draft.ts";
import { extendBoth } from "./extend.ts";
import type { Search } from "./two-balls.ts";

/** In a corridor all origins are one place, and all destinations another. */
export const ORIGIN = 0;
export const DESTINATION = 1;

/** The places and arcs that routes within a limit may pass, with numbers of their own. */
export interface Corridor {
  /** By number: its place in the table; of the first two, none. */
  readonly places: readonly number[];
  /** The arcs that leave number `n` stand from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly heads: Int32Array;
  readonly weights: Float64Array;
  /** By arc of the corridor: its row in the table. */
  readonly rows: Int32Array;
}

/** Arcs that routes may pass, noted between places that have numbers. */
export type Noted = Pick<Draft, "places" | "arcs">;

/**
 * Finds what routes within a limit may pass.
 *
 * Shape:  two balls whose radii make up more than the limit → the arcs of all routes within it, and few others; and
 *         the least that something dearer than the limit would have cost, Infinity if the limit kept nothing out.
 * Gaps:   a place may be in it that no route within the limit passes without coming back to a place.
 * Cost:   O(arcs of the smaller ball + arcs at the places of the corridor), most of it a plain run along arcs.
 * Source: I. Pohl, "Bi-directional Search" (1971), for two balls; that all routes within a limit lie where both
 *         distances together keep it is our own use of them.
 */
export function noteWithin(search: Search, numbers: Int32Array, limit: number): Noted & { refused: number } {
  const draft = createDraft(search, numbers, limit);
  try {
    noteTouches(search, draft);
    extendBoth(draft);
    return draft;
  } finally {
    dropDraft(draft);
  }
}

/** Makes one of several that share places. */
export function joinNoted(all: readonly Noted[]): Noted {
  const [first] = all;
  if (first !== undefined && all.length === 1) return first;
  const numbers = new Map<number, number>();
  const arcs: Noted["arcs"] = { tails: [], heads: [], weights: [], rows: [] };
  for (const { places, arcs: own } of all) {
    const renumbered = places.map((place) => {
      const number = numbers.get(place) ?? numbers.size;
      numbers.set(place, number);
      return number;
    });
    for (const [arc, row] of own.rows.entries()) {
      arcs.tails.push(renumbered[own.tails[arc] ?? 0] ?? 0);
      arcs.heads.push(renumbered[own.heads[arc] ?? 0] ?? 0);
      arcs.weights.push(own.weights[arc] ?? 0);
      arcs.rows.push(row);
    }
  }
  return { places: [...numbers.keys()], arcs };
}

interface Cut {
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  readonly parallel: "best" | "each";
  readonly costs: Float64Array;
}

/** Makes a corridor of what is noted: each arc once, or the best of parallel ones; all origins one place. */
export function corridorOf(noted: Noted, cut: Cut): Corridor {
  return inOrderOfTails(noted, cut.parallel === "best" ? bestArcs(noted, cut.costs) : allArcs(noted), cut);
}

/** Each arc once. */
function allArcs({ arcs }: Noted): number[] {
  const seen = new Map<number, number>();
  for (const [arc, row] of arcs.rows.entries()) seen.set(row, arc);
  return [...seen.values()];
}

function bestArcs({ arcs, places }: Noted, costs: Float64Array): number[] {
  const seen = new Map<number, number>();
  for (const [arc, row] of arcs.rows.entries()) {
    const key = (arcs.tails[arc] ?? 0) * places.length + (arcs.heads[arc] ?? 0);
    const other = arcs.rows[seen.get(key) ?? -1];
    const difference = other === undefined ? -1 : (costs[row] ?? 0) - (costs[other] ?? 0) || row - other;
    if (difference < 0) seen.set(key, arc);
  }
  return [...seen.values()];
}

function inOrderOfTails({ arcs, places: noted }: Noted, chosen: readonly number[], cut: Cut): Corridor {
  const { locals, places } = localsOf(noted, cut);
  const starts = new Int32Array(places.length + 1);
  const localTail = (arc: number): number => locals[arcs.tails[arc] ?? 0] ?? 0;
  for (const arc of chosen) starts[localTail(arc) + 1] = (starts[localTail(arc) + 1] ?? 0) + 1;
  for (let place = 0; place < places.length; place++)
    starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice(0, places.length);
  const heads = new Int32Array(chosen.length);
  const weights = new Float64Array(chosen.length);
  const rows = new Int32Array(chosen.length);
  for (const arc of chosen) {
    const at = next[localTail(arc)] ?? 0;
    next[localTail(arc)] = at + 1;
    heads[at] = locals[arcs.heads[arc] ?? 0] ?? 0;
    weights[at] = arcs.weights[arc] ?? 0;
    rows[at] = arcs.rows[arc] ?? 0;
  }
  return { places, starts, heads, weights, rows };
}

/** By number of what is noted, the number in the corridor; and what place that is. */
function localsOf(noted: readonly number[], cut: Cut): { locals: Int32Array; places: number[] } {
  const origins = new Set(cut.origins);
  const destinations = new Set(cut.destinations);
  const places = [-1, -1];
  const locals = Int32Array.from(noted, (place) => {
    if (origins.has(place)) return ORIGIN;
    if (destinations.has(place)) return DESTINATION;
    return places.push(place) - 1;
  });
  return { locals, places };
}
