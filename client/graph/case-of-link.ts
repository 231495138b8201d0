import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { Facts } from "./facts.ts";

/** The case at one of a link's ends, or the only one a leg was made from: it knows days that are alternatives. */
export function caseOfLink(edge: GraphEdge, facts: Facts): GraphNode | undefined {
  const candidates = edge.cases.length === 1 ? [edge.from, edge.to, ...edge.cases] : [edge.from, edge.to];
  return candidates.map((id) => facts.nodes.get(id)).find((node) => node?.case !== undefined);
}
