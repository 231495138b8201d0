import type { Database, Query, ReadLimits, ReadResult, Row } from "../database/index.ts";
import { runCypher } from "./run.ts";

/**
 * Runs a statement that somebody wrote to its end, as `runCypher` does, for who wants its rows all together.
 *
 * @throws AppError as `runCypher`.
 */
export async function askCypher(
  database: Database,
  query: Query,
  client: string,
  limits: ReadLimits,
): Promise<ReadResult> {
  let columns: string[] = [];
  let truncated = false;
  const rows: Row[] = [];
  for await (const line of runCypher(database, query, client, limits, "plain")) {
    if ("columns" in line) ({ columns } = line);
    else if ("row" in line) rows.push(Object.fromEntries(columns.map((column, index) => [column, line.row[index]])));
    else ({ truncated } = line.summary);
  }
  return { columns, rows, truncated };
}
