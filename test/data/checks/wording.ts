import { allRows, faultList, type Check } from "./data-set.ts";

const MOST_QUOTED_WORDS = 12;

export const quotationsAreShort: Check = ({ claims }) => {
  const { faults, must } = faultList();
  for (const { id, quote } of claims) {
    const words = (quote ?? "").split(/\s+/).filter((word) => /\p{L}|\d/u.test(word));
    must(words.length <= MOST_QUOTED_WORDS, id, "quotes", words.length, "words");
  }
  return faults;
};

export const claimsAndSummariesAreSentences: Check = ({ claims, cases }) => {
  const { faults, must } = faultList();
  for (const { id, text } of claims) must(text.endsWith("."), id, "is not a sentence");
  for (const { id, summary } of cases) {
    const sentences = summary.split(/[.!?](?:\s|$)/).filter(Boolean);
    must(sentences.length === 2, id, "has a summary of", sentences.length, "sentences, not two");
  }
  return faults;
};

/** A title before a capital, or an initial before a name. */
const NAME = /\b(?:M\.|Mme|Mlle|Mr|Mrs|Ms|Dr|Me)\s+\p{Lu}\p{Ll}+|\b\p{Lu}\.\s?\p{Lu}\p{Ll}+/u;

/** Addresses are the publishers' own. */
export const nobodyIsNamed: Check = (data) => {
  const { faults, must } = faultList();
  for (const row of allRows(data)) {
    for (const text of textsIn(row)) must(!NAME.test(text), row.id, "seems to name a person:", text);
  }
  return faults;
};

function textsIn(value: unknown, property = ""): string[] {
  if (property === "url") return [];
  if (typeof value === "string") return [value];
  if (typeof value !== "object" || value === null) return [];
  return Object.entries(value).flatMap(([name, part]) => textsIn(part, name));
}
