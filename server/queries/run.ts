import type { QueryResult, SavedQuery } from "../../contract/queries.ts";
import type { SampleId } from "../../contract/sample-id.ts";
import { read, type Database, type ReadLimits } from "../database/index.ts";
import { AppError, messageOf } from "../errors.ts";
import { bundledQueries } from "./load.ts";
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
  const query = (await bundledQueries()).find((each) => each.name === name);
  if (query !== undefined) return run(database, query, parameters, limits);
  throw new AppError("unknown_query", `There is no saved question "${name}".`, {
    hint: "filiere queries lists them.",
    values: { name },
  });
}

/** How one question did with its example. */
export interface QueryOutcome {
  name: string;
  rows: number;
  /** Which sample its example is made for. */
  sample: SampleId;
  problem?: string;
}

/** Asks every saved question with its example: a question that fails is an answer here. */
export async function checkQueries(database: Database, limits: ReadLimits): Promise<QueryOutcome[]> {
  const outcomes: QueryOutcome[] = [];
  for (const query of await bundledQueries()) outcomes.push(await check(database, query, limits));
  return outcomes;
}

async function check(database: Database, query: SavedQuery, limits: ReadLimits): Promise<QueryOutcome> {
  const { name, sample, example } = query;
  try {
    const { rows } = await run(database, query, example, limits);
    return { name, rows: rows.length, sample };
  } catch (thrown) {
    return { name, rows: 0, sample, problem: messageOf(thrown) };
  }
}

async function run(
  database: Database,
  query: SavedQuery,
  given: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
): Promise<QueryResult> {
  const cypher = { statement: query.statement, parameters: fillParameters(query.parameters, given) };
  return { ...(await read(database, cypher, limits)), cypher };
}
