import type { SavedQuery } from "../../../contract/queries.ts";
import { askQuestionFile } from "../../api/ask-questions.ts";
import { questionWords } from "../../text/saved-question-words.ts";
import { encodeAddress } from "../address.ts";
import { notify } from "../app-store.ts";
import { openTab } from "../cypher-desk.ts";
import { MOST_TAB_NAME } from "../kept-desk.ts";
import { deltaOfQuestion, showStatements } from "../question-desk.ts";
import { draftsFor, type FormTexts } from "../question-values.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";
import { copyText, isLocal } from "./copy-address.ts";
import { handOver } from "./save-file.ts";

/* None of this is a step of the view's undo: a question is in the graph or with the program, never in the picture. */

/** The statement with what the form holds, in a tab of its own. */
export function openAsCypher(query: SavedQuery, texts: FormTexts, nameOf: (id: string) => string | undefined): void {
  const { title } = questionWords(query, currentWords().language);
  openTab({
    name: title.slice(0, MOST_TAB_NAME),
    statement: query.statement,
    parameters: draftsFor(query, texts, nameOf),
  });
  showStatements();
}

/** Puts an address on the clipboard that opens the form of a question, filled in like this, on the first picture. */
export async function copyQuestionLink(query: SavedQuery, texts: FormTexts): Promise<void> {
  const { origin, pathname, search } = location;
  const hash = await encodeAddress(deltaOfQuestion(query, texts));
  const isCopied = await copyText(`${origin}${pathname}${search}${hash}`);
  if (!isCopied) return notify({ kind: "done", headline: { key: "top.address-not-copied" } });
  const headline = { key: query.own === null ? "questions.link.copied" : "questions.link.copied-own" } as const;
  notify({ kind: "done", headline, ...(isLocal() && { why: { key: "top.address-local" } as const }) });
}

export async function saveQuestionFile({ name }: SavedQuery): Promise<void> {
  await work({ key: "work.question-file" }, async (signal) => {
    const { file, text } = await askQuestionFile(name, signal);
    handOver(new Blob([text], { type: "text/plain;charset=utf-8" }), file);
  });
}
