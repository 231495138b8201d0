import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import type { ApiProblem } from "../../api/problem.ts";
import { setEditMode, useEditMode } from "../../state/edit-mode.ts";
import { useWords } from "../../state/use-words.ts";
import { Card } from "../../ui/card.tsx";
import { useRefusal } from "./use-refusal.ts";

/** A part of the statement, in UTF-16 units. */
export interface Span {
  start: number;
  end: number;
}

export interface ProblemViewProps {
  problem: ApiProblem;
  onShow: (span: Span) => void;
  /** Puts this statement in and runs it. */
  onUse: (statement: string) => void;
  onAgain: () => void;
  /** Once edit mode is on; left out where that is no way on. */
  onEdit?: () => void;
}

/** Why a statement brought nothing, where the result would be, with the nearest way on. */
export function ProblemView({ problem, onShow, onUse, onAgain, onEdit }: ProblemViewProps): JSX.Element {
  const { t } = useWords();
  const { sentence, hint, small } = useRefusal(problem);
  const { start, end, nearest } = problem.values;
  const span = typeof start === "number" && typeof end === "number" && end > start ? { start, end } : null;
  const again = problem.code === "query_rejected" ? undefined : { label: t("notice.again"), onClick: onAgain };
  return (
    <div className="result-problem">
      <Card
        tone="bad"
        headline={sentence}
        why={hint}
        small={problem.code === "query_rejected" ? undefined : small}
        again={again}
        act={span && <Button size="small" text={t("query.problem.show")} onClick={() => onShow(span)} />}
      >
        {onEdit && <ByEditing problem={problem} onEdit={onEdit} />}
      </Card>
      {typeof nearest === "string" && (
        <section aria-label={t("query.problem.nearest")}>
          <h4>{t("query.problem.nearest")}</h4>
          <pre>{nearest}</pre>
          <Button size="small" intent="primary" text={t("query.problem.use")} onClick={() => onUse(nearest)} />
        </section>
      )}
    </div>
  );
}

/** The way out for what would change the graph: edit mode, which shows first what it would change. */
function ByEditing({ problem, onEdit }: { problem: ApiProblem; onEdit: () => void }): JSX.Element | null {
  const { t } = useWords();
  const { isOn, allowed } = useEditMode();
  if (isOn || allowed !== true || problem.code !== "query_rejected" || problem.values["rule"] !== "write") return null;
  const onClick = () => {
    setEditMode(true);
    onEdit();
  };
  return <Button size="small" text={t("edits.turn-on-and-look")} onClick={onClick} />;
}
