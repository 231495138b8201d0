import { setImmediate as nextTurn } from "node:timers/promises";
import type { Connection } from "./connection.ts";
import { RECORD } from "./messages.ts";
import { INTERRUPT, type OpenResult, type OpenTransaction } from "./open-transaction.ts";

/** Rows between two looks at the other connections. */
const BATCH_ROWS = 256;

/**
 * Sends the rows of a result up to `end`. It stops at a reader who does not keep up, so a slow one
 * costs a buffer and not the whole result.
 *
 * @throws INTERRUPT after a RESET or a lost connection, the time-out when it strikes.
 */
export async function streamRows(
  connection: Connection,
  transaction: OpenTransaction,
  result: OpenResult,
  end: number,
  isInterrupted: () => boolean,
): Promise<void> {
  let sinceBreath = 0;
  for (; result.at < end; result.at++) {
    transaction.expectAlive();
    connection.send(RECORD, result.rows.row(result.at));
    sinceBreath += 1;
    if (sinceBreath < BATCH_ROWS && !connection.isFull) continue;
    sinceBreath = 0;
    await transaction.waitFor(connection.isFull ? connection.drained() : nextTurn());
    if (isInterrupted() || connection.isClosed) throw INTERRUPT;
  }
}
