import type { Session, Transaction } from "neo4j-driver";
import { again } from "./attempts.ts";
import type { DriverDatabase, Mode } from "./driver-database.ts";
import { cancelled } from "./failures.ts";

export interface TransactionOptions {
  mode: Mode;
  timeoutMs: number;
  signal?: AbortSignal | undefined;
}

export interface OpenTransaction {
  transaction: Transaction;
  /** Gives the connection back; a transaction that was not committed ends without a trace. */
  close: () => Promise<void>;
}

/**
 * Runs `work` in one transaction and commits it, all of it again after failures that pass.
 *
 * @throws AppError
 */
export async function inTransaction<T>(
  database: DriverDatabase,
  options: TransactionOptions,
  work: (transaction: Transaction) => Promise<T>,
): Promise<T> {
  const { patienceMs } = database;
  return again({ patienceMs, signal: options.signal }, async (begun) => {
    const { transaction, close } = await begin(database, options);
    begun();
    try {
      const result = await work(transaction);
      await transaction.commit();
      return result;
    } catch (thrown) {
      throw orCancelled(thrown, options.signal);
    } finally {
      await close();
    }
  });
}

/**
 * Opens a transaction that the signal ends in the database: by closing the session, because a
 * rollback would wait behind the running statement.
 */
export async function begin(
  database: DriverDatabase,
  { mode, timeoutMs, signal }: TransactionOptions,
): Promise<OpenTransaction> {
  if (signal?.aborted) throw cancelled(signal.reason);
  const session = database.session(mode);
  const end = (): void => void closeQuietly(session);
  signal?.addEventListener("abort", end, { once: true });
  const close = async (): Promise<void> => {
    signal?.removeEventListener("abort", end);
    await closeQuietly(session);
  };
  try {
    return { transaction: await session.beginTransaction({ timeout: timeoutMs }), close };
  } catch (thrown) {
    await close();
    throw orCancelled(thrown, signal);
  }
}

/** What fails after the signal fired failed because of it. */
export function orCancelled(thrown: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? cancelled(thrown) : thrown;
}

/**
 * Waits for the driver or the signal, whichever comes first. The driver does not notice that its
 * session was closed between two batches of rows: it would wait for ever, and its next message would
 * go to a connection that is somebody else's by then.
 */
export async function unlessAborted<T>(waiting: () => Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return waiting();
  if (signal.aborted) throw cancelled(signal.reason);
  return new Promise((resolve, reject) => {
    const stop = (): void => reject(cancelled(signal.reason));
    signal.addEventListener("abort", stop, { once: true });
    waiting()
      .then(resolve, reject)
      .finally(() => signal.removeEventListener("abort", stop));
  });
}

/** A session that cannot be closed any more has no connection left to give back. */
async function closeQuietly(session: Session): Promise<void> {
  await session.close().catch(() => undefined);
}
