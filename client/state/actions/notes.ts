import { isVisible, lengthOf } from "../../../contract/kept.ts";
import { MOST_NOTE_CHARACTERS, type FoundNote, type Note } from "../../../contract/notes.ts";
import { askLoad } from "../../api/ask.ts";
import { deleteNote, editNote, restoreNote, writeNote } from "../../api/ask-notes.ts";
import { ApiProblem } from "../../api/problem.ts";
import { mayWriteNotes, readNotesAgain } from "../../api/use-notes.ts";
import { aboutOf, notedId } from "../../graph/noted.ts";
import { announce, app, facts, notify } from "../app-store.ts";
import {
  draftKey,
  dropDraft,
  isWritten,
  joinDraft,
  markSaving,
  noteDrafts,
  openDraft,
  setDraftProblem,
  settleDraft,
  type NoteDraft,
} from "../note-drafts.ts";
import { nameOf } from "../told.ts";
import { currentWords } from "../use-words.ts";
import { work } from "../work.ts";
import type { Action } from "./action.ts";
import { addPiece } from "./add-piece.ts";
import { openFound } from "./add-found.ts";
import { select } from "./select.ts";

/*
 * A note is in the graph and not in the view: none of this is a step of the view's undo. Only the way to what a
 * note is about selects, as a click on it does.
 */

/** Writes on what is selected. */
export const writeOnSelected: Action = {
  label: "keys.write-note",
  shortcuts: [{ key: "w" }],
  isPossible: ({ present }) => mayWriteNotes() && aboutOf(present.selected, facts) !== null,
  perform: () => {
    const about = aboutOf(app.getState().present.selected, facts);
    if (about !== null) openDraft({ about, text: "", edits: null });
  },
};

export function beginEdit({ about, id, version, text }: Note): void {
  openDraft({ about, text, edits: { id, version, text } });
}

/** One key for one text: what is sent again because its answer was lost is made once. */
const changeKeys = new WeakMap<NoteDraft, string>();

function changeKeyOf(draft: NoteDraft): string {
  const key = changeKeys.get(draft) ?? crypto.randomUUID();
  changeKeys.set(draft, key);
  return key;
}

export function canSave({ text }: NoteDraft): boolean {
  return isVisible(text) && lengthOf(text) <= MOST_NOTE_CHARACTERS;
}

/** Keeps a draft as a note. Where that fails, the draft stays as it is and says why, beside its field. */
export async function saveDraft(key: string): Promise<void> {
  const { drafts, saving } = noteDrafts.getState();
  const draft = drafts[key];
  if (draft === undefined || saving.has(key) || !canSave(draft)) return;
  markSaving(key, true);
  setDraftProblem(key, null);
  try {
    const saved = await send(draft);
    await readNotesAgain();
    announce({ key: "notes.saved" });
    settleDraft(key, draft, saved);
  } catch (error) {
    if (!(error instanceof ApiProblem)) throw error;
    // First what somebody else wrote, then that she did: the two stand side by side at once.
    if (error.code === "note_conflict" || error.code === "note_deleted") await readNotesAgain();
    setDraftProblem(key, error);
  } finally {
    markSaving(key, false);
  }
}

function send(draft: NoteDraft): Promise<Note> {
  const { about, text, edits } = draft;
  const key = changeKeyOf(draft);
  return edits === null ? writeNote({ about, text, key }) : editNote(edits.id, { version: edits.version, text, key });
}

/** Somebody else changed or deleted the note meanwhile: what was written here becomes a note of its own. */
export async function saveAsOwn(key: string): Promise<void> {
  const draft = noteDrafts.getState().drafts[key];
  if (draft === undefined) return;
  const own = { ...draft, edits: null };
  dropDraft(key);
  // A new note may be begun here too: both are kept.
  joinDraft(own);
  await saveDraft(draftKey(own));
}

/** Throws a draft away; one that held anything comes back with the notice's *Undo*. */
export function discardDraft(key: string): void {
  const draft = noteDrafts.getState().drafts[key];
  if (draft === undefined) return;
  dropDraft(key);
  if (!isWritten(draft)) return;
  const undo = { key: "notes.bring-back", perform: () => bringDraftBack(draft) } as const;
  notify({ kind: "done", headline: { key: "notes.discarded" }, undo });
}

function bringDraftBack(draft: NoteDraft): void {
  joinDraft(draft);
  notify(null);
}

/** The note goes from every list, and comes back with the notice's *Undo*. */
export async function deleteWritten(note: Note): Promise<void> {
  const conflicts: ApiProblem[] = [];
  const isDone = await work({ key: "work.saving" }, async () => {
    try {
      await deleteNote(note.id, note.version);
    } catch (error) {
      if (!(error instanceof ApiProblem) || error.code !== "note_conflict") throw error;
      conflicts.push(error);
    }
    await readNotesAgain();
  });
  if (!isDone) return;
  const [problem] = conflicts;
  const undo = { key: "notes.bring-back", perform: () => void bringBack(note) } as const;
  // What somebody else wrote meanwhile is read before it goes: trying the same again would not do.
  if (problem !== undefined) notify({ kind: "problem", problem, again: null });
  else notify({ kind: "done", headline: { key: "notes.deleted" }, undo, about: note.id });
}

async function bringBack(note: Note): Promise<void> {
  await work({ key: "work.saving" }, async () => {
    await restoreNote(note.id);
    await readNotesAgain();
    notify({ kind: "done", headline: { key: "notes.back" }, about: note.id });
  });
}

/** Selects what a note is about; what is not on the picture is put there first. */
export async function goToNoted({ about, subject }: FoundNote): Promise<void> {
  if (subject === null) return;
  const id = notedId(about);
  if ("node" in subject) return openFound({ id, name: currentWords().name(subject.node) });
  const { present } = app.getState();
  if (present.edges.some((edge) => edge.id === id) || !("relationship" in about)) return select(id);
  await work({ key: "work.address" }, async (signal) => {
    const asked = { ids: [subject.from.id, subject.to.id], relationships: [about.relationship], among: false };
    const name = nameOf(id, currentWords(), facts);
    const { slice } = await askLoad(asked, { key: "log.add", values: { name } }, signal);
    addPiece(slice, "step.add-noted", id);
  });
}
