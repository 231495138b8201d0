import type { ResultSummary, Transaction } from "neo4j-driver";
import type { EditCounters } from "../../contract/edits.ts";
import { AppError } from "../errors.ts";
import { again } from "./attempts.ts";
import { overdue, withDeadline } from "./deadline.ts";
import { driverOf, type DriverDatabase } from "./driver-database.ts";
import type { Database } from "./database.ts";
import { isLoss, toAppError, wentAway } from "./failures.ts";
import { NEXT_REVISION } from "./next-revision.ts";
import type { Query, Row } from "./query.ts";
import { rowsOf, runIn, send } from "./run.ts";
import { begin, orCancelled, unlessAborted } from "./transaction.ts";
import { toTyped } from "./typed-values.ts";

/** For all that the program itself reads and writes around a statement: everything twice, and what follows. */
const AROUND_MS = 60_000;

/** What a statement that somebody wrote gave back. */
export interface FreeAnswer {
  columns: string[];
  /** The first of them, as `toTyped` makes values. */
  rows: unknown[][];
  rowCount: number;
  /** What it did, as the database counts it. */
  counters: EditCounters;
}

/** One open transaction. One statement after the other: never two at a time. */
export interface Change {
  /** A statement of the program's own, with its rows as `read` gives them. */
  run: (query: Query) => Promise<Row[]>;
  /** The same with values as `toTyped` makes them, row by row: the loop is gone through to its end. */
  typed: (query: Query) => AsyncGenerator<unknown[], void, void>;
  /** A statement that somebody wrote, within the time of one and without rows of any size. */
  runFree: (query: Query, mostRows: number) => Promise<FreeAnswer>;
}

/** That nobody knows whether a change was made: the connection was lost while it was confirmed. */
export class Unconfirmed extends AppError {
  constructor(cause: unknown) {
    super("database_unreachable", "The database went away while the change was being confirmed.", { cause });
  }
}

/**
 * Runs `work` in one write transaction, once: what fails is not tried again, because `work` runs what somebody wrote.
 * The graph's revision rises first, which makes other writers wait, so what `work` reads stays true until its end.
 * Only what `work` says is to be kept is confirmed; anything else leaves no trace.
 *
 * @param limits `timeoutMs` is that of the statement somebody wrote.
 * @throws AppError as `write` and `openOnce`, and whatever `work` throws; `Unconfirmed`.
 */
export async function changeOnce<T>(
  database: Database,
  limits: { timeoutMs: number; signal?: AbortSignal },
  work: (change: Change) => Promise<{ answer: T; keeps: boolean }>,
): Promise<T> {
  const opened = driverOf(database);
  const { timeoutMs, signal } = limits;
  const turn = async (): Promise<T> => {
    const { transaction, close } = await opened.editWatch.during(() =>
      again({ patienceMs: opened.patienceMs, signal }, () =>
        begin(opened, { mode: "edit", timeoutMs: timeoutMs + AROUND_MS, signal }),
      ),
    );
    try {
      const change = changeIn(opened, transaction, limits);
      await change.run({ statement: NEXT_REVISION });
      const { answer, keeps } = await work(change);
      if (keeps) await confirm(transaction);
      return answer;
    } catch (thrown) {
      throw toAppError(orCancelled(thrown, signal));
    } finally {
      await close();
    }
  };
  return opened.inTurn(turn, signal);
}

async function confirm(transaction: Transaction): Promise<void> {
  try {
    await transaction.commit();
  } catch (thrown) {
    throw isLoss(thrown) ? new Unconfirmed(thrown) : thrown;
  }
}

function changeIn(
  database: DriverDatabase,
  transaction: Transaction,
  limits: { timeoutMs: number; signal?: AbortSignal },
): Change {
  const { signal } = limits;
  return {
    run: async (query) => (await runIn(database, transaction, query, { maxRows: Infinity, signal })).rows,
    async *typed(query) {
      const rows = rowsOf(send(database, transaction, query));
      for (;;) {
        const next = await unlessAborted(() => rows.next(), signal);
        if (next.done === true) return;
        const record = next.value;
        yield record.keys.map((key) => toTyped(record.get(key)));
      }
    },
    runFree: async (query, mostRows) => {
      const bounded = withDeadline(limits);
      const unwatch = database.editWatch.begin();
      try {
        return await answerTo(database, transaction, query, { mostRows, signal: bounded.signal });
      } catch (thrown) {
        if (!bounded.signal.aborted && isLoss(thrown)) throw wentAway(thrown);
        throw overdue(bounded.signal) ?? orCancelled(thrown, bounded.signal);
      } finally {
        unwatch();
      }
    },
  };
}

async function answerTo(
  database: DriverDatabase,
  transaction: Transaction,
  query: Query,
  { mostRows, signal }: { mostRows: number; signal: AbortSignal },
): Promise<FreeAnswer> {
  const result = send(database, transaction, query);
  const columns = await unlessAborted(() => result.keys(), signal);
  const coming = rowsOf(result);
  const rows: unknown[][] = [];
  for (let rowCount = 0; ; rowCount++) {
    const next = await unlessAborted(() => coming.next(), signal);
    if (next.done === true) {
      return { columns, rows, rowCount, counters: toCounters(next.value as ResultSummary) };
    }
    const record = next.value;
    if (rowCount < mostRows) rows.push(record.keys.map((key) => toTyped(record.get(key))));
  }
}

function toCounters({ counters }: ResultSummary): EditCounters {
  const counted = counters.updates();
  const of = (name: keyof EditCounters) => counted[name] ?? 0;
  return {
    nodesCreated: of("nodesCreated"),
    nodesDeleted: of("nodesDeleted"),
    relationshipsCreated: of("relationshipsCreated"),
    relationshipsDeleted: of("relationshipsDeleted"),
    propertiesSet: of("propertiesSet"),
    labelsAdded: of("labelsAdded"),
    labelsRemoved: of("labelsRemoved"),
  };
}
