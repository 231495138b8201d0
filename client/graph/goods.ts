import type { GraphEdge } from "../../contract/slice.ts";
import type { LineEnd } from "./picture.ts";

/** Relationships along which goods move. */
export const MOVEMENTS: ReadonlySet<string> = new Set(["FROM", "VIA", "TO", "SEIZED_IN", "ROUTE"]);

/** `FROM` runs from the case to the place in the database; the goods went the other way. */
export function goodsRun(edge: Pick<GraphEdge, "type" | "from" | "to">): { source: string; target: string } {
  return edge.type === "FROM" ? { source: edge.to, target: edge.from } : { source: edge.from, target: edge.to };
}

export function lineEnd(edge: Pick<GraphEdge, "type" | "progress">): LineEnd {
  if (!MOVEMENTS.has(edge.type)) return "none";
  if (edge.type === "SEIZED_IN") return "bar";
  const isIntended = edge.progress.length > 0 && edge.progress.every((progress) => progress === "intended");
  return isIntended ? "open" : "head";
}
