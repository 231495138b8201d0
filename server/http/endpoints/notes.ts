import { SeenVersionQuery } from "../../../contract/kept.ts";
import {
  ChangedNoteAnswer,
  EditNoteBody,
  FindNotesBody,
  NoteAnswer,
  NoteCountsAnswer,
  NotePath,
  NotesAnswer,
  RestoreNoteBody,
  WriteNoteBody,
} from "../../../contract/notes.ts";
import { deleteNote, editNote, findNotes, noteCounts, openNote, restoreNote, writeNote } from "../../notes/index.ts";
import { endpoint } from "../endpoint.ts";

const one = { params: NotePath };

export const noteEndpoints = [
  endpoint({
    method: "post",
    path: "/notes",
    summary: "Keeps a person's note about a node or a relationship; it is no evidence",
    shapes: { body: WriteNoteBody },
    answer: ChangedNoteAnswer,
    handle: ({ database }, { body }, limits) => writeNote(database, body, limits),
  }),
  endpoint({
    method: "post",
    path: "/notes/find",
    summary: "Notes about these nodes and relationships, or all, the latest change first",
    shapes: { body: FindNotesBody },
    answer: NotesAnswer,
    handle: ({ database }, { body }, limits) => findNotes(database, body, limits),
  }),
  endpoint({
    method: "get",
    path: "/notes/counts",
    summary: "How many notes each node and relationship has",
    shapes: {},
    answer: NoteCountsAnswer,
    handle: ({ database }, _asked, limits) => noteCounts(database, limits),
  }),
  endpoint({
    method: "get",
    path: "/notes/:id",
    summary: "A note; one that was deleted is a problem (410)",
    shapes: one,
    answer: NoteAnswer,
    handle: ({ database }, { params }, limits) => openNote(database, params.id, limits),
  }),
  endpoint({
    method: "patch",
    path: "/notes/:id",
    summary: "Writes a note anew; where somebody else did so since it was read, that is a problem (409)",
    shapes: { ...one, body: EditNoteBody },
    answer: ChangedNoteAnswer,
    handle: ({ database }, { params, body }, limits) => editNote(database, params.id, body, limits),
  }),
  endpoint({
    method: "delete",
    path: "/notes/:id",
    summary: "Deletes a note, by the same rule; it can be restored",
    shapes: { ...one, query: SeenVersionQuery },
    answer: ChangedNoteAnswer,
    handle: ({ database }, { params, query }, limits) => deleteNote(database, params.id, query, limits),
  }),
  endpoint({
    method: "post",
    path: "/notes/:id/restore",
    summary: "Brings a deleted note back as it was",
    shapes: { ...one, body: RestoreNoteBody },
    answer: ChangedNoteAnswer,
    handle: ({ database }, { params }, limits) => restoreNote(database, params.id, limits),
  }),
];
