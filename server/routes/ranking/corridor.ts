import { noteTouches } from "./crossings.ts";
import { createDraft, dropDraft, type Draft } from "./corridor-draft.ts";
import { extendBoth } from "./extend.ts";
import { isUsable, type Search } from "./two-balls.ts";

/** In a corridor all origins are one place, and all destinations another. */
export const ORIGIN = 0;
export const DESTINATION = 1;

/** The places and arcs that routes within a limit may pass, with numbers of their own. */
export interface Corridor {
  /** By number: its place in the table; of the first two, none. */
  readonly places: readonly number[];
  /** The arcs that leave number `n` stand from `starts[n]` to before `starts[n + 1]`. */
  readonly starts: readonly number[];
  readonly heads: readonly number[];
  readonly weights: readonly number[];
  /** By arc of the corridor: its row in the table. */
  readonly rows: readonly number[];
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
export function cutCorridor(search: Search, numbers: Int32Array, limit: number, best: boolean): Corridor {
  const draft = createDraft(search, numbers, limit);
  try {
    noteTouches(search, draft);
    extendBoth(draft);
    return arcsWithin(draft, best);
  } finally {
    dropDraft(draft);
  }
}

/** Origins first, for their arcs are those of one place. */
function arcsWithin(draft: Draft, best: boolean): Corridor {
  const kept = draft.places.map((_, number) => number).filter((number) => isWithin(draft, number));
  const locals = new Int32Array(draft.places.length).fill(-1);
  const origins: number[] = [];
  const inner: number[] = [];
  const { from, into } = draft.search;
  for (const number of kept) {
    const place = draft.places[number] ?? 0;
    if (from.fewest[place] === 0) origins.push(number);
    else if (into.fewest[place] === 0) locals[number] = DESTINATION;
    else {
      inner.push(number);
      locals[number] = inner.length + 1;
    }
  }
  const arcs = { heads: [], weights: [], rows: [] };
  const lastTails = best ? new Int32Array(draft.places.length).fill(-1) : undefined;
  for (const number of origins) addArcs(draft, number, locals, lastTails, arcs);
  const starts = [0, arcs.rows.length, arcs.rows.length];
  for (const number of inner) {
    addArcs(draft, number, locals, lastTails, arcs);
    starts.push(arcs.rows.length);
  }
  const places = [-1, -1, ...inner.map((number) => draft.places[number] ?? 0)];
  return { places, starts, ...arcs, refused: draft.refused };
}

function isWithin({ fromCosts, intoCosts, limit }: Draft, number: number): boolean {
  return (fromCosts[number] ?? 0) + (intoCosts[number] ?? 0) <= limit;
}

interface Arcs {
  heads: number[];
  weights: number[];
  rows: number[];
}

function addArcs(draft: Draft, tail: number, locals: Int32Array, lastTails: Int32Array | undefined, arcs: Arcs): void {
  const { search, numbers, limit } = draft;
  const { words, weights, starts } = search.from.arcs;
  const place = draft.places[tail] ?? 0;
  const cost = draft.fromCosts[tail] ?? 0;
  const end = starts[place + 1] ?? 0;
  for (let at = starts[place] ?? 0; at < end; at++) {
    const weight = weights[2 * at] ?? 0;
    if (cost + weight > limit) {
      draft.refused = Math.min(draft.refused, cost + weight);
      return;
    }
    const head = (numbers[words[4 * at + 2] ?? 0] ?? 0) - 1;
    const local = locals[head] ?? -1;
    if (local < 0 || lastTails?.[head] === tail) continue;
    const whole = cost + weight + (draft.intoCosts[head] ?? 0);
    if (whole > limit) draft.refused = Math.min(draft.refused, whole);
    else if (isUsable(search, words[4 * at + 3] ?? 0, place)) {
      if (lastTails !== undefined) lastTails[head] = tail;
      arcs.heads.push(local);
      arcs.weights.push(weight);
      arcs.rows.push((words[4 * at + 3] ?? 0) >>> 1);
    }
  }
}
