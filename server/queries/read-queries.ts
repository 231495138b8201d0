import { MOST_OWN_QUERIES } from "../../contract/own-queries.ts";
import {
  QueryCategory,
  type QueriesAnswer,
  type QueriesQuery,
  type QueryAnswer,
  type QueryFileAnswer,
  type SavedQuery,
} from "../../contract/queries.ts";
import { read, type Database, type ReadLimits, type Row } from "../database/index.ts";
import { fold } from "../imports/index.ts";
import { queryDeleted, unknownQuery } from "./failures.ts";
import { toFileText } from "./file-text.ts";
import { bundledQueries } from "./load.ts";
import { fileNameOf } from "./names.ts";
import { toOwnQuery } from "./rows.ts";
import { LIST, OPEN } from "./statements.ts";

/**
 * Those that ship with the program and those that people keep in this graph, by category.
 *
 * @throws AppError as `read`.
 */
export async function findQueries(
  database: Database,
  { q = "", category }: QueriesQuery,
  limits: ReadLimits,
): Promise<QueriesAnswer> {
  const { rows } = await read(database, LIST, { ...limits, maxRows: MOST_OWN_QUERIES });
  const words = fold(q).split(" ").filter(Boolean);
  const queries = [...(await bundledQueries()), ...rows.map(toOwnQuery)].filter(
    (each) => (category === undefined || each.category === category) && holds(each, words),
  );
  return { queries: queries.toSorted((one, other) => placeOf(one) - placeOf(other)), cypher: LIST };
}

function holds(
  { name, title, titleFr, question, questionFr, statement }: SavedQuery,
  words: readonly string[],
): boolean {
  if (words.length === 0) return true;
  // A word is found at its beginning, as in the search.
  const text = ` ${fold([name, title, titleFr, question, questionFr, statement].join(" "))}`;
  return words.every((word) => text.includes(` ${word}`));
}

function placeOf({ category }: SavedQuery): number {
  return category === null ? QueryCategory.options.length : QueryCategory.options.indexOf(category);
}

/** @throws AppError `unknown_query`, `query_deleted`, and as `read`. */
export async function openQuery(database: Database, name: string, limits: ReadLimits): Promise<QueryAnswer> {
  const shipped = (await bundledQueries()).find((each) => each.name === name);
  if (shipped !== undefined) return { query: shipped, cypher: null };
  const cypher = { statement: OPEN, parameters: { id: name } };
  const [row]: (Row | undefined)[] = (await read(database, cypher, { ...limits, maxRows: 1 })).rows;
  if (row === undefined) throw unknownQuery(name);
  const query = toOwnQuery(row);
  if (query.own?.deleted != null) throw queryDeleted(query);
  return { query, cypher };
}

/**
 * A question as a `.cypher` file, which can be imported elsewhere.
 *
 * @throws AppError as `openQuery`.
 */
export async function queryFile(database: Database, name: string, limits: ReadLimits): Promise<QueryFileAnswer> {
  const { query } = await openQuery(database, name, limits);
  return { file: fileNameOf(name), text: toFileText(query) };
}
