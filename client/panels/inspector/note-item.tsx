import { Edit, Trash } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { Note } from "../../../contract/notes.ts";
import { beginEdit, deleteWritten } from "../../state/actions/notes.ts";
import type { NoteDraft } from "../../state/note-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { focusNotes } from "./focus-notes.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteTime } from "./note-time.tsx";

export interface NoteItemProps {
  note: Note;
  name: string;
  /** While it is being changed. */
  draft: NoteDraft | undefined;
}

/** One note, or the field in which it is changed. */
export function NoteItem({ note, name, draft }: NoteItemProps): JSX.Element {
  const { t } = useWords();
  if (draft !== undefined) return <NoteForm id={note.id} draft={draft} name={name} current={note} />;
  return (
    <article className="note">
      <p className="note-text" dir="auto">
        {note.text}
      </p>
      <footer>
        <NoteTime note={note} />
        <IconButton icon={<Edit size={12} />} label={t("notes.edit")} onClick={() => beginEdit(note)} />
        <DeleteButton note={note} />
      </footer>
    </article>
  );
}

export function DeleteButton({ note }: { note: Note }): JSX.Element {
  const { t } = useWords();
  return (
    <IconButton
      icon={<Trash size={12} />}
      label={t("notes.delete")}
      onClick={() => void deleteWritten(note).then(focusNotes)}
    />
  );
}
