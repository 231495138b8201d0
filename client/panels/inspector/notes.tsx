import { Button } from "@blueprintjs/core";
import { Edit } from "@blueprintjs/icons";
import type { JSX } from "react";
import type { NoteAbout } from "../../../contract/notes.ts";
import { useHasNotes, useNotesOn } from "../../api/use-notes.ts";
import { draftKey, openDraft, useNoteDrafts } from "../../state/note-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { NoteForm } from "./note-form.tsx";
import { NoteItem } from "./note-item.tsx";
import { NotesSection } from "./notes-section.tsx";
import { UnreadNotes } from "./unread-notes.tsx";

export interface NotesProps {
  about: NoteAbout;
  /** Of what the notes are about. */
  name: string;
}

/** What people wrote on a mark or link: below the evidence and apart from it, for it is none. */
export function Notes(props: NotesProps): JSX.Element | null {
  return useHasNotes() ? <NotesOn {...props} /> : null;
}

function NotesOn({ about, name }: NotesProps): JSX.Element {
  const { t } = useWords();
  const { data, error, refetch } = useNotesOn(about, name);
  const drafts = useNoteDrafts((state) => state.drafts);
  const notes = data?.notes ?? [];
  const listed = new Set(notes.map(({ id }) => id));
  const newKey = draftKey({ about, edits: null });
  const draft = drafts[newKey];
  // Somebody deleted what is being changed here: the text is not lost with it.
  const orphans = Object.entries(drafts).filter(
    ([, { about: of, edits }]) =>
      edits !== null && !listed.has(edits.id) && draftKey({ about: of, edits: null }) === newKey,
  );
  return (
    <NotesSection count={data?.total ?? ""}>
      {data === undefined && error !== null && <UnreadNotes error={error} onAgain={() => void refetch()} />}
      {notes.map((note) => (
        <NoteItem key={note.id} note={note} name={name} draft={drafts[note.id]} />
      ))}
      {data !== undefined && data.total > notes.length && (
        <p className="notes-tip num">{t("notes.of", { shown: notes.length, total: data.total })}</p>
      )}
      {data !== undefined &&
        orphans.map(([key, each]) => <NoteForm key={key} id={key} draft={each} name={name} current={null} />)}
      {data?.total === 0 && draft === undefined && <p className="notes-tip">{t("notes.none")}</p>}
      {draft === undefined ? (
        <div className="buttons">
          <Button
            size="small"
            icon={<Edit size={12} />}
            text={t("notes.write")}
            onClick={() => openDraft({ about, text: "", edits: null })}
          />
        </div>
      ) : (
        <NoteForm id={newKey} draft={draft} name={name} current={null} />
      )}
    </NotesSection>
  );
}
