import type { SavedViewAnswer, SavedViewsAnswer, SavedViewsQuery } from "../../contract/saved-views.ts";
import { read, readTogether, type Database, type ReadLimits } from "../database/index.ts";
import { readCursor, writeCursor } from "../graph/index.ts";
import { unknownView, viewDeleted } from "./failures.ts";
import { toListedView, toSavedView } from "./rows.ts";
import { COUNT, LIST, LIST_AFTER, OPEN } from "./statements.ts";

/** What a cursor of this list belongs to. */
const SUBJECT = ["views"];

/**
 * The views that people saved, the latest change first, without their states.
 *
 * @throws AppError `invalid_cursor`, and as `read`.
 */
export async function listViews(
  database: Database,
  { limit, cursor }: SavedViewsQuery,
  limits: ReadLimits,
): Promise<SavedViewsAnswer> {
  const after = cursor === undefined ? undefined : readCursor(SUBJECT, cursor);
  const parameters = { limit, ...(after && { changed: after.day, id: after.key }) };
  const statement = after === undefined ? LIST : LIST_AFTER;
  return readTogether(database, limits, async (run) => {
    // One more than is shown tells whether there is a further page.
    const { rows } = await run({ statement, parameters: { ...parameters, limit: limit + 1 } }, limit + 1);
    const counted = await run({ statement: COUNT }, 1);
    const views = rows.slice(0, limit).map(toListedView);
    const last = rows.length > limit ? views.at(-1) : undefined;
    return {
      views,
      total: Number(counted.rows[0]?.["total"] ?? 0),
      cursor: last === undefined ? null : writeCursor(SUBJECT, { day: last.changed, key: last.id }),
      cypher: { statement, parameters },
    };
  });
}

/** @throws AppError `unknown_view`, `view_deleted`, and as `read`. */
export async function openView(database: Database, id: string, limits: ReadLimits): Promise<SavedViewAnswer> {
  const cypher = { statement: OPEN, parameters: { id } };
  const [row] = (await read(database, cypher, { ...limits, maxRows: 1 })).rows;
  if (row === undefined) throw unknownView(id);
  const view = toSavedView(row);
  if (view.deleted !== null) throw viewDeleted(view);
  return { view, cypher };
}
