import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import type { ApiProblem } from "../../../api/problem.ts";
import { useRefusal } from "../../../cypher/results/use-refusal.ts";
import { openTheirQuestion, saveAsOwnQuestion, saveDeletedQuestion } from "../../../state/actions/own-questions.ts";
import { useDrafting } from "../../../state/question-draft.ts";
import { useWords } from "../../../state/use-words.ts";
import { Card } from "../../../ui/card.tsx";

/** Why what is written could not be saved. Where somebody else was faster, neither text is lost. */
export function WriteProblem(): JSX.Element | null {
  const problem = useDrafting((state) => state.problem);
  return problem === null ? null : <Problem problem={problem} />;
}

function Problem({ problem }: { problem: ApiProblem }): JSX.Element {
  const { t } = useWords();
  const { sentence, hint } = useRefusal(problem);
  const { code } = problem;
  const isConflict = code === "query_conflict" || code === "query_deleted";
  return (
    <Card tone="bad" headline={sentence} why={hint}>
      {isConflict && (
        <div className="question-acts">
          {code === "query_conflict" ? (
            <Button size="small" text={t("questions.conflict.theirs")} onClick={() => void openTheirQuestion()} />
          ) : (
            <Button size="small" text={t("questions.bring-back")} onClick={() => void saveDeletedQuestion()} />
          )}
          <Button size="small" text={t("questions.conflict.mine")} onClick={() => void saveAsOwnQuestion()} />
        </div>
      )}
    </Card>
  );
}
