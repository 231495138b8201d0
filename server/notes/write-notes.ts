import { randomUUID } from "node:crypto";
import type { ChangedNoteAnswer, EditNoteAsked, Note, WriteNoteAsked } from "../../contract/notes.ts";
import type { Database, Query, ReadLimits, Run } from "../database/index.ts";
import { firstRow, isMadeAlready, newKeptId, writeKept, writtenRow } from "../keeping/index.ts";
import { foreignGraph, noteConflict, noteDeleted, unknownNote } from "./failures.ts";
import { toNote, toProperties } from "./rows.ts";
import { CHANGE, CREATE, LOOK, MADE_WITH, OPEN } from "./statements.ts";
import { refuseUnknown } from "./subjects.ts";

/**
 * Keeps a new note. Sent again with the same key it makes none: the one that was made is the answer.
 *
 * @throws AppError `unknown_node`, `unknown_relationship`, `database_foreign`, and as `write`.
 */
export function writeNote(
  database: Database,
  { about, text, key = randomUUID() }: WriteNoteAsked,
  limits: ReadLimits,
): Promise<ChangedNoteAnswer> {
  // Made once for a call, whose transaction may run twice: the second run then finds what the first one made.
  const id = `note:${newKeptId()}`;
  const created = new Date().toISOString();
  const properties = { id, version: 1, text, ...toProperties(about), created, changed: created, key };
  return change(database, limits, async (run) => {
    const made = await firstRow(run, { statement: MADE_WITH, parameters: { key } });
    if (made !== undefined) return toNote(made);
    await refuseUnknown(run, about);
    return writtenBy(run, { statement: CREATE, parameters: { properties } });
  });
}

/**
 * Writes a note anew, also where what it is about is gone by now.
 *
 * @throws AppError `note_conflict` where another version is there than the author saw, `unknown_note`,
 *   `note_deleted`, `database_foreign`, and as `write`.
 */
export function editNote(
  database: Database,
  id: string,
  { version, text, key = randomUUID() }: EditNoteAsked,
  limits: ReadLimits,
): Promise<ChangedNoteAnswer> {
  const changes = { text, version: version + 1, changed: new Date().toISOString(), lastKey: key };
  return change(database, limits, async (run) => {
    const { note, lastKey } = await lookAt(run, id);
    if (note.deleted !== null) throw noteDeleted(note);
    if (isMadeAlready({ version: note.version, lastKey }, version, key)) return note;
    if (note.version !== version) throw noteConflict(note);
    return writtenBy(run, { statement: CHANGE, parameters: { id, changes } });
  });
}

/**
 * Takes a note out of every list and keeps it, so that it can come back. One that is deleted already
 * stays so. Its version does not rise: what comes back is what was there.
 *
 * @throws AppError `note_conflict` where another version is there than was seen, `unknown_note`,
 *   `database_foreign`, and as `write`.
 */
export function deleteNote(
  database: Database,
  id: string,
  seen: { version: number },
  limits: ReadLimits,
): Promise<ChangedNoteAnswer> {
  const changes = { deleted: new Date().toISOString() };
  return change(database, limits, async (run) => {
    const { note } = await lookAt(run, id);
    if (note.deleted !== null) return note;
    if (note.version !== seen.version) throw noteConflict(note);
    return writtenBy(run, { statement: CHANGE, parameters: { id, changes } });
  });
}

/**
 * Undoes a deletion, under the same id.
 *
 * @throws AppError `unknown_note`, `database_foreign`, and as `write`.
 */
export function restoreNote(database: Database, id: string, limits: ReadLimits): Promise<ChangedNoteAnswer> {
  return change(database, limits, async (run) => {
    const { note } = await lookAt(run, id);
    if (note.deleted === null) return note;
    return writtenBy(run, { statement: CHANGE, parameters: { id, changes: { deleted: null } } });
  });
}

async function change(
  database: Database,
  limits: ReadLimits,
  work: (run: Run) => Promise<Note>,
): Promise<ChangedNoteAnswer> {
  const note = await writeKept(database, { limits, refusal: foreignGraph }, work);
  return { note, cypher: { statement: OPEN, parameters: { id: note.id } } };
}

/** A note as it is now, and the key of the change that made it so. */
async function lookAt(run: Run, id: string): Promise<{ note: Note; lastKey: unknown }> {
  const row = await firstRow(run, { statement: LOOK, parameters: { id } });
  if (row === undefined) throw unknownNote(id);
  return { note: toNote(row), lastKey: row["lastKey"] };
}

async function writtenBy(run: Run, query: Query): Promise<Note> {
  return toNote(await writtenRow(run, query));
}
