import type { Record as DriverRecord, Transaction } from "neo4j-driver";
import { again } from "./attempts.ts";
import type { Database } from "./database.ts";
import { driverOf, type DriverDatabase } from "./driver-database.ts";
import { toAppError } from "./failures.ts";
import type { ReadLimits } from "./limits.ts";
import type { Query, Row } from "./query.ts";
import { rowsOf, send } from "./run.ts";
import { begin, orCancelled, unlessAborted } from "./transaction.ts";
import { toRow } from "./values.ts";

/**
 * Reads rows one by one; the database makes no more of them while nobody asks. Until the first row
 * is there, failures that pass are waited for; later they are thrown, because rows were given out.
 * Leaving the loop early ends the transaction. The returned value says whether a further row existed.
 *
 * @throws AppError as `read`.
 */
export async function* stream(
  database: Database,
  query: Query,
  limits: ReadLimits,
): AsyncGenerator<Row, { truncated: boolean }, void> {
  const { maxRows, timeoutMs, signal } = limits;
  const opened = driverOf(database);
  const { patienceMs } = opened;
  const cursor = await again({ patienceMs, signal }, (begun) =>
    openCursor(opened, query, { timeoutMs, signal }, begun),
  );
  try {
    let next = cursor.first;
    for (let given = 0; next.done !== true; given++) {
      if (given >= maxRows) return { truncated: true };
      yield toRow(next.value);
      next = await unlessAborted(() => cursor.rows.next(), signal);
    }
    return { truncated: false };
  } catch (thrown) {
    throw toAppError(orCancelled(thrown, signal));
  } finally {
    await cursor.close();
  }
}

/** Rows of one statement in the transaction that is open. Each stream is read to its end before the next begins. */
export type RowStream = (query: Query) => AsyncGenerator<Row, void, void>;

/**
 * Several streams in one read transaction: one view of the graph on the embedded engine, and on Neo4j
 * what was committed when each row was read. A database that is away at the start is waited for; later
 * failures are thrown, because rows were given out.
 *
 * @throws AppError as `read`, and whatever `work` throws as it is.
 */
export async function streamTogether<T>(
  database: Database,
  { timeoutMs, signal }: Omit<ReadLimits, "maxRows">,
  work: (stream: RowStream) => Promise<T>,
  convert: (record: DriverRecord) => Row = toRow,
): Promise<T> {
  const opened = driverOf(database);
  const { patienceMs } = opened;
  const { transaction, close } = await again({ patienceMs, signal }, () =>
    begin(opened, { mode: "read", timeoutMs, signal }),
  );
  try {
    return await work((query) => rowsIn(opened, transaction, query, { signal, convert }));
  } finally {
    await close();
  }
}

async function* rowsIn(
  database: DriverDatabase,
  transaction: Transaction,
  query: Query,
  { signal, convert }: { signal: AbortSignal | undefined; convert: (record: DriverRecord) => Row },
): AsyncGenerator<Row, void, void> {
  try {
    const rows = rowsOf(send(database, transaction, query));
    for (;;) {
      const next = await unlessAborted(() => rows.next(), signal);
      if (next.done === true) return;
      yield convert(next.value);
    }
  } catch (thrown) {
    throw toAppError(orCancelled(thrown, signal));
  }
}

interface Cursor {
  first: IteratorResult<DriverRecord, unknown>;
  rows: AsyncIterator<DriverRecord, unknown>;
  close(): Promise<void>;
}

async function openCursor(
  database: DriverDatabase,
  query: Query,
  limits: { timeoutMs: number; signal: AbortSignal | undefined },
  begun: () => void,
): Promise<Cursor> {
  const { transaction, close } = await begin(database, { mode: "read", ...limits });
  begun();
  try {
    const rows = rowsOf(send(database, transaction, query));
    return { first: await unlessAborted(() => rows.next(), limits.signal), rows, close };
  } catch (thrown) {
    await close();
    throw orCancelled(thrown, limits.signal);
  }
}
