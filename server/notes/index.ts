export { findNotes, noteCounts, openNote } from "./read-notes.ts";
export { deleteNote, editNote, restoreNote, writeNote } from "./write-notes.ts";
