import { Button } from "@blueprintjs/core";
import { ArrowLeft } from "@blueprintjs/icons";
import { useEffect, useRef, useState, type JSX } from "react";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { cancel, QUESTION_RUN, run } from "../../../cypher/results/runs.ts";
import { openAsCypher } from "../../../state/actions/questions.ts";
import { callAnswered, questionDesk, showQuestionList, useQuestionDesk } from "../../../state/question-desk.ts";
import { draftsFor, faultsIn, idsIn, textsOf, type FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";
import { questionWords } from "../../../text/saved-question-words.ts";
import { QuestionAnswer } from "./question-answer.tsx";
import { QuestionForm } from "./question-form.tsx";
import { QuestionTools } from "./question-tools.tsx";
import { useNamesOf } from "./use-names-of.ts";

/** One question: what it asks, its form, and below what the graph answers. */
export function QuestionPage({ query }: { query: SavedQuery }): JSX.Element {
  const { t, language } = useWords();
  const given = useQuestionDesk((desk) => desk.given[query.name]);
  const texts = textsOf(query, given);
  const names = useNamesOf(idsIn(query, texts));
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const head = useHeadFocus(query.name);
  const { title, question, about } = questionWords(query, language);
  const ask = () => {
    setIsTried(true);
    if (faultsIn(query, texts).size > 0) return focusFault(form.current);
    askGraph(query, texts, names.nameOf);
  };
  return (
    <>
      <div className="question-upper">
        <div className="question-bar">
          <Button
            size="small"
            variant="minimal"
            icon={<ArrowLeft size={12} />}
            text={t("questions.back")}
            onClick={showQuestionList}
          />
          <QuestionTools query={query} texts={texts} />
        </div>
        <header className="question-head">
          <h2 dir="auto" tabIndex={-1} ref={head}>
            {title}
            {query.own !== null && <i>{t("questions.own")}</i>}
          </h2>
          {question !== "" && <p dir="auto">{question}</p>}
          {about !== "" && <small dir="auto">{about}</small>}
        </header>
        <QuestionForm
          form={form}
          query={query}
          texts={texts}
          names={names}
          isTried={isTried}
          onAsk={ask}
          onCypher={() => openAsCypher(query, texts, names.nameOf)}
        />
      </div>
      <QuestionAnswer query={query} texts={texts} onAsk={ask} />
    </>
  );
}

function askGraph(query: SavedQuery, texts: FormTexts, nameOf: (id: string) => string | undefined): void {
  questionDesk.setState({ asked: query.name });
  const parameters = draftsFor(query, texts, nameOf);
  void run({ id: QUESTION_RUN, statement: query.statement, parameters });
}

/** The keyboard goes to the first field that keeps the question from being asked, once it is marked. */
function focusFault(form: HTMLFormElement | null): void {
  requestAnimationFrame(() => form?.querySelector<HTMLElement>(".question-field.wrong :is(input, button)")?.focus());
}

/** Who opens a question is told which one it is; the answer to another one is waited for no longer. */
function useHeadFocus(name: string) {
  const head = useRef<HTMLHeadingElement>(null);
  const isCalled = useQuestionDesk((desk) => desk.isCalled);
  useEffect(() => {
    if (!isCalled) return;
    head.current?.focus({ preventScroll: true });
    callAnswered();
  }, [isCalled]);
  useEffect(() => {
    if (questionDesk.getState().asked !== name) cancel(QUESTION_RUN);
  }, [name]);
  return head;
}
