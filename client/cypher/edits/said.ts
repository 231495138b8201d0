import type { EditPreview } from "../../../contract/edits.ts";
import { editWords } from "../../text/edit-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import type { EditRun } from "./edit-desk.ts";

type Effect = Pick<EditPreview, "counters" | "touched">;

/** Nothing is counted and nothing touched. */
export function isNothing({ counters, touched }: Effect): boolean {
  const counted = Object.values(counters).some((count) => count > 0);
  return !counted && touched !== null && touched.nodeCount + touched.relationshipCount === 0;
}

/** "Would create 1 node and 2 links." */
export function wouldWords(effect: Effect, words: ScreenWords): string {
  const what = editWords(effect.counters, "do", words);
  return what === null ? words.t("edits.would-nothing") : words.t("edits.would", { what });
}

/** How an edit stands, for those who cannot see it. */
export function saidOf({ state, preview, applied }: EditRun, words: ScreenWords): string {
  const { t } = words;
  if (state === "looking") return t("edits.looking");
  if (state === "applying") return t("edits.applying");
  if (state === "seen" && preview !== null) return `${wouldWords(preview, words)} ${t("edits.nothing-yet")}`;
  if (state !== "applied" || applied === null) return "";
  const what = editWords(applied.counters, "did", words);
  return what === null ? t("edits.done-nothing") : t("edits.done", { what });
}
