import type { Note } from "../../contract/notes.ts";
import { AppError } from "../errors.ts";

export function unknownNote(id: string): AppError {
  return new AppError("unknown_note", `This graph holds no note "${id}".`, {
    hint: "The id may be cut short, or come from another graph.",
    values: { id },
  });
}

/** It can be brought back. */
export function noteDeleted({ id, version, deleted }: Note): AppError {
  return new AppError("note_deleted", "This note was deleted.", {
    hint: `POST /api/notes/${id}/restore brings it back as it was.`,
    values: { id, version, deleted: deleted ?? "" },
  });
}

export function noteConflict({ id, version, changed }: Note): AppError {
  return new AppError("note_conflict", `Somebody has changed this note in the meantime: it is at version ${version}.`, {
    hint: "Nothing was changed. Read that version, or keep yours as a note of its own.",
    values: { id, version, changed },
  });
}

export function foreignGraph(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and writes no notes in it.", {
    hint: "Point NEO4J_URI at a graph that Filière made, or copy this one's data into one.",
  });
}
