import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";
import type { Synthetic } from "./synthetic.ts";

/** The synthetic graph as the interface would answer it: towns and transit points with legs between them. */
export function sliceOf({ marks, links }: Synthetic): Slice {
  const nodes = marks.map(({ id, isHalf }, index): GraphNode => {
    const kind = isHalf ? "transit" : "district";
    return { id, kind, labels: ["Place"], name: `Mark ${index}`, nameFr: null, degree: 4, properties: {} };
  });
  const edges = links.map(({ id, source, target, isInferred }, index): GraphEdge => {
    return {
      id,
      type: "ROUTE",
      from: source,
      to: target,
      status: isInferred ? "inferred" : "reported",
      mode: index % 3 === 0 ? "sea" : "road",
      progress: [],
      confidence: 0.64,
      claims: [],
      sources: [],
      voices: 1,
      grade: null,
      disputed: false,
      cases: [],
      dateFrom: null,
      dateTo: null,
      properties: {},
    };
  });
  return { nodes, edges };
}
