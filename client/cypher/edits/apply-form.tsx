import { Button } from "@blueprintjs/core";
import { useId, useState, type JSX, type SyntheticEvent } from "react";
import { MOST_EDIT_NOTE, type EditPreview } from "../../../contract/edits.ts";
import { lengthOf } from "../../../contract/kept.ts";
import type { ApiProblem } from "../../api/problem.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { editWords } from "../../text/edit-words.ts";
import { Card } from "../../ui/card.tsx";
import { isNothing } from "./said.ts";

export interface ApplyFormProps {
  preview: EditPreview;
  /** The tab holds something else by now. */
  isStale: boolean;
  isApplying: boolean;
  /** Why it was not applied. */
  problem: ApiProblem | null;
  onApply: (note: string) => void;
  onAgain: () => void;
  onDiscard: () => void;
}

/** Applies what is seen, with a word on what it is for; or why that cannot be. */
export function ApplyForm(props: ApplyFormProps): JSX.Element {
  const { preview, isStale, isApplying, problem, onApply, onAgain, onDiscard } = props;
  const words = useWords();
  const { t } = words;
  const field = useId();
  const [note, setNote] = useState("");
  const over = lengthOf(note.trim()) - MOST_EDIT_NOTE;
  const isOther = problem?.code === "edit_changed";
  const isPossible = !isNothing(preview) && !isStale && !isOther;
  const what = editWords(preview.counters, "do", words);
  const onSubmit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isPossible && over <= 0) onApply(note);
  };
  return (
    <form onSubmit={onSubmit}>
      {isPossible && (
        <div className="edit-note">
          <label htmlFor={field}>{t("edits.note")}</label>
          <input id={field} type="text" dir="auto" value={note} onChange={({ target }) => setNote(target.value)} />
          {over > 0 && <small role="alert">{t("edits.note.too-long", { count: over })}</small>}
        </div>
      )}
      {isStale && <p className="edit-warning">{t("edits.stale")}</p>}
      {problem !== null && <Problem problem={problem} />}
      {isPossible && preview.irrevertible !== null && (
        <p className="edit-warning">{t(`edits.irrevertible.${preview.irrevertible}`)}</p>
      )}
      <div className="edit-acts">
        {isPossible && (
          <Button
            type="submit"
            size="small"
            intent="primary"
            disabled={isApplying || over > 0}
            text={isApplying ? t("edits.applying") : t("edits.apply", { what: what ?? t("edits.do.recompute") })}
          />
        )}
        {(isStale || isOther) && <Button size="small" intent="primary" text={t("edits.again")} onClick={onAgain} />}
        <Button size="small" disabled={isApplying} text={t("edits.discard")} onClick={onDiscard} />
        {isPossible && preview.irrevertible === null && <small>{t("edits.revertible")}</small>}
      </div>
    </form>
  );
}

function Problem({ problem }: { problem: ApiProblem }): JSX.Element {
  const { sentence, hint, small } = useProblem(problem);
  return <Card tone="bad" headline={sentence} why={hint} small={problem.code === "edit_changed" ? undefined : small} />;
}
