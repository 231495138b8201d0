import type { Language } from "../../text/messages.ts";
import { valueWords } from "../results/value-words.ts";

/** Letters of a value that are shown. */
const LETTERS = 400;
/** And those before the first that differs. */
const LEAD = 60;

/** Words of two values of one property, cut so that what differs is seen; where the words are the same, their JSON. */
export function differingWords(before: unknown, after: unknown, language: Language): [before: string, after: string] {
  const words = pairOf(before, after, (value) => wholeWords(value, language));
  const [one, other] = words[0] === words[1] ? pairOf(before, after, (value) => JSON.stringify(value)) : words;
  const start = startOf(one, other);
  return [cut(one, start), cut(other, start)];
}

/** A text as it is, with its breaks; any other value as a cell has it. */
const wholeWords = (value: unknown, language: Language): string =>
  typeof value === "string" ? value : valueWords(value, language, Number.POSITIVE_INFINITY);

const pairOf = (before: unknown, after: unknown, word: (value: unknown) => string): [string, string] => [
  word(before),
  word(after),
];

/** Where both begin to be shown: at their beginning, or a little before they part. */
function startOf(one: string, other: string): number {
  let same = 0;
  while (same < one.length && one[same] === other[same]) same += 1;
  return same > LETTERS - LEAD ? same - LEAD : 0;
}

function cut(text: string, start: number): string {
  const end = start + LETTERS;
  return `${start > 0 ? "… " : ""}${text.slice(start, end)}${text.length > end ? " …" : ""}`;
}
