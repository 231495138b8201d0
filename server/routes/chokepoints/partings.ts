import type { Forest } from "./depth-first.ts";

/** What falls apart without one place or leg. */
export interface Parting {
  /** Into how many parts its component falls: 2 or more. */
  parts: number;
  /** Places outside the largest of these parts. */
  placesParted: number;
  /** Pairs of an origin and a destination in different parts; null where no origins and destinations were given. */
  pairsParted: number | null;
}

/** What is counted, by vertex: vertices that stand for legs count nothing. */
export interface Weights {
  readonly places: Uint8Array;
  readonly origins: Uint8Array;
  readonly destinations: Uint8Array;
}

interface Sums {
  places: number;
  origins: number;
  destinations: number;
}

interface SumsColumns {
  readonly places: Float64Array;
  readonly origins: Float64Array;
  readonly destinations: Float64Array;
}

interface Tally {
  /** By vertex: what its subtree holds. */
  readonly below: SumsColumns;
  /** By vertex: what hangs on it alone. */
  readonly hanging: SumsColumns & { parts: Float64Array; largest: Float64Array; pairs: Float64Array };
}

/** Adds up every subtree, from the last entered to the roots, and at each vertex the subtrees with no way around it. */
export function tally(forest: Forest, weights: Weights): Tally {
  const { order, parents, lows, ranks } = forest;
  const zeros = () => new Float64Array(order.length);
  const below = {
    places: Float64Array.from(weights.places),
    origins: Float64Array.from(weights.origins),
    destinations: Float64Array.from(weights.destinations),
  };
  const hanging = { parts: zeros(), largest: zeros(), pairs: zeros(), ...sumsColumns(order.length) };
  for (let rank = order.length - 1; rank >= 0; rank--) {
    const vertex = order[rank] ?? 0;
    const parent = parents[vertex] ?? -1;
    if (parent < 0) continue;
    const sums = sumsAt(below, vertex);
    addAt(below, parent, sums);
    if ((lows[vertex] ?? 0) < (ranks[parent] ?? 0)) continue;
    addAt(hanging, parent, sums);
    hanging.parts[parent] = (hanging.parts[parent] ?? 0) + 1;
    hanging.largest[parent] = Math.max(hanging.largest[parent] ?? 0, sums.places);
    hanging.pairs[parent] = (hanging.pairs[parent] ?? 0) + sums.origins * sums.destinations;
  }
  return { below, hanging };
}

/** What falls apart without a vertex, if anything does. Pairs with an end at it are not counted. */
export function partingAt(vertex: number, forest: Forest, weights: Weights, sums: Tally): Parting | undefined {
  const { below, hanging } = sums;
  const isRoot = forest.parents[vertex] === -1;
  const hung = sumsAt(hanging, vertex);
  const parts = (hanging.parts[vertex] ?? 0) + (isRoot ? 0 : 1);
  if (parts < 2) return undefined;
  const whole = minus(sumsAt(below, forest.roots[vertex] ?? 0), sumsAt(weights, vertex));
  const rest = minus(whole, hung);
  const largest = Math.max(hanging.largest[vertex] ?? 0, rest.places);
  const kept = (hanging.pairs[vertex] ?? 0) + rest.origins * rest.destinations;
  return {
    parts,
    placesParted: whole.places - largest,
    pairsParted: whole.origins * whole.destinations - kept,
  };
}

/** What falls apart without the edge by which a vertex was entered, if anything does. */
export function partingAbove(vertex: number, forest: Forest, { below }: Tally): Parting | undefined {
  const parent = forest.parents[vertex] ?? -1;
  if (parent < 0 || (forest.lows[vertex] ?? 0) <= (forest.ranks[parent] ?? 0)) return undefined;
  const part = sumsAt(below, vertex);
  const rest = minus(sumsAt(below, forest.roots[vertex] ?? 0), part);
  return {
    parts: 2,
    placesParted: Math.min(part.places, rest.places),
    pairsParted: part.origins * rest.destinations + rest.origins * part.destinations,
  };
}

function sumsColumns(count: number): SumsColumns {
  return {
    places: new Float64Array(count),
    origins: new Float64Array(count),
    destinations: new Float64Array(count),
  };
}

function sumsAt(columns: SumsColumns | Weights, vertex: number): Sums {
  const { places, origins, destinations } = columns;
  return {
    places: places[vertex] ?? 0,
    origins: origins[vertex] ?? 0,
    destinations: destinations[vertex] ?? 0,
  };
}

function addAt({ places, origins, destinations }: SumsColumns, vertex: number, sums: Sums): void {
  places[vertex] = (places[vertex] ?? 0) + sums.places;
  origins[vertex] = (origins[vertex] ?? 0) + sums.origins;
  destinations[vertex] = (destinations[vertex] ?? 0) + sums.destinations;
}

function minus(one: Sums, other: Sums): Sums {
  return {
    places: one.places - other.places,
    origins: one.origins - other.origins,
    destinations: one.destinations - other.destinations,
  };
}
