import type { Kind } from "../../contract/kinds.ts";
import type { SearchAnswer, SearchHit, SearchQuery } from "../../contract/search.ts";
import { isNodeValue, labelOfKind, readTogether, type Database, type ReadLimits, type Run } from "../database/index.ts";
import { fold } from "../imports/index.ts";
import { readNotes } from "./notes.ts";
import { bestFirst, isNamed, toCandidate, type Candidate } from "./rank.ts";
import { find, findParameters, FIND_FOREIGN, REVISION, type Pattern } from "./statements.ts";
import { readVocabulary } from "./vocabulary.ts";

/** Candidates that are put in order here; a question that fits more of them is one to be gone on with. */
const MOST_CANDIDATES = 200;
/** A question of more words than this is cut: a name has no more. */
const MOST_WORDS = 8;
/** With fewer hits than this, none of which is called so, we look for typing errors. */
const ENOUGH = 3;

interface Question {
  /** As typed. */
  typed: string;
  /** Folded: all its words. */
  whole: string;
  words: readonly string[];
  kinds: readonly Kind[] | undefined;
  labels: readonly string[];
}

/** Finds what is called so: words in any order, each the beginning of a word of a name, alias or title. */
export async function search(database: Database, asked: SearchQuery, limits: ReadLimits): Promise<SearchAnswer> {
  const question = toQuestion(asked);
  const pattern = { words: question.words.map((word) => [word]), labels: question.labels };
  const cypher = {
    statement: find(pattern),
    parameters: findParameters(pattern, question.whole, asked.limit),
  };
  if (question.words.length === 0) return { hits: [], truncated: false, cypher };
  return readTogether(database, limits, async (run) => {
    const exact = await readCandidates(run, pattern, question);
    const more = isAnswered(exact) ? [] : await lookFurther(database, run, question, exact.length > 0);
    const known = new Set(exact.map(({ ref }) => ref.id));
    const typos = new Set(more.filter(({ ref }) => !known.has(ref.id)));
    const all = [...exact, ...typos];
    const given = all.slice(0, asked.limit);
    const notes = await readNotes(run, given);
    const hits = given.map((hit) => toHit(hit, notes, typos.has(hit) && hit.value.labels.includes("Entity")));
    return { hits, truncated: all.length > asked.limit, cypher };
  });
}

function toQuestion({ q, kinds }: SearchQuery): Question {
  const words = fold(q)
    .split(" ")
    .filter((word) => word !== "")
    .slice(0, MOST_WORDS);
  const labels = (kinds ?? []).flatMap((kind) => labelOfKind(kind) ?? []);
  return { typed: q, whole: words.join(" "), words, kinds, labels };
}

function isAnswered(hits: readonly Candidate[]): boolean {
  return hits.length >= ENOUGH || hits.some(isNamed);
}

async function readCandidates(run: Run, pattern: Pattern, { whole, kinds }: Question): Promise<Candidate[]> {
  // Only kinds without a label were asked for: no entity is of one.
  if (kinds !== undefined && pattern.labels.length === 0) return [];
  const parameters = findParameters(pattern, whole, MOST_CANDIDATES);
  const { rows } = await run({ statement: find(pattern), parameters }, MOST_CANDIDATES);
  return rows
    .flatMap(({ node, degree }) => (isNodeValue(node) ? [toCandidate(node, degree, [whole])] : []))
    .sort(bestFirst);
}

/** In our own graph for typing errors; in a foreign one by the properties that usually hold names. */
async function lookFurther(database: Database, run: Run, question: Question, hasSome: boolean): Promise<Candidate[]> {
  const { rows } = await run({ statement: REVISION }, 1);
  if (rows[0] === undefined) return readForeign(run, question);
  const vocabulary = await readVocabulary(database, run, Number(rows[0]["revision"]));
  const words = question.words.map((word) => {
    const near = vocabulary.near(word);
    return vocabulary.knows(word) ? [word, ...near] : near;
  });
  // Every word is right and somewhere they stand together: few hits are all there are.
  if (hasSome && question.words.every((word) => vocabulary.knows(word))) return [];
  if (words.some((spellings) => spellings.length === 0)) return [];
  const found = await readCandidates(run, { words, labels: question.labels }, question);
  return found.map(({ value, degree }) => toCandidate(value, degree, meanings(words))).sort(bestFirst);
}

/** What may have been meant: the nearest spelling of every word, then the second nearest, and so on. */
function meanings(words: readonly (readonly string[])[]): string[] {
  const most = Math.max(...words.map((spellings) => spellings.length));
  return Array.from({ length: most }, (_, index) =>
    words.map((spellings) => spellings[index] ?? spellings[0] ?? "").join(" "),
  );
}

async function readForeign(run: Run, { typed, whole, kinds }: Question): Promise<Candidate[]> {
  if (kinds !== undefined && !kinds.includes("other")) return [];
  const lower = typed.toLowerCase();
  const spellings = [...new Set([typed, lower, lower.charAt(0).toUpperCase() + lower.slice(1), typed.toUpperCase()])];
  const parameters = { spellings, limit: MOST_CANDIDATES };
  const { rows } = await run({ statement: FIND_FOREIGN, parameters }, MOST_CANDIDATES);
  return rows
    .flatMap(({ node, degree }) => (isNodeValue(node) ? [toCandidate(node, degree, [whole])] : []))
    .sort(bestFirst);
}

function toHit({ ref, matched }: Candidate, notes: ReadonlyMap<string, string>, typo: boolean): SearchHit {
  const { id, kind, name, nameFr } = ref;
  return { id, kind, name, nameFr, matched, note: notes.get(id) ?? "", typo };
}
