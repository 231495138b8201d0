import type { SentenceGroup, SentenceRow } from "../../graph/sentence-rows.ts";
import { facts } from "../../state/app-store.ts";
import { groupTitle, plainText, sentenceOf } from "../../text/sentences.ts";
import type { ScreenWords } from "../../text/words.ts";

/** Every sentence as it stands under its heading, each with its id and the claims it rests on. */
export function sentenceText(groups: readonly SentenceGroup[], words: ScreenWords): string {
  const parts = groups.map((group) => {
    const lines = group.rows.map((row) => `- ${plainText(sentenceOf(row, words, facts))} ${idsOf(row)}`);
    return [groupTitle(group, words), ...lines].join("\n");
  });
  return `${parts.join("\n\n")}\n`;
}

function idsOf(row: SentenceRow): string {
  const claims = "link" in row ? row.link.edge.claims : [];
  return `[${[row.id, ...claims].join(", ")}]`;
}
