import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";

export interface SliceIndex {
  nodes: ReadonlyMap<string, GraphNode>;
  edges: ReadonlyMap<string, GraphEdge>;
}

/** What a slice holds, by id. */
export function indexSlice({ nodes, edges }: Pick<Slice, "nodes" | "edges">): SliceIndex {
  return {
    nodes: new Map(nodes.map((node) => [node.id, node])),
    edges: new Map(edges.map((edge) => [edge.id, edge])),
  };
}
