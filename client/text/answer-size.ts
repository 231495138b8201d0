import type { ScreenWords } from "./words.ts";

/** How much an answer held: its rows, or as a piece of the graph its marks and links. */
export function answerSize(size: { nodes: number; edges: number } | { rows: number }, t: ScreenWords["t"]): string {
  return "rows" in size
    ? t("log.rows", { count: size.rows })
    : t("log.slice", { nodes: size.nodes, edges: size.edges });
}
