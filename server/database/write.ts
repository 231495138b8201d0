import { inTransaction } from "./transaction.ts";
import type { Database } from "./database.ts";
import { toExactRow } from "./exact.ts";
import { driverOf } from "./driver-database.ts";
import type { WriteOptions } from "./limits.ts";
import { NEXT_REVISION } from "./next-revision.ts";
import { runIn } from "./run.ts";
import type { Query, ReadResult } from "./query.ts";

const TIMEOUT_MS = 120_000;

/**
 * Runs `work` in one write transaction, in which the graph's revision rises by one.
 *
 * `work` may run again from its start: after a conflict, and also when the connection broke during
 * the commit, so that nobody knows whether it happened. It must therefore come to the same graph
 * when it runs twice: MERGE by id, never CREATE without one. Calls of one process wait for each
 * other; calling `write` inside `work` would wait for ever.
 *
 * @throws AppError `write_conflict`, `constraint_violated`, `query_timeout`, `query_rejected`,
 *   `query_unsupported`, `cancelled`, `database_unreachable`.
 */
export async function write<T>(
  database: Database,
  work: (run: (query: Query) => Promise<ReadResult>) => Promise<T>,
  { timeoutMs = TIMEOUT_MS, signal, keepsRevision = false, isExact = false }: WriteOptions = {},
): Promise<T> {
  const opened = driverOf(database);
  const turn = () =>
    inTransaction(opened, { mode: "write", timeoutMs, signal }, async (transaction) => {
      const run = (query: Query): Promise<ReadResult> =>
        runIn(opened, transaction, query, {
          maxRows: Number.POSITIVE_INFINITY,
          signal,
          ...(isExact ? { convert: toExactRow } : {}),
        });
      if (!keepsRevision) await run({ statement: NEXT_REVISION });
      return work(run);
    });
  return opened.inTurn(turn, signal);
}
