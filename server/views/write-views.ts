import type { ChangedViewAnswer, ListedView } from "../../contract/saved-views.ts";
import type { Database, Query, ReadLimits, Run } from "../database/index.ts";
import { firstRow, writeKept, writtenRow } from "../keeping/index.ts";
import { foreignGraph, unknownView } from "./failures.ts";
import { toListedView } from "./rows.ts";
import { LOOK, OPEN } from "./statements.ts";

/** A view as it is now, and the key of the change that made it so. */
interface Current extends ListedView {
  lastKey: unknown;
}

/**
 * Runs `work` in one transaction, beside which no other writer changes a view.
 *
 * @throws AppError `database_foreign`, as `write`, and whatever `work` throws.
 */
export async function writeViews(
  database: Database,
  limits: ReadLimits,
  work: (run: Run) => Promise<ListedView>,
): Promise<ChangedViewAnswer> {
  const view = await writeKept(database, { limits, refusal: foreignGraph }, work);
  return { view, cypher: { statement: OPEN, parameters: { id: view.id } } };
}

/** @throws AppError `unknown_view`. */
export async function lookAt(run: Run, id: string): Promise<Current> {
  const row = await firstRow(run, { statement: LOOK, parameters: { id } });
  if (row === undefined) throw unknownView(id);
  return { ...toListedView(row), lastKey: row["lastKey"] };
}

export async function writtenBy(run: Run, query: Query): Promise<ListedView> {
  return toListedView(await writtenRow(run, query));
}
