import { inTransaction } from "./transaction.ts";
import type { Database } from "./database.ts";
import { driverOf } from "./driver-database.ts";
import type { ReadLimits } from "./limits.ts";
import type { Query, ReadResult, Run } from "./query.ts";
import { runIn } from "./run.ts";

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
    work((query, most = maxRows) => runIn(opened, transaction, query, { maxRows: most, signal })),
  );
}
