import { QueryCategory, type SavedQuery } from "../../contract/queries.ts";
import { plainLetters } from "../graph/plain-letters.ts";

/** `own`: those that people keep in this graph, whatever they are about. */
export type QuestionGroup = "own" | QueryCategory | "none";

/** Of which questions a list is made. */
export interface QuestionChoice {
  text: string;
  group: QuestionGroup | null;
}

const GROUPS: readonly QuestionGroup[] = ["own", ...QueryCategory.options, "none"];

/**
 * The questions that hold every word that was typed, in title, question or description of either language, by what they
 * are about. People's own come first; accents and case count nothing, and a word is found at the beginning of a word.
 */
export function findQuestions(
  questions: readonly SavedQuery[],
  { text, group }: QuestionChoice,
): { group: QuestionGroup; questions: readonly SavedQuery[] }[] {
  const words = fold(text).split(" ").filter(Boolean);
  const found = questions.filter((each) => (group === null || groupOf(each) === group) && holds(each, words));
  return GROUPS.flatMap((each) => {
    const own = found.filter((question) => groupOf(question) === each);
    return own.length === 0 ? [] : [{ group: each, questions: own }];
  });
}

/** What of a search stands in a text, to be lit there: all of it, else the first of its words. */
export function partFound(text: string, searched: string): string {
  const plain = ` ${fold(text)}`;
  const parts = [searched.trim(), ...searched.split(/\s+/u)];
  return parts.find((part) => part !== "" && plain.includes(` ${fold(part)}`)) ?? "";
}

/** Those that have questions, in the order of the list. */
export const groupsOf = (questions: readonly SavedQuery[]): QuestionGroup[] =>
  GROUPS.filter((group) => questions.some((question) => groupOf(question) === group));

const groupOf = ({ own, category }: SavedQuery): QuestionGroup => (own === null ? (category ?? "none") : "own");

function holds(
  { title, question, about, titleFr, questionFr, aboutFr }: SavedQuery,
  words: readonly string[],
): boolean {
  const text = ` ${fold([title, question, about, titleFr, questionFr, aboutFr].join(" "))}`;
  return words.every((word) => text.includes(` ${word}`));
}

/** Letters and digits only, without accents and case, a blank between words. */
function fold(text: string): string {
  return plainLetters(text)
    .replaceAll(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}
