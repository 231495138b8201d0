import { costWithin, UNREACHED, type Ball } from "./ball.ts";
import { endArcsOf, type EndArcs } from "./end-arcs.ts";
import { createHeap, pushKey, type KeyHeap } from "./key-heap.ts";
import type { Search } from "./two-balls.ts";

/** A corridor in the making: places that a route of at most `limit` may pass, with what is known of each. */
export interface Draft {
  readonly search: Search;
  readonly limit: number;
  /** The least that something dearer than the limit would have cost; Infinity: the limit kept nothing out. */
  refused: number;
  /** By place of the table: its number in here and one more, or 0. */
  readonly numbers: Int32Array;
  /** By number. */
  readonly places: number[];
  readonly fromCosts: number[];
  readonly intoCosts: number[];
  readonly fromFewest: number[];
  readonly intoFewest: number[];
  /** Arcs between its places, by their rows; the same one may be noted more than once. */
  readonly arcs: NotedArcs;
  readonly fromEnds: EndArcs;
  readonly intoEnds: EndArcs;
  /** What is reached beyond each ball: 16 times the number, plus the legs. */
  readonly fromQueue: KeyHeap;
  readonly intoQueue: KeyHeap;
}

interface NotedArcs {
  readonly tails: number[];
  readonly heads: number[];
  readonly weights: number[];
  readonly rows: number[];
}

export function createDraft(search: Search, numbers: Int32Array, limit: number): Draft {
  return {
    search,
    limit,
    refused: Infinity,
    numbers,
    places: [],
    fromCosts: [],
    intoCosts: [],
    fromFewest: [],
    intoFewest: [],
    arcs: { tails: [], heads: [], weights: [], rows: [] },
    fromEnds: endArcsOf(search.from),
    intoEnds: endArcsOf(search.into),
    fromQueue: createHeap(),
    intoQueue: createHeap(),
  };
}

/** The number of a place, which is given one if it has none. */
export function numberOf(draft: Draft, place: number): number {
  const { search, numbers, places } = draft;
  const known = numbers[place] ?? 0;
  if (known > 0) return known - 1;
  places.push(place);
  numbers[place] = places.length;
  draft.fromCosts.push(costWithin(search.from, place, search.maxLegs));
  draft.intoCosts.push(costWithin(search.into, place, search.maxLegs));
  draft.fromFewest.push(UNREACHED);
  draft.intoFewest.push(UNREACHED);
  return places.length - 1;
}

/** Notes that a side reaches a place of the draft. */
export function pushReach(draft: Draft, ball: Ball, number: number, cost: number, legs: number): void {
  pushKey(ball === draft.search.from ? draft.fromQueue : draft.intoQueue, cost, 16 * number + legs);
}

/** Notes the arc of an entry of a ball, between the number at which the entry stands and the one it leads to. */
export function noteArc({ search, arcs }: Draft, ball: Ball, at: number, near: number, far: number): void {
  const outward = ball === search.from;
  arcs.tails.push(outward ? near : far);
  arcs.heads.push(outward ? far : near);
  arcs.weights.push(ball.arcs.weights[2 * at] ?? 0);
  arcs.rows.push((ball.arcs.words[4 * at + 3] ?? 0) >>> 1);
}

/** Gives the numbers back, so that the next draft finds none. */
export function dropDraft({ numbers, places }: Draft): void {
  for (const place of places) numbers[place] = 0;
}
