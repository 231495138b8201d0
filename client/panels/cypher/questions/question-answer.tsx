import type { JSX } from "react";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { ResultView } from "../../../cypher/results/result-view.tsx";
import { cancel, QUESTION_RUN, run, useCypherRun, type CypherRun } from "../../../cypher/results/runs.ts";
import { openCypher } from "../../../state/actions/open-cypher.ts";
import { draftValues, sameValues } from "../../../state/parameter-drafts.ts";
import { useQuestionDesk } from "../../../state/question-desk.ts";
import { draftsFor, type FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";

interface QuestionAnswerProps {
  query: SavedQuery;
  texts: FormTexts;
  onAsk: () => void;
}

/** What the graph answered to this question, until another one is asked. */
export function QuestionAnswer({ query, texts, onAsk }: QuestionAnswerProps): JSX.Element | null {
  const { t } = useWords();
  const asked = useQuestionDesk((desk) => desk.asked);
  const own = useCypherRun(QUESTION_RUN);
  if (own === undefined || asked !== query.name) return null;
  const { statement, parameters } = own;
  const open = (other: string) => openCypher({ statement: other, parameters: draftValues(parameters) });
  return (
    <section className="cypher-lower" aria-label={t("questions.answer")}>
      {isOther(own, query, texts) && (
        <p className="question-note" role="status">
          {t("questions.changed-since")}
        </p>
      )}
      <ResultView
        key={own.key}
        run={own}
        onCancel={() => cancel(QUESTION_RUN)}
        onMore={(maxRows) => void run({ id: QUESTION_RUN, statement, parameters }, { maxRows })}
        onShow={() => open(statement)}
        onUse={open}
        onAgain={onAsk}
      />
    </section>
  );
}

/** Whether the form holds something else by now. */
function isOther({ parameters, statement }: CypherRun, query: SavedQuery, texts: FormTexts): boolean {
  return statement !== query.statement || !sameValues(draftsFor(query, texts), parameters);
}
