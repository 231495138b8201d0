import { randomUUID } from "node:crypto";
import { posix, win32 } from "node:path";
import {
  QueryContentBody,
  type ImportedQueriesAnswer,
  type ImportQueriesAsked,
  type QueryContentAsked,
} from "../../contract/own-queries.ts";
import { checkGiven } from "../check-given.ts";
import type { Database, ReadLimits, Run } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { writeKept } from "../keeping/index.ts";
import { objectionTo, tidied } from "./content.ts";
import { foreignGraph } from "./failures.ts";
import { QueryFileFault } from "./fault.ts";
import { toFileText } from "./file-text.ts";
import { namesTaken, refuseTooMany } from "./keep.ts";
import { parseQuery } from "./load.ts";
import { newName } from "./names.ts";
import { toOwnQuery } from "./rows.ts";
import { LIST } from "./statements.ts";
import { make } from "./write-own.ts";

/** Of a pack, so many faults are told in one sentence. */
const MOST_TOLD = 5;

interface Read {
  /** Its name without folders and ending. */
  words: string;
  content: QueryContentAsked;
}

/**
 * Keeps the questions of one or more files, all of them or none. One that is kept word for word already is not made again.
 *
 * @throws AppError `query_file_refused` that names each bad file and its line, `database_foreign`, and as `write`.
 */
export async function importQueries(
  database: Database,
  { files }: ImportQueriesAsked,
  limits: ReadLimits,
): Promise<ImportedQueriesAnswer> {
  const questions: Read[] = [];
  const faults: QueryFileFault[] = [];
  for (const file of files) {
    const read = await readFile(database, file, limits);
    if (read instanceof QueryFileFault) faults.push(read);
    else questions.push(read);
  }
  if (faults[0] !== undefined) throw refusal(faults, faults[0]);
  const at = new Date().toISOString();
  const kept = await writeKept(database, { limits, refusal: foreignGraph }, (run) => keepAll(run, questions, at));
  return { ...kept, cypher: LIST };
}

async function readFile(
  database: Database,
  { file, text }: ImportQueriesAsked["files"][number],
  limits: ReadLimits,
): Promise<Read | QueryFileFault> {
  try {
    const parsed = parseQuery(file, text, { ships: false });
    const { data, wrong } = checkGiven(QueryContentBody, parsed);
    if (wrong !== undefined) return new QueryFileFault(file, 1, `${wrong.path.join(".")}: ${wrong.sentence}`);
    const content = tidied(data);
    const objection = await objectionTo(database, content, limits);
    if (objection !== undefined) {
      const line = firstLineOf(content.statement, text) + linesBefore(content.statement, objection.start);
      return new QueryFileFault(file, line, objection.sentence);
    }
    return { words: posix.basename(win32.basename(file)).replace(/\.[^.]*$/, ""), content };
  } catch (thrown) {
    if (thrown instanceof QueryFileFault) return thrown;
    if (thrown instanceof AppError && thrown.code === "invalid_request")
      return new QueryFileFault(file, 1, thrown.message);
    throw thrown;
  }
}

/** Counted from one. */
function firstLineOf(statement: string, text: string): number {
  const evened = text.replaceAll(/\r\n?/g, "\n");
  return 1 + linesBefore(evened, evened.lastIndexOf(statement));
}

function linesBefore(text: string, offset: number): number {
  return text.slice(0, Math.max(0, offset)).split("\n").length - 1;
}

async function keepAll(
  run: Run,
  questions: readonly Read[],
  at: string,
): Promise<Omit<ImportedQueriesAnswer, "cypher">> {
  const { rows } = await run(LIST);
  const byText = new Map(rows.map(toOwnQuery).map((query) => [toFileText(query), query]));
  const known = questions.flatMap(({ content }) => byText.get(toFileText(content)) ?? []);
  const fresh = new Map(questions.map((each) => [toFileText(each.content), each]));
  for (const text of byText.keys()) fresh.delete(text);
  await refuseTooMany(run, fresh.size);
  const taken = await namesTaken(run);
  const made = [];
  for (const { words, content } of fresh.values()) {
    const name = newName(words, taken);
    taken.add(name);
    made.push(await make(run, content, { name, at, key: randomUUID() }));
  }
  return { made, known };
}

function refusal(faults: readonly QueryFileFault[], first: QueryFileFault): AppError {
  const told = faults.slice(0, MOST_TOLD).map(({ message }) => message);
  const more = faults.length - told.length;
  const rest = more > 0 ? ` And ${more} more.` : "";
  return new AppError("query_file_refused", `${told.join(" ")}${rest}`, {
    hint: "Nothing was kept. cypher/README.md shows how the file of a question begins.",
    values: { file: first.file, line: first.line, what: first.what, bad: faults.length },
  });
}
