import { write, type Database, type Query, type ReadLimits, type Row, type Run } from "../database/index.ts";

/** In a graph that Filière made. */
const MARK = "MATCH (g:FiliereGraph) RETURN g.revision AS revision LIMIT 1";

/**
 * Runs `work` in one transaction. What it reads stays true until its end: `write` first raises the
 * graph's revision, so every other writer of the program waits there (Neo4j) or begins again (the
 * embedded graph). That is what makes it safe to compare a version and then to write the next.
 *
 * The reader's going away does not end it: a page is often left right after a save.
 *
 * @param refusal of a graph that Filière did not make.
 * @throws AppError `refusal`, as `write`, and whatever `work` throws.
 */
export function writeKept<T>(
  database: Database,
  { limits: { timeoutMs }, refusal }: { limits: ReadLimits; refusal: () => Error },
  work: (run: Run) => Promise<T>,
): Promise<T> {
  return write(
    database,
    async (run) => {
      const { rows } = await run({ statement: MARK });
      if (rows.length === 0) throw refusal();
      return work(run);
    },
    { timeoutMs },
  );
}

export async function firstRow(run: Run, query: Query): Promise<Row | undefined> {
  return (await run(query, 1)).rows[0];
}

/** What a statement that writes one gives back. @throws TypeError where it touched nothing: a fault of the program. */
export async function writtenRow(run: Run, query: Query): Promise<Row> {
  const row = await firstRow(run, query);
  if (row === undefined) throw new TypeError("The statement wrote nothing.");
  return row;
}

/** Sent again because its answer was lost: nobody is to be told of a conflict with herself. */
export function isMadeAlready(
  { version, lastKey }: { version: number; lastKey: unknown },
  seen: number,
  key: string,
): boolean {
  return version === seen + 1 && lastKey === key;
}
