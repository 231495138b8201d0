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
  /** The least that something dearer than the limit would have cost; Infinity: the limit kept nothing out. */
  readonly refused: number;
}

/**
 * Cuts out what routes within a limit may pass.
 *
 * Shape:  two balls whose radii make up more than the limit → the arcs of all routes within it, and few others.
 * Gaps:   a place may be in it that no route within the limit passes without coming back to a place.
 * Cost:   O(arcs of the smaller ball + arcs at the places of the corridor), most of it a plain run along arcs.
 * Source: I. Pohl, "Bi-directional Search" (1971), for two balls; that all routes within a limit lie where both
 *         distances together keep it is our own use of them.
 */
export function cutCorridor(search: Search, costs: Float64Array, { numbers, limit, best }: Cut): Corridor {
  const draft = createDraft(search, numbers, limit);
  try {
    noteTouches(search, draft);
    extendBoth(draft);
    const chosen = best ? bestArcs(draft, costs) : allArcs(draft);
    return inOrderOfTails(draft, chosen);
  } finally {
    dropDraft(draft);
  }
}

interface Cut {
  /** See `Workspace`. */
  readonly numbers: Int32Array;
  readonly limit: number;
  /** Whether the best of parallel arcs stands for all. */
  readonly best: boolean;
}

/** Each arc once. */
function allArcs({ arcs }: Draft): number[] {
  const seen = new Map<number, number>();
  for (const [arc, row] of arcs.rows.entries()) seen.set(row, arc);
  return [...seen.values()];
}

function bestArcs({ arcs, places }: Draft, costs: Float64Array): number[] {
  const seen = new Map<number, number>();
  for (const [arc, row] of arcs.rows.entries()) {
    const key = (arcs.tails[arc] ?? 0) * places.length + (arcs.heads[arc] ?? 0);
    const other = arcs.rows[seen.get(key) ?? -1];
    const difference = other === undefined ? -1 : (costs[row] ?? 0) - (costs[other] ?? 0) || row - other;
    if (difference < 0) seen.set(key, arc);
  }
  return [...seen.values()];
}

function inOrderOfTails(draft: Draft, chosen: readonly number[]): Corridor {
  const { arcs, refused } = draft;
  const { locals, places } = localsOf(draft);
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
  return { places, starts, heads, weights, rows, refused };
}

/** By number of the draft, the number in the corridor; and what place that is. */
function localsOf({ search, places }: Draft): { locals: Int32Array; places: number[] } {
  const inner = [-1, -1];
  const locals = Int32Array.from(places, (place) => {
    if (search.from.fewest[place] === 0) return ORIGIN;
    if (search.into.fewest[place] === 0) return DESTINATION;
    return inner.push(place) - 1;
  });
  return { locals, places: inner };
}
