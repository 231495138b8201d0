import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import type { Note } from "../../../contract/notes.ts";
import { ApiProblem } from "../../api/problem.ts";
import { discardDraft, saveAsOwn } from "../../state/actions/notes.ts";
import { stalenessOf, useNoteDrafts, type NoteDraft } from "../../state/note-drafts.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { focusNotes } from "./focus-notes.ts";
import { NoteTime } from "./note-time.tsx";

export interface NoteTroubleProps {
  id: string;
  draft: NoteDraft;
  current: Note | null;
  onAgain: () => void;
}

/** Why a note was not saved and what can be done: neither text is lost. */
export function NoteTrouble({ id, draft, current, onAgain }: NoteTroubleProps): JSX.Element | null {
  const { t } = useWords();
  // Known before it is saved: somebody changed or deleted the note while it was being changed here.
  const staleness = useNoteDrafts((state) => stalenessOf(state, id, current));
  const problem =
    useNoteDrafts(({ problems }) => problems[id]) ??
    (staleness === null ? undefined : new ApiProblem(staleness, "", {}));
  const { sentence, hint, small } = useProblem(problem);
  if (problem === undefined) return null;
  if (problem.code !== "note_conflict" && problem.code !== "note_deleted") {
    const again = { label: t("notice.again"), onClick: onAgain };
    return <Card tone="bad" headline={sentence} why={hint} small={small} again={again} />;
  }
  const letGo = () => {
    discardDraft(id);
    focusNotes();
  };
  return (
    <Card tone="bad" headline={sentence} why={hint}>
      {current !== null && current.version !== draft.edits?.version && (
        <div className="note theirs">
          <b>{t("notes.now")}</b>
          <p className="note-text" dir="auto">
            {current.text}
          </p>
          <NoteTime note={current} />
        </div>
      )}
      <div className="buttons">
        <Button size="small" text={t(current === null ? "notes.let-go" : "notes.theirs")} onClick={letGo} />
        <Button size="small" text={t("notes.own")} onClick={() => void saveAsOwn(id).then(focusNotes)} />
      </div>
    </Card>
  );
}
