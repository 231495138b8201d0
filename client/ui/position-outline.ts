import type { GraphNode } from "../../contract/slice.ts";

/** How a mark's outline says how exact its position is: solid to the commune, broken wider, dotted at sea. */
export type PositionOutline = "exact" | "rough" | "sea";

export function positionOutline(node: Pick<GraphNode, "kind" | "place">): PositionOutline {
  switch (node.place?.precision) {
    case "sea":
      return "sea";
    case "department":
    case "region":
    case "country":
      return "rough";
    case null:
    case undefined:
      return node.kind === "country" || node.kind === "area" ? "rough" : "exact";
    default:
      return "exact";
  }
}
