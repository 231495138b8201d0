import type { QueryResult } from "../../contract/queries.ts";
import { read, type Database, type ReadLimits } from "../database/index.ts";
import { AppError, messageOf } from "../errors.ts";
import { bundledQueries, type LoadedQuery } from "./load.ts";
import { fillParameters } from "./parameters.ts";

/**
 * Asks one of the saved questions.
 *
 * @throws AppError `unknown_query`, `invalid_request` with the parameter's name.
 */
export async function runQuery(
  database: Database,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
): Promise<QueryResult> {
  const loaded = (await bundledQueries()).find(({ query }) => query.name === name);
  if (loaded !== undefined) return run(database, loaded, parameters, limits);
  throw new AppError("unknown_query", `There is no saved question "${name}".`, {
    hint: "filiere queries lists them.",
    values: { name },
  });
}

/** How one question did with its example. */
interface QueryOutcome {
  name: string;
  rows: number;
  problem?: string;
}

/** Asks every saved question with its example: a question that fails is an answer here. */
export async function checkQueries(database: Database, limits: ReadLimits): Promise<QueryOutcome[]> {
  const outcomes: QueryOutcome[] = [];
  for (const loaded of await bundledQueries()) outcomes.push(await check(database, loaded, limits));
  return outcomes;
}

async function check(database: Database, loaded: LoadedQuery, limits: ReadLimits): Promise<QueryOutcome> {
  const { name } = loaded.query;
  try {
    const { rows } = await run(database, loaded, loaded.example, limits);
    return { name, rows: rows.length };
  } catch (thrown) {
    return { name, rows: 0, problem: messageOf(thrown) };
  }
}

async function run(
  database: Database,
  { query }: LoadedQuery,
  given: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
): Promise<QueryResult> {
  const cypher = { statement: query.statement, parameters: fillParameters(query.parameters, given) };
  return { ...(await read(database, cypher, limits)), cypher };
}
