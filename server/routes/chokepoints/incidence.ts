import { adjacencyOf } from "../projection/arc-table.ts";

/** An undirected multigraph: each edge stands at both of its ends, with what is at its other end. */
export interface Incidence {
  readonly vertexCount: number;
  readonly starts: Int32Array;
  readonly neighbours: Int32Array;
  readonly edges: Int32Array;
}

/** O(vertices + edges). */
export function incidenceOf(vertexCount: number, tails: Int32Array, heads: Int32Array): Incidence {
  const edgeCount = tails.length;
  const ends = new Int32Array(2 * edgeCount);
  ends.set(tails);
  ends.set(heads, edgeCount);
  const { starts, arcs } = adjacencyOf(vertexCount, ends);
  const neighbours = new Int32Array(arcs.length);
  const edges = new Int32Array(arcs.length);
  for (let at = 0; at < arcs.length; at++) {
    const end = arcs[at] ?? 0;
    const isHead = end >= edgeCount;
    edges[at] = isHead ? end - edgeCount : end;
    neighbours[at] = ends[isHead ? end - edgeCount : end + edgeCount] ?? 0;
  }
  return { vertexCount, starts, neighbours, edges };
}
