/**
 * Legs as a directed multigraph of places, in columns: a place and an arc are known by their row.
 *
 * A leg that starts in an area is one arc from that area and one more, a *step*, from each place within it where
 * another leg ends: a leg that ends in Algeciras feeds one that starts in Spain. A step is never the first arc of a
 * route. Legs never lead downwards: one that ends in France feeds none that starts in Bordeaux.
 */
export interface ArcTable {
  readonly placeCount: number;
  /** By arc: the place it leaves. */
  readonly tails: Int32Array;
  /** By arc: the place it reaches. Never its tail. */
  readonly heads: Int32Array;
  /** By arc: the row of its leg. Arcs of one leg have the same head. */
  readonly legs: Int32Array;
  /** By arc: 1 where it is a step. */
  readonly steps: Uint8Array;
}

/** The arcs at each place: those of place `p` stand from `starts[p]` to before `starts[p + 1]` in `arcs`. */
export interface Adjacency {
  readonly starts: Int32Array;
  readonly arcs: Int32Array;
}

/** Groups arcs by one of their ends, in the order of their rows. O(places + arcs). */
export function adjacencyOf(placeCount: number, ends: Int32Array): Adjacency {
  const starts = new Int32Array(placeCount + 1);
  for (const place of ends) starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  for (let place = 0; place < placeCount; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const next = starts.slice(0, placeCount);
  const arcs = new Int32Array(ends.length);
  for (let arc = 0; arc < ends.length; arc++) {
    const place = ends[arc] ?? 0;
    const at = next[place] ?? 0;
    arcs[at] = arc;
    next[place] = at + 1;
  }
  return { starts, arcs };
}
