import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useHasNotes, useNoted } from "../../api/use-notes.ts";
import { writeOnSelected } from "../../state/actions/notes.ts";
import { useWords } from "../../state/use-words.ts";
import { NoteSign } from "../../ui/note-sign.tsx";
import { focusNotes } from "./focus-notes.ts";

/** At the head: how many notes there are below, or the way to write the first. */
export function NotesTool({ id }: { id: string }): JSX.Element | null {
  const { t } = useWords();
  const count = useNoted().get(id);
  const hasNotes = useHasNotes();
  if (!hasNotes) return null;
  const words = count === undefined ? t("notes.write") : t("notes.count", { count });
  return (
    <Button
      variant="minimal"
      size="small"
      icon={<NoteSign size={13} />}
      text={count}
      aria-label={words}
      title={words}
      onClick={count === undefined ? writeOnSelected.perform : focusNotes}
    />
  );
}
