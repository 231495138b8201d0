import type { ChangedViewAnswer, ListedView } from "../../contract/saved-views.ts";
import { write, type Query, type ReadLimits, type Row, type Run } from "../database/index.ts";
import type { Database } from "../database/index.ts";
import { foreignGraph, unknownView } from "./failures.ts";
import { toListedView } from "./rows.ts";
import { LOOK, MARK, OPEN } from "./statements.ts";

/** A view as it is now, and the key of the change that made it so. */
export interface Current extends ListedView {
  lastKey: unknown;
}

/**
 * Runs `work` in one transaction. What it reads stays true until its end: `write` first raises the
 * graph's revision, so every other writer of the program waits there (Neo4j) or begins again (the
 * embedded graph). That is what makes it safe to compare a version and then to write the next.
 *
 * The reader's going away does not end it: a page is often left right after a save.
 *
 * @throws AppError `database_foreign`, as `write`, and whatever `work` throws.
 */
export async function writeViews(
  database: Database,
  { timeoutMs }: ReadLimits,
  work: (run: Run) => Promise<ListedView>,
): Promise<ChangedViewAnswer> {
  const view = await write(
    database,
    async (run) => {
      const { rows } = await run({ statement: MARK });
      if (rows.length === 0) throw foreignGraph();
      return work(run);
    },
    { timeoutMs },
  );
  return { view, cypher: { statement: OPEN, parameters: { id: view.id } } };
}

/** @throws AppError `unknown_view`. */
export async function lookAt(run: Run, id: string): Promise<Current> {
  const row = await firstRow(run, { statement: LOOK, parameters: { id } });
  if (row === undefined) throw unknownView(id);
  return { ...toListedView(row), lastKey: row["lastKey"] };
}

export async function firstRow(run: Run, query: Query): Promise<Row | undefined> {
  return (await run(query, 1)).rows[0];
}

/** @throws TypeError where the statement touched no view: a fault of the program. */
export async function writtenBy(run: Run, query: Query): Promise<ListedView> {
  const row = await firstRow(run, query);
  if (row === undefined) throw new TypeError("The statement wrote no view.");
  return toListedView(row);
}
