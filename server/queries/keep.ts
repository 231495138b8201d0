import { MOST_OWN_QUERIES, type ChangedQueryAnswer } from "../../contract/own-queries.ts";
import type { SavedQuery } from "../../contract/queries.ts";
import type { Database, Query, ReadLimits, Run } from "../database/index.ts";
import { firstRow, writeKept, writtenRow } from "../keeping/index.ts";
import { foreignGraph, shippedStays, tooManyQueries, unknownQuery } from "./failures.ts";
import { bundledQueries } from "./load.ts";
import { toOwnQuery } from "./rows.ts";
import { COUNT, LOOK, NAMES, OPEN } from "./statements.ts";

/**
 * Runs `work` in one transaction, beside which no other writer changes a question.
 *
 * @throws AppError `database_foreign`, as `write`, and whatever `work` throws.
 */
export async function writeQuery(
  database: Database,
  limits: ReadLimits,
  work: (run: Run) => Promise<SavedQuery>,
): Promise<ChangedQueryAnswer> {
  const query = await writeKept(database, { limits, refusal: foreignGraph }, work);
  return { query, cypher: { statement: OPEN, parameters: { id: query.name } } };
}

/** A question as it is now, and the key of the change that made it so. @throws AppError `unknown_query`, `invalid_request`. */
export async function lookAt(run: Run, name: string): Promise<{ query: SavedQuery; lastKey: unknown }> {
  const row = await firstRow(run, { statement: LOOK, parameters: { id: name } });
  if (row !== undefined) return { query: toOwnQuery(row), lastKey: row["lastKey"] };
  const ships = (await bundledQueries()).some((each) => each.name === name);
  throw ships ? shippedStays(name) : unknownQuery(name);
}

/** @throws AppError `invalid_request` where so many more are too many. */
export async function refuseTooMany(run: Run, more: number): Promise<void> {
  const kept = Number((await firstRow(run, { statement: COUNT }))?.["total"] ?? 0);
  if (kept + more > MOST_OWN_QUERIES) throw tooManyQueries();
}

export async function namesTaken(run: Run): Promise<Set<string>> {
  return new Set((await run({ statement: NAMES })).rows.map(({ id }) => String(id)));
}

export async function writtenBy(run: Run, query: Query): Promise<SavedQuery> {
  return toOwnQuery(await writtenRow(run, query));
}
