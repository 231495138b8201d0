import type { EditAnswer, EditsAnswer, EditsAsked } from "../../contract/edits.ts";
import { readTogether, type Database, type ReadLimits, type Row, type Run } from "../database/index.ts";
import { readCursor, writeCursor } from "../graph/index.ts";
import { firstRow } from "../keeping/index.ts";
import { unknownEdit } from "./failures.ts";
import { FIND, FIND_BEFORE, OPEN, TOTAL } from "./history-statements.ts";
import { toEdit, touchedIn } from "./history.ts";

const SUBJECT = ["edits"];

/**
 * The history of edits, the latest first.
 *
 * @throws AppError `invalid_cursor`, and as `read`.
 */
export async function listEdits(
  database: Database,
  { limit, cursor }: EditsAsked,
  limits: ReadLimits,
): Promise<EditsAnswer> {
  const after = cursor === undefined ? undefined : readCursor(SUBJECT, cursor);
  const statement = after === undefined ? FIND : FIND_BEFORE;
  const parameters = { limit, ...(after && { revision: Number(after.day) }) };
  return readTogether(database, limits, async (run) => {
    // One more than is shown tells whether there is a further page.
    const { rows } = await run({ statement, parameters: { ...parameters, limit: limit + 1 } }, limit + 1);
    const total = await firstRow(run, { statement: TOTAL });
    const edits = rows.slice(0, limit).map(toEdit);
    const last = rows.length > limit ? edits.at(-1) : undefined;
    return {
      edits,
      total: Number(total?.["total"] ?? 0),
      cursor: last === undefined ? null : writeCursor(SUBJECT, { day: String(last.revision), key: last.id }),
      cypher: { statement, parameters },
    };
  });
}

/**
 * An edit with what it changed.
 *
 * @throws AppError `unknown_edit`, and as `read`.
 */
export function openEdit(database: Database, id: string, limits: ReadLimits): Promise<EditAnswer> {
  return readTogether(database, limits, async (run) => {
    const row = await rowOf(run, id);
    return { edit: toEdit(row), touched: await touchedIn(row), cypher: { statement: OPEN, parameters: { id } } };
  });
}

async function rowOf(run: Run, id: string): Promise<Row> {
  const row = await firstRow(run, { statement: OPEN, parameters: { id } });
  if (row === undefined) throw unknownEdit(id);
  return row;
}
