import type { JSX } from "react";
import type { Note } from "../../../contract/notes.ts";
import { useWords } from "../../state/use-words.ts";
import { momentWords } from "../../text/dates.ts";

/** When it was written; once it was changed, when that was, and the first time for who points at it. */
export function NoteTime({ note: { version, created, changed } }: { note: Note }): JSX.Element {
  const { t, language } = useWords();
  const written = t("notes.written", { when: momentWords(created, language) });
  if (version === 1) return <small className="num">{written}</small>;
  return (
    <small className="num" title={written}>
      {t("notes.changed", { when: momentWords(changed, language) })}
    </small>
  );
}
