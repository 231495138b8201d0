import type { Incidence } from "./incidence.ts";

/** Depth-first trees of an undirected multigraph, by vertex unless said otherwise. */
export interface Forest {
  /** The vertices in the order in which they were entered: each after its parent. */
  readonly order: Int32Array;
  /** Its rank in that order. */
  readonly ranks: Int32Array;
  readonly parents: Int32Array;
  readonly parentEdges: Int32Array;
  readonly roots: Int32Array;
  /** The least rank that is reached from its subtree over at most one edge that is not of the tree. */
  readonly lows: Int32Array;
}

/**
 * Enters every vertex once. The edge by which a vertex was entered is passed over by its row and not by where it leads,
 * so that a second edge between the same two counts as a way back.
 *
 * Cost:   O(vertices + edges), without recursion.
 * Source: J. Hopcroft & R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation" (1973).
 */
export function enterDepthFirst({ vertexCount, starts, neighbours, edges }: Incidence): Forest {
  const blank = () => new Int32Array(vertexCount).fill(-1);
  const [order, ranks, parents, parentEdges, roots, lows] = [blank(), blank(), blank(), blank(), blank(), blank()];
  const next = starts.slice(0, vertexCount);
  let entered = 0;
  const enter = (vertex: number, root: number) => {
    order[entered] = vertex;
    ranks[vertex] = entered;
    lows[vertex] = entered++;
    roots[vertex] = root;
  };
  for (let root = 0; root < vertexCount; root++) {
    if ((ranks[root] ?? 0) >= 0) continue;
    enter(root, root);
    for (let vertex = root; vertex >= 0;) {
      const at = next[vertex] ?? 0;
      if (at === starts[vertex + 1]) {
        const parent = parents[vertex] ?? -1;
        if (parent >= 0 && (lows[vertex] ?? 0) < (lows[parent] ?? 0)) lows[parent] = lows[vertex] ?? 0;
        vertex = parent;
        continue;
      }
      next[vertex] = at + 1;
      const edge = edges[at] ?? 0;
      if (edge === parentEdges[vertex]) continue;
      const neighbour = neighbours[at] ?? 0;
      const rank = ranks[neighbour] ?? 0;
      if (rank < 0) {
        parents[neighbour] = vertex;
        parentEdges[neighbour] = edge;
        enter(neighbour, root);
        vertex = neighbour;
      } else if (rank < (lows[vertex] ?? 0)) lows[vertex] = rank;
    }
  }
  return { order, ranks, parents, parentEdges, roots, lows };
}
