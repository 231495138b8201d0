import type { JSX } from "react";
import { useQuestions } from "../../../api/ask-questions.ts";
import { useQuestionDesk } from "../../../state/question-desk.ts";
import { useProblem } from "../../../state/use-problem.ts";
import { useWords } from "../../../state/use-words.ts";
import { Card } from "../../../ui/card.tsx";
import { MissingQuestion } from "./missing-question.tsx";
import { QuestionList } from "./question-list.tsx";
import { QuestionPage } from "./question-page.tsx";
import "./questions.css";

/** Saved questions, each a form for those who write no Cypher: all of them, or one with its answer. */
export function Questions(): JSX.Element {
  return (
    <div className="cypher-desk" id="cypher-questions" role="tabpanel" aria-labelledby="cypher-tab-questions">
      <Part />
    </div>
  );
}

function Part(): JSX.Element | null {
  const { t } = useWords();
  const part = useQuestionDesk((desk) => desk.part);
  const name = useQuestionDesk((desk) => desk.name);
  const { data, error, isError, isFetching, refetch } = useQuestions();
  const { sentence, hint, small } = useProblem(error);
  if (isError && data === undefined) {
    const again = { label: t("notice.again"), onClick: () => void refetch() };
    return (
      <div className="inset">
        <Card tone="bad" headline={sentence} why={hint} small={small} again={again} />
      </div>
    );
  }
  if (data === undefined) return null;
  if (part === "list" || name === null) return <QuestionList questions={data} />;
  const query = data.find((each) => each.name === name);
  // One that was made a moment ago comes with the list that is read again.
  if (query === undefined) return <MissingQuestion key={name} name={name} isSure={!isFetching} />;
  return <QuestionPage key={name} query={query} />;
}
