import type { ArcTable } from "../projection/arc-table.ts";
import { admittedArcs, type ArcFilter, countArcs, gather } from "./admitted-arcs.ts";

/** Legs as edges; those of several arcs as vertices after the places, each joined to its tails and its head. */
export interface LegPicture {
  readonly rows: Int32Array;
  readonly isPlain: boolean;
  readonly vertexCount: number;
  readonly ends: readonly [tails: Int32Array, heads: Int32Array];
  /** By edge: the leg, or -1 where it only joins a place to the vertex of its leg. */
  readonly edgeLegs: Int32Array;
  /** By vertex after the places: the leg. */
  readonly vertexLegs: readonly number[];
}

/** O(places + arcs). */
export function legPictureOf(table: ArcTable, filter: ArcFilter): LegPicture {
  const rows = admittedArcs(table, filter);
  const arcCounts = countArcs(table, rows);
  const legs = gather(table.legs, rows);
  if (arcCounts.every((count) => count < 2)) {
    const ends = [gather(table.tails, rows), gather(table.heads, rows)] as const;
    return { rows, isPlain: true, vertexCount: table.placeCount, ends, edgeLegs: legs, vertexLegs: [] };
  }
  const vertices = new Map<number, number>();
  const edges: [tail: number, head: number, leg: number][] = [];
  for (const arc of rows) {
    const [tail, head, leg] = [table.tails[arc] ?? 0, table.heads[arc] ?? 0, table.legs[arc] ?? 0];
    if (arcCounts[leg] === 1) {
      edges.push([tail, head, leg]);
      continue;
    }
    const known = vertices.get(leg);
    const vertex = known ?? table.placeCount + vertices.size;
    if (known === undefined) {
      vertices.set(leg, vertex);
      edges.push([vertex, head, -1]);
    }
    edges.push([tail, vertex, -1]);
  }
  return {
    rows,
    isPlain: false,
    vertexCount: table.placeCount + vertices.size,
    ends: [Int32Array.from(edges, ([tail]) => tail), Int32Array.from(edges, ([, head]) => head)],
    edgeLegs: Int32Array.from(edges, ([, , leg]) => leg),
    vertexLegs: [...vertices.keys()],
  };
}
