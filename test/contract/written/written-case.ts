import { read, write, type Database, type ReadLimits } from "../../../server/database/index.ts";
import type { Subject } from "../subjects.ts";

/** It begins on a graph without nodes; the runner empties the graph after it, also when it failed. */
export interface WrittenCase {
  title: string;
  run: (subject: Subject) => Promise<void>;
}

export const LIMITS: ReadLimits = { maxRows: 1000, timeoutMs: 30_000 };

/** Far more work than any database does in the seconds a case takes. */
export const ENDLESS = "UNWIND range(1, 100000) AS x UNWIND range(1, 100000) AS y RETURN sum(x * y) AS total";

/** The one value of a statement that returns one. */
export async function valueOf(database: Database, statement: string): Promise<unknown> {
  const { rows, columns } = await read(database, { statement }, LIMITS);
  return rows[0]?.[columns[0] ?? ""];
}

export async function removeAll(database: Database): Promise<void> {
  await write(database, (run) => run({ statement: "MATCH (n) DETACH DELETE n" }));
}

/** What a promise was rejected with; undefined when it was not. */
export async function failureOf(work: Promise<unknown>): Promise<unknown> {
  return work.then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
}
