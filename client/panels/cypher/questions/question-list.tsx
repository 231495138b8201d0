import { Button } from "@blueprintjs/core";
import { Plus } from "@blueprintjs/icons";
import { useEffect, useMemo, useRef, type RefObject, type JSX, type KeyboardEvent } from "react";
import type { SavedQuery } from "../../../../contract/queries.ts";
import { beginQuestion } from "../../../state/actions/own-questions.ts";
import { findQuestions, groupsOf, partFound, type QuestionGroup } from "../../../state/find-questions.ts";
import {
  callAnswered,
  questionDesk,
  showQuestion,
  showWriting,
  useQuestionDesk,
} from "../../../state/question-desk.ts";
import { useDrafting } from "../../../state/question-draft.ts";
import { useWords } from "../../../state/use-words.ts";
import { questionWords } from "../../../text/saved-question-words.ts";
import { Card } from "../../../ui/card.tsx";
import { FoundIn } from "../../../ui/found-in.tsx";
import { Section } from "../../../ui/section.tsx";
import { ImportButton } from "./import-button.tsx";
import { ImportCard } from "./import-card.tsx";
import { walkRows } from "./walk-rows.ts";

/** All saved questions by what they are about, the ones of this graph first. */
export function QuestionList({ questions }: { questions: readonly SavedQuery[] }): JSX.Element {
  const { t } = useWords();
  const { text, group } = useQuestionDesk((desk) => desk.choice);
  const found = useMemo(() => findQuestions(questions, { text, group }), [questions, text, group]);
  const list = useRef<HTMLDivElement>(null);
  useReturn(list);
  const count = found.reduce((sum, each) => sum + each.questions.length, 0);
  const onKeyDown = (event: KeyboardEvent) => {
    const first = list.current?.querySelector<HTMLElement>("button");
    if (event.key === "ArrowDown") first?.focus();
    else if (event.key === "Enter" && text.trim() !== "") first?.click();
    else return;
    event.preventDefault();
  };
  return (
    <>
      <Finder questions={questions} onKeyDown={onKeyDown} />
      <p className="unseen" role="status">
        {t("questions.count", { count })}
      </p>
      <div className="question-list" ref={list} onKeyDown={(event) => walkRows(event)}>
        <Unsaved />
        <ImportCard />
        {text.trim() === "" && <p className="questions-lead">{t("questions.lead")}</p>}
        {count === 0 && (
          <div className="inset">
            <Card
              tone="search"
              headline={t("questions.not-found", { text: text.trim() })}
              why={t("questions.not-found.why")}
            />
          </div>
        )}
        {found.map((each) => (
          <Section key={each.group} title={t(`questions.category.${each.group}`)} count={each.questions.length}>
            <ul>
              {each.questions.map((query) => (
                <QuestionRow key={query.name} query={query} searched={text.trim()} />
              ))}
            </ul>
          </Section>
        ))}
      </div>
    </>
  );
}

/** Who comes back finds the keyboard where it was, else in the search. */
function useReturn(list: RefObject<HTMLDivElement | null>): void {
  const isCalled = useQuestionDesk((desk) => desk.isCalled);
  useEffect(() => {
    if (!isCalled) return;
    const { name } = questionDesk.getState();
    const rows = [...(list.current?.querySelectorAll<HTMLElement>("[data-question]") ?? [])];
    const row = rows.find(({ dataset }) => dataset["question"] === name);
    (row ?? document.querySelector<HTMLElement>(".question-finder input"))?.focus();
    callAnswered();
  }, [list, isCalled]);
}

interface FinderProps {
  questions: readonly SavedQuery[];
  onKeyDown: (event: KeyboardEvent) => void;
}

function Finder({ questions, onKeyDown }: FinderProps): JSX.Element {
  const { t } = useWords();
  const choice = useQuestionDesk((desk) => desk.choice);
  const groups = useMemo(() => groupsOf(questions), [questions]);
  const choose = (more: Partial<typeof choice>) => questionDesk.setState({ choice: { ...choice, ...more } });
  return (
    <header className="question-finder">
      <input
        type="search"
        aria-label={t("questions.search")}
        placeholder={t("questions.search")}
        value={choice.text}
        maxLength={200}
        onChange={({ target }) => choose({ text: target.value })}
        onKeyDown={onKeyDown}
      />
      <select
        aria-label={t("questions.categories")}
        value={choice.group ?? "all"}
        onChange={({ target }) => choose({ group: groups.find((group) => group === target.value) ?? null })}
      >
        <option value="all">{t("questions.category.all")}</option>
        {groups.map((group: QuestionGroup) => (
          <option key={group} value={group}>
            {t(`questions.category.${group}`)}
          </option>
        ))}
      </select>
      <Button
        size="small"
        icon={<Plus size={12} />}
        text={t("questions.new")}
        onClick={() => beginQuestion({ statement: "", parameters: {} })}
      />
      <ImportButton />
    </header>
  );
}

/** What is being written waits here. */
function Unsaved(): JSX.Element | null {
  const { t } = useWords();
  const title = useDrafting(({ draft }) => draft?.title.trim());
  if (title === undefined) return null;
  return (
    <div className="question-unsaved">
      <span>{title === "" ? t("questions.draft.untitled") : t("questions.draft", { title })}</span>
      <Button size="small" text={t("questions.draft.go-on")} onClick={showWriting} />
    </div>
  );
}

function QuestionRow({ query, searched }: { query: SavedQuery; searched: string }): JSX.Element {
  const { t, language } = useWords();
  const { title, question, about } = questionWords(query, language);
  const line = question === "" ? about : question;
  return (
    <li>
      <button type="button" data-question={query.name} onClick={() => showQuestion(query.name)}>
        <b dir="auto">
          <FoundIn text={title} searched={partFound(title, searched)} />
        </b>
        {query.own !== null && <i>{t("questions.own")}</i>}
        <span dir="auto">
          <FoundIn text={line} searched={partFound(line, searched)} />
        </span>
      </button>
    </li>
  );
}
