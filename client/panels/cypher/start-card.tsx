import { Button } from "@blueprintjs/core";
import type { JSX } from "react";
import { useQuestions } from "../../api/ask-questions.ts";
import { showQuestionList } from "../../state/question-desk.ts";
import { useEditMode } from "../../state/edit-mode.ts";
import { useWords } from "../../state/use-words.ts";

/** Goods come out of the place that a case is FROM. */
const FIRST = `MATCH (file:CaseFile)-[:FROM]->(place:Place)
RETURN place, count(DISTINCT file) AS cases
ORDER BY cases DESC`;

/** What the panel is for, with questions for those who write no Cypher and a statement to begin with. */
export function StartCard({ onUse }: { onUse: (statement: string) => void }): JSX.Element {
  const { t } = useWords();
  const { data: questions } = useQuestions();
  const { isOn } = useEditMode();
  return (
    <div className="cypher-start">
      {questions !== undefined && (
        <div className="cypher-start-questions">
          <b>{t("questions.start", { count: questions.length })}</b>
          <Button size="small" intent="primary" text={t("questions.start.open")} onClick={showQuestionList} />
        </div>
      )}
      <b>{t("query.start")}</b>
      <p>{t(isOn ? "edits.start" : "query.start.why")}</p>
      <p>{t("query.start.first")}</p>
      <pre>{FIRST}</pre>
      <Button size="small" text={t("query.start.use")} onClick={() => onUse(FIRST)} />
    </div>
  );
}
