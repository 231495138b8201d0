import { z } from "zod";
import { createStore } from "zustand/vanilla";
import { useStore } from "zustand";
import { NoteAbout, type Note } from "../../contract/notes.ts";
import type { ApiProblem } from "../api/problem.ts";
import { askBeforeLeaving } from "./ask-before-leaving.ts";

/** A note that is being written. */
const NoteDraft = z.object({
  about: NoteAbout,
  text: z.string(),
  /** What is written anew, and the version its author saw; null: a new note. */
  edits: z.object({ id: z.string(), version: z.int(), text: z.string() }).nullable(),
});
export type NoteDraft = z.infer<typeof NoteDraft>;

interface Drafts {
  /** By `draftKey`. */
  drafts: Readonly<Record<string, NoteDraft>>;
  /** Why a draft could not be saved. */
  problems: Readonly<Record<string, ApiProblem>>;
  /** Drafts that are being saved. */
  saving: ReadonlySet<string>;
  /** The draft whose field is to take the keyboard. */
  called: string | null;
}

const STORED = "filiere.note-drafts";

/** One new note at a time on each mark and link, and one edit of each note. */
export const draftKey = ({ about, edits }: Pick<NoteDraft, "about"> & { edits: { id: string } | null }): string =>
  edits === null ? JSON.stringify(about) : edits.id;

/** What is written and not saved stays through a reload, in this tab. */
export const noteDrafts = createStore<Drafts>(() => ({
  drafts: storedDrafts(),
  problems: {},
  saving: new Set(),
  called: null,
}));

export function useNoteDrafts<T>(select: (state: Drafts) => T): T {
  return useStore(noteDrafts, select);
}

noteDrafts.subscribe(({ drafts }, before) => {
  if (drafts === before.drafts) return;
  const written = Object.entries(drafts).filter(([, draft]) => isWritten(draft));
  // Storage may be refused (private windows): then the page asks before it is left.
  try {
    sessionStorage.setItem(STORED, JSON.stringify(Object.fromEntries(written)));
    askBeforeLeaving("notes", false);
  } catch {
    askBeforeLeaving("notes", written.length > 0);
  }
});

/** Whether there is anything to lose. */
export function isWritten({ text, edits }: NoteDraft): boolean {
  return text.trim() !== (edits?.text.trim() ?? "");
}

/** What somebody else did to a note while it is being changed here; null: nothing, as far as `current` tells. */
export function stalenessOf(
  { drafts, saving }: Pick<Drafts, "drafts" | "saving">,
  key: string,
  current: { version: number } | null,
): "note_conflict" | "note_deleted" | null {
  const edits = drafts[key]?.edits ?? null;
  // While it is being saved, the newer version that is read is this one.
  if (edits === null || saving.has(key) || current?.version === edits.version) return null;
  return current === null ? "note_deleted" : "note_conflict";
}

/** Opens the field for a draft, with what stood there before; `called`: it takes the keyboard. */
export function openDraft(draft: NoteDraft): void {
  const key = draftKey(draft);
  noteDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: drafts[key] ?? draft }, called: key }));
}

/** Opens the field for a text that comes back: what was begun there meanwhile stays, before it. */
export function joinDraft(draft: NoteDraft): void {
  const key = draftKey(draft);
  const begun = noteDrafts.getState().drafts[key];
  dropDraft(key);
  if (begun === undefined || !isWritten(begun) || begun.text === draft.text) openDraft(draft);
  else openDraft({ ...begun, text: `${begun.text}\n\n${draft.text}` });
}

/** The draft was saved. What came to it meanwhile stays a draft, of the note as it is now. */
export function settleDraft(key: string, sent: NoteDraft, { id, version, text }: Note): void {
  const draft = noteDrafts.getState().drafts[key];
  if (draft === undefined) return;
  dropDraft(key);
  if (draft === sent) return;
  const edits = draft.edits === null ? null : { id, version, text };
  noteDrafts.setState(({ drafts }) => ({ drafts: { ...drafts, [key]: { ...draft, edits } } }));
}

export function setDraftText(key: string, text: string): void {
  noteDrafts.setState(({ drafts, problems }) => {
    const draft = drafts[key];
    if (draft === undefined) return {};
    return { drafts: { ...drafts, [key]: { ...draft, text } }, problems: without(problems, key) };
  });
}

export function dropDraft(key: string): void {
  noteDrafts.setState(({ drafts, problems }) => ({ drafts: without(drafts, key), problems: without(problems, key) }));
}

/** The field has the keyboard now. */
export const draftAnswered = (): void => noteDrafts.setState({ called: null });

export function markSaving(key: string, isSaving: boolean): void {
  noteDrafts.setState(({ saving }) => {
    const next = new Set(saving);
    if (isSaving) next.add(key);
    else next.delete(key);
    return { saving: next };
  });
}

export function setDraftProblem(key: string, problem: ApiProblem | null): void {
  noteDrafts.setState(({ problems }) => ({
    problems: problem === null ? without(problems, key) : { ...problems, [key]: problem },
  }));
}

function without<T>(record: Readonly<Record<string, T>>, key: string): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([other]) => other !== key));
}

function storedDrafts(): Record<string, NoteDraft> {
  try {
    return z.record(z.string(), NoteDraft).parse(JSON.parse(sessionStorage.getItem(STORED) ?? "{}"));
  } catch {
    return {};
  }
}
