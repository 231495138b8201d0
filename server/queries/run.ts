import type { QueryResult, SavedQuery } from "../../contract/queries.ts";
import type { SampleId } from "../../contract/sample-id.ts";
import { askCypher } from "../cypher/index.ts";
import { read, type Database, type ReadLimits } from "../database/index.ts";
import { messageOf } from "../errors.ts";
import { fillParameters } from "./parameters.ts";
import { findQueries, openQuery } from "./read-queries.ts";

/**
 * Asks one of the saved questions: a person's own as free Cypher is asked, behind the guard.
 *
 * @param client who asks, where that is known.
 * @throws AppError `unknown_query`, `query_deleted`, `invalid_request` with the parameter's name, as `read` and `askCypher`.
 */
export async function runQuery(
  database: Database,
  name: string,
  parameters: Readonly<Record<string, unknown>>,
  limits: ReadLimits,
  client = "unknown",
): Promise<QueryResult> {
  const { query } = await openQuery(database, name, limits);
  return run(database, query, { parameters, client }, limits);
}

/** How one question did with its example. */
export interface QueryOutcome {
  name: string;
  rows: number;
  /** Which sample its example is made for. */
  sample: SampleId;
  /** It needs values, and its example does not give them. */
  untried?: true;
  problem?: string;
}

/** Asks every saved question with its example: a question that fails is an answer here. */
export async function checkQueries(database: Database, limits: ReadLimits): Promise<QueryOutcome[]> {
  const outcomes: QueryOutcome[] = [];
  const { queries } = await findQueries(database, {}, limits);
  for (const query of queries) outcomes.push(await check(database, query, limits));
  return outcomes;
}

async function check(database: Database, query: SavedQuery, limits: ReadLimits): Promise<QueryOutcome> {
  const { name, sample, example, parameters } = query;
  const lacks = parameters.some(({ name: parameter, required }) => required && example[parameter] === undefined);
  if (lacks) return { name, rows: 0, sample, untried: true };
  try {
    const { rows } = await run(database, query, { parameters: example, client: "check" }, limits);
    return { name, rows: rows.length, sample };
  } catch (thrown) {
    return { name, rows: 0, sample, problem: messageOf(thrown) };
  }
}

async function run(
  database: Database,
  query: SavedQuery,
  { parameters, client }: { parameters: Readonly<Record<string, unknown>>; client: string },
  limits: ReadLimits,
): Promise<QueryResult> {
  const cypher = { statement: query.statement, parameters: fillParameters(query.parameters, parameters) };
  const asking = query.own === null ? read(database, cypher, limits) : askCypher(database, cypher, client, limits);
  return { ...(await asking), cypher };
}
