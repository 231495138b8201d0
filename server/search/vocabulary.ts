import type { Database, Run } from "../database/index.ts";
import { typingErrors } from "./distance.ts";
import { WORDS } from "./statements.ts";

/** All words that names are made of, so that a mistyped one can be told from a known one. */
export interface Vocabulary {
  /** Whether some name has a word that begins like this. */
  knows(word: string): boolean;
  /** Known words with the fewest typing errors, best first. */
  near(word: string): string[];
}

/** A graph of 100,000 places has about as many different words; ten bytes each. */
const MOST_WORDS = 400_000;
const MOST_SPELLINGS = 6;

interface Kept {
  revision: number;
  vocabulary: Vocabulary;
}

/** One per database and revision of its data: read again only after something was written. */
const kept = new WeakMap<Database, Kept>();

export async function readVocabulary(database: Database, run: Run, revision: number): Promise<Vocabulary> {
  const known = kept.get(database);
  if (known?.revision === revision) return known.vocabulary;
  const { rows } = await run({ statement: WORDS, parameters: { limit: MOST_WORDS } }, MOST_WORDS);
  const vocabulary = createVocabulary(rows.flatMap(({ word }) => (typeof word === "string" ? word : [])));
  kept.set(database, { revision, vocabulary });
  return vocabulary;
}

export function createVocabulary(given: readonly string[]): Vocabulary {
  const words = [...new Set(given)].sort();
  const letters = words.map(lettersOf);
  return {
    knows: (word) => words[firstFrom(words, word)]?.startsWith(word) ?? false,
    near: (word) => {
      const most = errorsForgiven(word);
      if (most === 0) return [];
      const own = lettersOf(word);
      const found: { text: string; errors: number }[] = [];
      for (const [index, text] of words.entries()) {
        // Each error changes two letters of the set at most: this leaves one word in some hundred.
        if (Math.abs(text.length - word.length) > most || bits((letters[index] ?? 0) ^ own) > 2 * most) continue;
        const errors = typingErrors(word, text, most);
        if (errors <= most) found.push({ text, errors });
      }
      found.sort((one, other) => one.errors - other.errors || (one.text < other.text ? -1 : 1));
      return found.slice(0, MOST_SPELLINGS).map(({ text }) => text);
    },
  };
}

/** Short words have too many neighbours, and a number is right or wrong. */
function errorsForgiven(word: string): number {
  if (word.length < 4 || /\d/.test(word)) return 0;
  return word.length < 7 ? 1 : 2;
}

/** Position of the first word that is not before this one. */
function firstFrom(words: readonly string[], word: string): number {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((words[middle] ?? "") < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A bit per letter that occurs; other alphabets share the bits. */
function lettersOf(word: string): number {
  let set = 0;
  for (const letter of word) set |= 1 << ((letter.codePointAt(0) ?? 0) % 32);
  return set;
}

function bits(set: number): number {
  let count = 0;
  for (let rest = set; rest !== 0; rest &= rest - 1) count++;
  return count;
}
