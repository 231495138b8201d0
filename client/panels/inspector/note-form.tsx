import { Button } from "@blueprintjs/core";
import { useEffect, useId, useRef, type JSX, type KeyboardEvent, type SyntheticEvent } from "react";
import { lengthOf } from "../../../contract/kept.ts";
import { MOST_NOTE_CHARACTERS, type Note } from "../../../contract/notes.ts";
import { canSave, discardDraft, saveDraft } from "../../state/actions/notes.ts";
import {
  draftAnswered,
  isWritten,
  setDraftText,
  stalenessOf,
  useNoteDrafts,
  type NoteDraft,
} from "../../state/note-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { focusNotes } from "./focus-notes.ts";
import { NoteTrouble } from "./note-trouble.tsx";

/** Characters before the end from which the field counts. */
const NEAR_THE_END = 500;
/** Lines that the field shows without scrolling. */
const ROWS = { least: 3, most: 12 };

export interface NoteFormProps {
  /** Of the draft. */
  id: string;
  draft: NoteDraft;
  /** Of what the note is about. */
  name: string;
  /** The note that is changed, as the graph has it now; null: a new one, or it is gone. */
  current: Note | null;
}

/** Where a note is written. What stands in it stays through failures, reloads and a look at something else. */
export function NoteForm({ id, draft, name, current }: NoteFormProps): JSX.Element {
  const { t } = useWords();
  const fieldId = useId();
  const field = useCalledField(id);
  const isSaving = useNoteDrafts(({ saving }) => saving.has(id));
  // What somebody else has changed or deleted meanwhile is not written over: the way on stands below.
  const isStale = useNoteDrafts((state) => stalenessOf(state, id, current) !== null);
  const isReady = canSave(draft) && isWritten(draft) && !isSaving && !isStale;
  // The field goes when the text is saved; where it stays, so does the keyboard.
  const save = () => void saveDraft(id).then(() => field.current === null && focusNotes());
  const discard = () => {
    discardDraft(id);
    focusNotes();
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && isReady) save();
    else if (event.key !== "Escape") return;
    else if (isWritten(draft)) focusNotes();
    else discard();
    event.preventDefault();
    event.stopPropagation();
  };
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isReady) save();
  };
  return (
    <form className="note-form" onSubmit={onSubmit}>
      <label className="unseen" htmlFor={fieldId}>
        {t("notes.field", { name })}
      </label>
      <textarea
        id={fieldId}
        ref={field}
        dir="auto"
        rows={Math.min(ROWS.most, Math.max(ROWS.least, draft.text.split("\n").length + 1))}
        value={draft.text}
        readOnly={isSaving}
        placeholder={t("notes.hint")}
        onChange={({ target }) => setDraftText(id, target.value)}
        onKeyDown={onKeyDown}
      />
      <div className="buttons">
        <Button
          type="submit"
          size="small"
          intent="primary"
          disabled={!isReady}
          text={t("notes.save")}
          title={t("notes.save.title")}
        />
        <Button size="small" text={t("notes.cancel")} onClick={discard} />
        <Length draft={draft} isSaving={isSaving} />
      </div>
      <NoteTrouble id={id} draft={draft} current={current} onAgain={save} />
    </form>
  );
}

/** The field of this draft, with the keyboard where somebody asked to write. */
function useCalledField(id: string) {
  const field = useRef<HTMLTextAreaElement>(null);
  const isCalled = useNoteDrafts(({ called }) => called === id);
  useEffect(() => {
    if (!isCalled) return;
    const { current } = field;
    current?.focus();
    current?.setSelectionRange(current.value.length, current.value.length);
    draftAnswered();
  }, [isCalled]);
  return field;
}

/** How the text stands: how long where that matters, and that it is not saved. */
function Length({ draft, isSaving }: { draft: NoteDraft; isSaving: boolean }): JSX.Element | null {
  const { t } = useWords();
  const length = lengthOf(draft.text);
  const over = length - MOST_NOTE_CHARACTERS;
  if (over > 0) {
    return (
      <small className="num over" role="status">
        {t("notes.too-long", { count: over })}
      </small>
    );
  }
  if (isSaving) return <small>{t("notes.saving")}</small>;
  if (over > -NEAR_THE_END) {
    return <small className="num">{t("notes.length", { length, most: MOST_NOTE_CHARACTERS })}</small>;
  }
  return isWritten(draft) ? <small>{t("notes.unsaved")}</small> : null;
}
