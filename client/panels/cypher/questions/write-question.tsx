import { Button } from "@blueprintjs/core";
import { useCallback, useEffect, useMemo, useRef, useState, type JSX, type SyntheticEvent } from "react";
import { QueryCategory } from "../../../../contract/queries.ts";
import { CypherEditor, type CheckFound } from "../../../cypher/editor/cypher-editor.tsx";
import { cancelWriting, saveQuestion } from "../../../state/actions/own-questions.ts";
import { draftValues } from "../../../state/parameter-drafts.ts";
import { callAnswered, questionDesk } from "../../../state/question-desk.ts";
import { parameterOf, useDrafting, writeDraft, writeUsed, type QuestionDraft } from "../../../state/question-draft.ts";
import { useWords } from "../../../state/use-words.ts";
import { FrenchParameters, WriteParameters } from "./write-parameters.tsx";
import { WriteProblem } from "./write-problem.tsx";
import { WriteText } from "./write-text.tsx";

/** A question of one's own is written: its words, its statement, and the form that asks for its parameters. */
export function WriteQuestion({ draft }: { draft: QuestionDraft }): JSX.Element {
  const { t } = useWords();
  const isSaving = useDrafting((state) => state.isSaving);
  const [isTried, setIsTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const isUntitled = draft.title.trim() === "";
  const isEmpty = draft.statement.trim() === "";
  useCalled(form);
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    setIsTried(true);
    if (isUntitled) form.current?.querySelector<HTMLElement>("input")?.focus();
    if (!isUntitled && !isEmpty) void saveQuestion();
  };
  return (
    <form ref={form} className="question-writing" noValidate onSubmit={submit}>
      <h2>{draft.edits === null ? t("questions.write.new") : t("questions.write.change", { title: draft.title })}</h2>
      <p>{t("questions.write.lead")}</p>
      <WriteText of="title" draft={draft} fault={isTried && isUntitled ? "questions.write.needs-title" : null} />
      <WriteText of="question" draft={draft} hint="questions.write.question.hint" />
      <WriteText of="about" draft={draft} hint="questions.write.about.hint" isLong />
      <Category draft={draft} />
      <Statement draft={draft} />
      {isTried && isEmpty && <small role="alert">{t("questions.write.needs-statement")}</small>}
      <WriteParameters draft={draft} />
      <details>
        <summary>{t("questions.write.french")}</summary>
        <WriteText of="titleFr" draft={draft} />
        <WriteText of="questionFr" draft={draft} />
        <WriteText of="aboutFr" draft={draft} isLong />
        <FrenchParameters draft={draft} />
      </details>
      <WriteProblem />
      <div className="question-acts">
        <Button type="submit" size="small" intent="primary" disabled={isSaving} text={t("questions.write.save")} />
        <Button size="small" text={t("questions.write.cancel")} onClick={cancelWriting} />
      </div>
    </form>
  );
}

function Category({ draft }: { draft: QuestionDraft }): JSX.Element {
  const { t } = useWords();
  return (
    <label>
      <span>{t("questions.write.category")}</span>
      <select
        value={draft.category ?? "none"}
        onChange={({ target }) => writeDraft({ category: QueryCategory.safeParse(target.value).data ?? null })}
      >
        {([...QueryCategory.options, "none"] as const).map((category) => (
          <option key={category} value={category}>
            {t(`questions.category.${category}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

/** What it uses is told by the check: those are the fields of its form. */
function Statement({ draft }: { draft: QuestionDraft }): JSX.Element {
  const { t } = useWords();
  const { used, parameters } = draft;
  const values = useMemo(() => valuesOf(used, parameters), [used, parameters]);
  const takeCheck = useCallback((found: CheckFound) => writeUsed(found.parameters), []);
  return (
    <div className="question-statement">
      <span aria-hidden>{t("questions.write.statement")}</span>
      <CypherEditor
        value={draft.statement}
        onChange={(statement) => writeDraft({ statement })}
        onRun={() => void saveQuestion()}
        parameters={values}
        onCheck={takeCheck}
        label={t("questions.write.statement")}
      />
    </div>
  );
}

/** With what it is checked: its examples. */
function valuesOf(used: QuestionDraft["used"], parameters: QuestionDraft["parameters"]): Record<string, unknown> {
  const entries = used.map((name) => {
    const { type, example } = parameterOf({ parameters }, name);
    return [name, { type, text: example }] as const;
  });
  return draftValues(Object.fromEntries(entries.filter(([, { text }]) => text !== "")));
}

function useCalled(form: { current: HTMLFormElement | null }): void {
  useEffect(() => {
    if (questionDesk.getState().isCalled) form.current?.querySelector<HTMLElement>("input")?.focus();
    callAnswered();
  }, [form]);
}
