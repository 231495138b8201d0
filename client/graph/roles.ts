import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import { goodsRun, MOVEMENTS } from "./goods.ts";

/** What a mark is in a picture whose columns follow the goods. */
export type Role = "origin" | "case" | "passed" | "destination" | "aside";

/** The column of each role; what stands aside goes beside what it belongs to. */
export const ROLE_COLUMN: Readonly<Record<Exclude<Role, "aside">, number>> = {
  origin: 0,
  case: 1,
  passed: 2,
  destination: 3,
};

/**
 * The role of a newcomer, from the links it comes with: what a source says of a place goes before its kind.
 * Where the goods came from and went to alike, they passed.
 */
export function roleOf(node: GraphNode, edges: readonly GraphEdge[]): Role {
  if (node.kind === "case") return "case";
  if (node.place === undefined) return "aside";
  const counts = { from: 0, passed: 0, to: 0, leaving: 0, arriving: 0 };
  for (const edge of edges) {
    if (!MOVEMENTS.has(edge.type)) continue;
    const { source, target } = goodsRun(edge);
    if (edge.type === "ROUTE") {
      if (source === node.id) counts.leaving++;
      if (target === node.id) counts.arriving++;
    } else if (edge.to === node.id) {
      if (edge.type === "FROM") counts.from++;
      else if (edge.type === "TO") counts.to++;
      else counts.passed++;
    }
  }
  return byCounts(counts) ?? (counts.arriving > 0 && node.kind !== "transit" ? "destination" : byKind(node));
}

interface Counts {
  from: number;
  passed: number;
  to: number;
  leaving: number;
  arriving: number;
}

function byCounts({ from, passed, to, leaving, arriving }: Counts): Role | null {
  const most = Math.max(from, passed, to);
  if (most > 0) {
    // Both bound for and taken there: the picture tells where they were found.
    if (passed === most) return "passed";
    return from === most ? "origin" : "destination";
  }
  if (leaving > 0 && arriving > 0) return "passed";
  if (leaving > 0) return "origin";
  return null;
}

function byKind({ kind }: GraphNode): Role {
  if (kind === "country") return "origin";
  return kind === "transit" ? "passed" : "destination";
}
