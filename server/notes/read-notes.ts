import type { FindNotesAsked, NoteAnswer, NoteCountsAnswer, NotesAnswer } from "../../contract/notes.ts";
import { read, readTogether, type Database, type ReadLimits } from "../database/index.ts";
import { readCursor, writeCursor } from "../graph/index.ts";
import { firstRow } from "../keeping/index.ts";
import { noteDeleted, unknownNote } from "./failures.ts";
import { toAbout, toAsked, toNote } from "./rows.ts";
import {
  COUNTS,
  FIND_ABOUT,
  FIND_ABOUT_AFTER,
  FIND_ALL,
  FIND_ALL_AFTER,
  OPEN,
  TOTAL_ABOUT,
  TOTAL_ALL,
} from "./statements.ts";
import { withSubjects } from "./subjects.ts";

/** Nodes and relationships with notes that are counted; beyond them the answer says that it is cut. */
const MOST_COUNTED = 5000;

/**
 * The notes about these nodes and relationships, or all of the graph, the latest change first.
 *
 * @throws AppError `invalid_cursor`, and as `read`.
 */
export async function findNotes(
  database: Database,
  { about, limit, cursor }: FindNotesAsked,
  limits: ReadLimits,
): Promise<NotesAnswer> {
  const asked = about && [...new Map(about.map((each) => [JSON.stringify(toAsked(each)), toAsked(each)])).values()];
  const subject = ["notes", asked ?? null];
  const after = cursor === undefined ? undefined : readCursor(subject, cursor);
  const whose = asked === undefined ? {} : { asked };
  const parameters = { ...whose, limit, ...(after && { changed: after.day, id: after.key }) };
  const statement = statementOf(asked !== undefined, after !== undefined);
  return readTogether(database, limits, async (run) => {
    // One more than is shown tells whether there is a further page.
    const { rows } = await run({ statement, parameters: { ...parameters, limit: limit + 1 } }, limit + 1);
    const total = await firstRow(run, { statement: asked ? TOTAL_ABOUT : TOTAL_ALL, parameters: whose });
    const notes = rows.slice(0, limit).map(toNote);
    const last = rows.length > limit ? notes.at(-1) : undefined;
    return {
      notes: await withSubjects(run, notes),
      total: Number(total?.["total"] ?? 0),
      cursor: last === undefined ? null : writeCursor(subject, { day: last.changed, key: last.id }),
      cypher: { statement, parameters },
    };
  });
}

function statementOf(isAbout: boolean, isAfter: boolean): string {
  if (isAbout) return isAfter ? FIND_ABOUT_AFTER : FIND_ABOUT;
  return isAfter ? FIND_ALL_AFTER : FIND_ALL;
}

/** How many notes each node and relationship has. */
export async function noteCounts(database: Database, limits: ReadLimits): Promise<NoteCountsAnswer> {
  const asked = { statement: COUNTS, parameters: { limit: MOST_COUNTED + 1 } };
  const { rows, truncated } = await read(database, asked, { ...limits, maxRows: MOST_COUNTED });
  return {
    counts: rows.map((row) => ({ about: toAbout(row), count: Number(row["total"]) })),
    truncated,
    cypher: { statement: COUNTS, parameters: { limit: MOST_COUNTED } },
  };
}

/** @throws AppError `unknown_note`, `note_deleted`, and as `read`. */
export async function openNote(database: Database, id: string, limits: ReadLimits): Promise<NoteAnswer> {
  const cypher = { statement: OPEN, parameters: { id } };
  return readTogether(database, limits, async (run) => {
    const row = await firstRow(run, cypher);
    if (row === undefined) throw unknownNote(id);
    const note = toNote(row);
    if (note.deleted !== null) throw noteDeleted(note);
    const [found] = await withSubjects(run, [note]);
    return { note: found ?? { ...note, subject: null }, cypher };
  });
}
