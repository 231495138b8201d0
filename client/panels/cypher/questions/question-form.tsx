import { Button } from "@blueprintjs/core";
import { Console, Cross, Play, Stop } from "@blueprintjs/icons";
import { useId, type JSX, type RefObject, type SyntheticEvent } from "react";
import type { QueryParameter, SavedQuery } from "../../../../contract/queries.ts";
import { cancel, QUESTION_RUN, useCypherRun } from "../../../cypher/results/runs.ts";
import { isNamed } from "../../../state/parameter-drafts.ts";
import { forgetTexts, giveTexts } from "../../../state/question-desk.ts";
import { faultOf, firstTexts, idsIn, type FieldFault, type FormTexts } from "../../../state/question-values.ts";
import { useWords } from "../../../state/use-words.ts";
import type { MessageKey } from "../../../text/messages.ts";
import { parameterWords } from "../../../text/saved-question-words.ts";
import { IconButton } from "../../../ui/icon-button.tsx";
import { ParameterValue } from "../../../ui/parameter-value.tsx";
import type { NamesOf } from "./use-names-of.ts";

export interface QuestionFormProps {
  form: RefObject<HTMLFormElement | null>;
  query: SavedQuery;
  texts: FormTexts;
  names: NamesOf;
  /** It was to be asked once: what is missing is said. */
  isTried: boolean;
  onAsk: () => void;
  onCypher: () => void;
}

/** A field for each thing that a question needs, filled in with its example. */
export function QuestionForm({ form, query, texts, names, isTried, onAsk, onCypher }: QuestionFormProps): JSX.Element {
  const { t } = useWords();
  const isRunning = useCypherRun(QUESTION_RUN)?.state === "running";
  const write = (name: string, text: string) => giveTexts(query.name, { ...texts, [name]: text });
  const isExampleGone = idsIn(query, texts).some(
    (id) => names.isMissing(id) && Object.values(query.example).includes(id),
  );
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    onAsk();
  };
  return (
    <form ref={form} className="question-form" aria-label={t("questions.form")} noValidate onSubmit={submit}>
      {query.parameters.map((parameter) => (
        <Field
          key={parameter.name}
          parameter={parameter}
          text={texts[parameter.name] ?? ""}
          names={names}
          isTried={isTried}
          onWrite={(text) => write(parameter.name, text)}
        />
      ))}
      {isExampleGone && <p className="question-note">{t(`questions.sample.${query.sample}`)}</p>}
      <div className="question-acts">
        {isRunning ? (
          <Button
            size="small"
            icon={<Stop size={12} />}
            text={t("questions.cancel")}
            onClick={() => cancel(QUESTION_RUN)}
          />
        ) : (
          <Button
            type="submit"
            size="small"
            intent="primary"
            icon={<Play size={12} />}
            text={t("questions.ask")}
            title={t("questions.ask.title")}
          />
        )}
        <Button
          size="small"
          variant="minimal"
          icon={<Console size={12} />}
          text={t("questions.as-cypher")}
          title={t("questions.as-cypher.title")}
          onClick={onCypher}
        />
        {differs(query, texts) && (
          <Button
            size="small"
            variant="minimal"
            text={t("questions.example")}
            onClick={() => forgetTexts(query.name)}
          />
        )}
      </div>
    </form>
  );
}

/** Whether something else stands in the form than its example. */
function differs(query: SavedQuery, texts: FormTexts): boolean {
  if (Object.keys(query.example).length === 0) return false;
  return Object.entries(firstTexts(query)).some(([name, text]) => texts[name] !== text);
}

const FAULTS: Readonly<Record<FieldFault, MessageKey>> = {
  missing: "questions.missing",
  number: "questions.number-only",
  date: "questions.date-only",
};

interface FieldProps {
  parameter: QueryParameter;
  text: string;
  names: NamesOf;
  isTried: boolean;
  onWrite: (text: string) => void;
}

function Field({ parameter, text, names, isTried, onWrite }: FieldProps): JSX.Element {
  const { t, language } = useWords();
  const id = useId();
  const { type, required, default: fallback } = parameter;
  const what = parameterWords(parameter, language);
  const fault = faultOf(parameter, text);
  const isFaultSaid = fault !== null && (fault !== "missing" || isTried);
  const isMissing = isNamed(type) && text !== "" && names.isMissing(text);
  const name = isNamed(type) ? names.nameOf(text) : undefined;
  const mayBeEmpty = !required && fallback === null;
  const problem = isFaultSaid || isMissing ? id : undefined;
  return (
    <div className={isFaultSaid ? "question-field wrong" : "question-field"} data-type={type}>
      <span aria-hidden dir="auto">
        {what}
        {(required || mayBeEmpty) && <i>{t(required ? "questions.needed" : "questions.may-be-empty")}</i>}
      </span>
      <div>
        <ParameterValue
          label={required ? `${what} (${t("questions.needed")})` : what}
          draft={{ type, text, ...(name !== undefined && { name }) }}
          onWrite={(draft) => onWrite(draft.text)}
          problem={problem}
        />
        {isNamed(type) && text !== "" && !required && (
          <IconButton icon={<Cross size={11} />} label={t("questions.empty", { what })} onClick={() => onWrite("")} />
        )}
      </div>
      <small id={id} role={isFaultSaid ? "alert" : undefined}>
        {isFaultSaid ? t(FAULTS[fault]) : isMissing ? t("questions.not-here", { id: text }) : ""}
      </small>
    </div>
  );
}
