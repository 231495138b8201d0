import type { Database, Transaction } from "./binding.ts";

/** As many as a busy program reads with at the same time; more are made and thrown away. */
const MOST_IDLE = 64;

/**
 * Handles whose transaction has ended, of each database. Making one costs more than a small statement, and
 * what it sees begins with its next transaction, so it is used again.
 */
const idleOf = new WeakMap<Database, Transaction[]>();
/** Of each transaction that is open, so that ending one twice does not keep its handle twice. */
const homeOf = new WeakMap<Transaction, Database>();

/** A transaction that sees what is committed now, and in which the engine refuses to write. */
export async function beginReadOnly(database: Database): Promise<Transaction> {
  const transaction = idleOf.get(database)?.pop() ?? (await make(database));
  await transaction.execute("START TRANSACTION READ ONLY");
  homeOf.set(transaction, database);
  return transaction;
}

/** A handle is kept only when this succeeds: one that was still in its transaction would let writes pass. */
export async function endReadOnly(transaction: Transaction): Promise<void> {
  await transaction.execute("ROLLBACK");
  const database = homeOf.get(transaction);
  if (database === undefined) return;
  homeOf.delete(transaction);
  const idle = idleOf.get(database) ?? [];
  if (idle.length < MOST_IDLE) idle.push(transaction);
  idleOf.set(database, idle);
}

async function make(database: Database): Promise<Transaction> {
  const transaction = database.beginTransaction();
  // It begins with a read-write transaction. Without leaving it START would be a nested one, do nothing,
  // and let writes pass.
  await transaction.execute("ROLLBACK");
  return transaction;
}
