import { streamExact, write, type Database, type Row } from "../database/index.ts";
import type { Ask } from "./record.ts";

/** A whole sample is read at once: some thousands of rows. */
const LIMITS = { timeoutMs: 60_000 };

/** Reads in one transaction, with values as they are. */
export function asking<T>(database: Database, work: (ask: Ask) => Promise<T>, limits = LIMITS): Promise<T> {
  return streamExact(database, limits, (stream) =>
    work(async (query) => {
      const rows: Row[] = [];
      for await (const row of stream(query)) rows.push(row);
      return rows;
    }),
  );
}

/**
 * Changes in one transaction, with values as they are. `work` says what it did, or undefined where
 * nothing was left to do: also when it runs again because nobody knows whether it had been confirmed,
 * and then what it did before is the answer.
 */
export async function changing<T>(
  database: Database,
  work: (ask: Ask) => Promise<T | undefined>,
): Promise<T | undefined> {
  let done: T | undefined;
  await write(
    database,
    async (run) => {
      done = (await work(async (query) => (await run(query)).rows)) ?? done;
    },
    { isExact: true },
  );
  return done;
}
