import { Button } from "@blueprintjs/core";
import { Refresh } from "@blueprintjs/icons";
import type { JSX } from "react";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { focusNotes } from "./focus-notes.ts";

export interface UnreadNotesProps {
  error: unknown;
  onAgain: () => void;
}

/** The notes could not be read: why, and the way to ask again. */
export function UnreadNotes({ error, onAgain }: UnreadNotesProps): JSX.Element {
  const { t } = useWords();
  const { sentence, small } = useProblem(error);
  // The button goes while it is asked.
  const again = () => {
    onAgain();
    focusNotes();
  };
  return (
    <div className="unread">
      <Card tone="bad" headline={t("notes.unread")} why={sentence} small={small}>
        <div className="buttons">
          <Button size="small" icon={<Refresh size={12} />} text={t("notice.again")} onClick={again} />
        </div>
      </Card>
    </div>
  );
}
