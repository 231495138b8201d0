import type { Database, Transaction } from "./binding.ts";

/** A transaction in which the engine refuses every write. */
export async function beginReadOnly(database: Database): Promise<Transaction> {
  const transaction = database.beginTransaction();
  // The handle begins with a read-write transaction. Without leaving it the next line would be a
  // nested one, do nothing, and let writes pass.
  await transaction.execute("ROLLBACK");
  await transaction.execute("START TRANSACTION READ ONLY");
  return transaction;
}

export async function endReadOnly(transaction: Transaction): Promise<void> {
  await transaction.execute("ROLLBACK");
}
