import type { Record as DriverRecord, Result, Transaction } from "neo4j-driver";
import { AppError } from "../errors.ts";
import type { DriverDatabase } from "./driver-database.ts";
import { toParameters } from "./parameters.ts";
import type { Query, ReadResult, Row } from "./query.ts";
import { unlessAborted } from "./transaction.ts";
import { toRow } from "./values.ts";

/** Sends a statement; its rows come as somebody asks for them. */
export function send(database: DriverDatabase, transaction: Transaction, { statement, parameters }: Query): Result {
  if (statement.trim() === "") {
    throw new AppError("query_rejected", "The statement is empty.", { hint: "Write one, such as MATCH (n) RETURN n." });
  }
  const given = toParameters(parameters);
  database.announce(parameters === undefined ? { statement } : { statement, parameters });
  return transaction.run(statement, given);
}

export function rowsOf(result: Result): AsyncIterator<DriverRecord, unknown> {
  return result[Symbol.asyncIterator]();
}

interface RunOptions {
  maxRows: number;
  signal: AbortSignal | undefined;
  convert?: (record: DriverRecord) => Row;
}

/** Runs one statement in an open transaction and leaves the rows beyond the limit in the database. */
export async function runIn(
  database: DriverDatabase,
  transaction: Transaction,
  query: Query,
  { maxRows, signal, convert = toRow }: RunOptions,
): Promise<ReadResult> {
  const result = send(database, transaction, query);
  const columns = await unlessAborted(() => result.keys(), signal);
  const rows: Row[] = [];
  const coming = rowsOf(result);
  for (;;) {
    const next = await unlessAborted(() => coming.next(), signal);
    if (next.done === true) return { columns, rows, truncated: false };
    if (rows.length >= maxRows) break;
    rows.push(convert(next.value));
  }
  await unlessAborted(async () => coming.return?.(), signal);
  return { columns, rows, truncated: true };
}
