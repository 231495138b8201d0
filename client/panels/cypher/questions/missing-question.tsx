import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { ApiProblem } from "../../../api/problem.ts";
import { useQuestion } from "../../../api/ask-questions.ts";
import { bringQuestionBack } from "../../../state/actions/own-questions.ts";
import { showQuestionList } from "../../../state/question-desk.ts";
import { useProblem } from "../../../state/use-problem.ts";
import { useWords } from "../../../state/use-words.ts";
import { Card } from "../../../ui/card.tsx";

/** Why the question that an address names is not there, with the way to those that are. `isSure`: no list is on its way. */
export function MissingQuestion({ name, isSure }: { name: string; isSure: boolean }): JSX.Element | null {
  const { t } = useWords();
  const { error } = useQuestion(name, isSure);
  const { sentence, hint, small } = useProblem(error);
  if (error === null) return null;
  return (
    <div className="inset missing-question">
      <Card tone="bad" headline={sentence} why={hint} small={small} />
      <div className="question-acts">
        {error instanceof ApiProblem && error.code === "query_deleted" && (
          <Button size="small" text={t("questions.bring-back")} onClick={() => void bringQuestionBack(name)} />
        )}
        <Button size="small" text={t("questions.back")} onClick={showQuestionList} />
      </div>
    </div>
  );
}
