import type { Transaction } from "neo4j-driver";
import { inTransaction } from "./transaction.ts";
import type { Database } from "./database.ts";
import { driverOf, type DriverDatabase } from "./driver-database.ts";
import type { ReadLimits } from "./limits.ts";
import { toParameters } from "./parameters.ts";
import type { Query, ReadResult, Row, Run } from "./query.ts";
import { toRow } from "./values.ts";

/**
 * Runs one statement in a read transaction and stops at `maxRows`.
 *
 * Reading stops in the database: the stream is cut, not its result.
 *
 * @throws AppError `query_timeout`, `query_rejected`, `query_unsupported`, `query_too_large`,
 *   `cancelled`, `database_unreachable`.
 */
export async function read(database: Database, query: Query, limits: ReadLimits): Promise<ReadResult> {
  return readTogether(database, limits, (run) => run(query));
}

/**
 * Several reads in one read transaction: one view of the graph on the embedded engine, and on Neo4j
 * what was committed when each began. `work` may run again from its start when the database went
 * away, so it should do nothing but read.
 *
 * @throws AppError as `read`.
 */
export async function readTogether<T>(
  database: Database,
  limits: ReadLimits,
  work: (run: Run) => Promise<T>,
): Promise<T> {
  const opened = driverOf(database);
  const { maxRows, timeoutMs, signal } = limits;
  return inTransaction(opened, { mode: "read", timeoutMs, signal }, (transaction) =>
    work((query, most = maxRows) => runIn(opened, transaction, query, most)),
  );
}

export async function runIn(
  database: DriverDatabase,
  transaction: Transaction,
  query: Query,
  maxRows: number,
): Promise<ReadResult> {
  const parameters = toParameters(query.parameters);
  database.announce(query);
  const result = transaction.run(query.statement, parameters);
  const columns = await result.keys();
  const rows: Row[] = [];
  for await (const record of result) {
    // Leaving the loop tells the database to forget what is left.
    if (rows.length >= maxRows) return { columns, rows, truncated: true };
    rows.push(toRow(record));
  }
  return { columns, rows, truncated: false };
}
