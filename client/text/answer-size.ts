import type { EditCounters } from "../../contract/edits.ts";
import { editWords } from "./edit-words.ts";
import type { ScreenWords } from "./words.ts";

type Size = { nodes: number; edges: number } | { rows: number } | { changed: EditCounters };

/** How much an answer held: its rows, or as a piece of the graph its marks and links; of an edit what it changed. */
export function answerSize(size: Size, words: Pick<ScreenWords, "t" | "language">): string {
  if ("changed" in size) return editWords(size.changed, "did", words) ?? words.t("edits.did.nothing");
  return "rows" in size
    ? words.t("log.rows", { count: size.rows })
    : words.t("log.slice", { nodes: size.nodes, edges: size.edges });
}
