import type { JSX } from "react";
import { useWords } from "../../state/use-words.ts";
import { NoteSign } from "../../ui/note-sign.tsx";

/** How many notes people wrote on what stands before it; nothing where there are none. */
export function NoteTag({ count }: { count: number | undefined }): JSX.Element | null {
  const { t } = useWords();
  if (count === undefined) return null;
  const words = t("notes.count", { count });
  return (
    <span className="note-tag" role="img" aria-label={words} title={words}>
      <NoteSign />
      {count > 1 && <small className="num">{count}</small>}
    </span>
  );
}
