import type { JSX } from "react";
import { useQuestions } from "../../../api/ask-questions.ts";
import { showQuestionList, useQuestionDesk } from "../../../state/question-desk.ts";
import { useDrafting } from "../../../state/question-draft.ts";
import { importFiles } from "../../../state/question-import.ts";
import { useProblem } from "../../../state/use-problem.ts";
import { useWords } from "../../../state/use-words.ts";
import { Card } from "../../../ui/card.tsx";
import { MissingQuestion } from "./missing-question.tsx";
import { QuestionList } from "./question-list.tsx";
import { QuestionPage } from "./question-page.tsx";
import { useDrop } from "./use-drop.ts";
import { WriteQuestion } from "./write-question.tsx";
import "./questions.css";

/** Saved questions, each a form for those who write no Cypher: all of them, or one with its answer. */
export function Questions(): JSX.Element {
  const { t } = useWords();
  const { isOver, ...drop } = useDrop((files) => {
    showQuestionList();
    void importFiles(files);
  });
  return (
    <div className="cypher-desk" id="cypher-questions" role="tabpanel" aria-labelledby="cypher-tab-questions" {...drop}>
      <Part />
      {isOver && <p className="question-drop">{t("questions.import.drop")}</p>}
    </div>
  );
}

function Part(): JSX.Element | null {
  const { t } = useWords();
  const part = useQuestionDesk((desk) => desk.part);
  const name = useQuestionDesk((desk) => desk.name);
  const draft = useDrafting((state) => state.draft);
  const { data, error, isError, isFetching, refetch } = useQuestions();
  const { sentence, hint, small } = useProblem(error);
  if (part === "writing" && draft !== null) return <WriteQuestion draft={draft} />;
  if (isError && data === undefined) {
    const again = { label: t("notice.again"), onClick: () => void refetch() };
    return (
      <div className="inset">
        <Card tone="bad" headline={sentence} why={hint} small={small} again={again} />
      </div>
    );
  }
  if (data === undefined) return null;
  if (part !== "question" || name === null) return <QuestionList questions={data} />;
  const query = data.find((each) => each.name === name);
  // One that was made a moment ago comes with the list that is read again.
  if (query === undefined) return <MissingQuestion key={name} name={name} isSure={!isFetching} />;
  return <QuestionPage key={name} query={query} />;
}
