import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useQuestion } from "../../../api/ask-questions.ts";
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
      <Button size="small" text={t("questions.back")} onClick={showQuestionList} />
    </div>
  );
}
