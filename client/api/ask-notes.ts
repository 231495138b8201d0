import {
  ChangedNoteAnswer,
  NoteCountsAnswer,
  NotesAnswer,
  type EditNoteBody,
  type FindNotesBody,
  type Note,
  type WriteNoteBody,
} from "../../contract/notes.ts";
import type { Message } from "../text/messages.ts";
import { request } from "./request.ts";

const at = encodeURIComponent;

export function askNotes(body: FindNotesBody, what: Message, signal: AbortSignal): Promise<NotesAnswer> {
  return request({ path: "/notes/find", body, answer: NotesAnswer, what, signal });
}

/** Asked by itself after each change of the graph, so it is not in the log of what was clicked. */
export function askNoteCounts(signal: AbortSignal): Promise<NoteCountsAnswer> {
  return request({ path: "/notes/counts", answer: NoteCountsAnswer, signal });
}

const change = (ask: { path: string; body?: unknown; method?: "PATCH" | "DELETE" }): Promise<Note> =>
  request({ ...ask, answer: ChangedNoteAnswer }).then(({ note }) => note);

export const writeNote = (body: WriteNoteBody): Promise<Note> => change({ path: "/notes", body });

/** @throws ApiProblem `note_conflict` where somebody changed it since `version`. */
export const editNote = (id: string, body: EditNoteBody): Promise<Note> =>
  change({ path: `/notes/${at(id)}`, body, method: "PATCH" });

/** @throws ApiProblem `note_conflict` where somebody changed it since `version`. */
export const deleteNote = (id: string, version: number): Promise<Note> =>
  change({ path: `/notes/${at(id)}?version=${version}`, method: "DELETE" });

export const restoreNote = (id: string): Promise<Note> => change({ path: `/notes/${at(id)}/restore`, body: {} });
