import type { Run } from "./cypher-log.ts";

/** How much an answer holds: nodes and links of its slice, else the things in its longest list. */
export function answerSize(answer: object): Run["size"] {
  const slice = "slice" in answer ? (answer.slice as { nodes: unknown[]; edges: unknown[] }) : null;
  if (slice !== null) return { nodes: slice.nodes.length, edges: slice.edges.length };
  const lists = Object.values(answer).filter((value) => Array.isArray(value));
  return { rows: Math.max(0, ...lists.map((list) => list.length)) };
}
