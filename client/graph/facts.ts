import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";

/**
 * Every node and edge that any answer brought, by id. It only grows: what is on the screen is said by the view
 * state, so a step undone and done again needs no new answer.
 */
export interface Facts {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: Map<string, GraphEdge>;
}

export function createFacts(): Facts {
  return { nodes: new Map(), edges: new Map() };
}

/** A later answer replaces an earlier one: the graph may have changed in between. */
export function learn(facts: Facts, slice: Slice): void {
  for (const node of slice.nodes) facts.nodes.set(node.id, node);
  for (const edge of slice.edges) facts.edges.set(edge.id, edge);
}
