import type { ChangedViewAnswer, ListedView } from "../../contract/saved-views.ts";
import type { Database, ReadLimits, Run } from "../database/index.ts";
import { viewConflict } from "./failures.ts";
import { CHANGE } from "./statements.ts";
import { lookAt, writeViews, writtenBy } from "./write-views.ts";

/**
 * Takes a view out of the list and keeps it, so that it can come back. One that is deleted already
 * stays so. Its version does not rise: what comes back is what was there.
 *
 * @throws AppError `view_conflict` where another version is there than was seen, `unknown_view`,
 *   `database_foreign`, and as `write`.
 */
export function deleteView(
  database: Database,
  id: string,
  seen: { version: number },
  limits: ReadLimits,
): Promise<ChangedViewAnswer> {
  const deleted = new Date().toISOString();
  return writeViews(database, limits, async (run) => {
    const { lastKey: _, ...view } = await lookAt(run, id);
    if (view.deleted !== null) return view;
    if (view.version !== seen.version) throw viewConflict(view);
    return mark(run, id, deleted);
  });
}

/**
 * Undoes a deletion, under the same id.
 *
 * @throws AppError `unknown_view`, `database_foreign`, and as `write`.
 */
export function restoreView(database: Database, id: string, limits: ReadLimits): Promise<ChangedViewAnswer> {
  return writeViews(database, limits, async (run) => {
    const { lastKey: _, ...view } = await lookAt(run, id);
    return view.deleted === null ? view : mark(run, id, null);
  });
}

function mark(run: Run, id: string, deleted: string | null): Promise<ListedView> {
  return writtenBy(run, { statement: CHANGE, parameters: { id, changes: { deleted } } });
}
