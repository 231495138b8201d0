import type { JSX } from "react";
import { MOST_PARAMETER_TEXT } from "../../../../contract/own-queries.ts";
import { QueryParameter } from "../../../../contract/queries.ts";
import { isNamed } from "../../../state/parameter-drafts.ts";
import { parameterOf, writeParameter, type ParameterText, type QuestionDraft } from "../../../state/question-draft.ts";
import { useWords } from "../../../state/use-words.ts";
import { ParameterValue } from "../../../ui/parameter-value.tsx";
import { useNamesOf, type NamesOf } from "./use-names-of.ts";

const TYPES = QueryParameter.shape.type.options;

/** The form of a question that is written: what stands behind $ in its statement, each with what it is. */
export function WriteParameters({ draft }: { draft: QuestionDraft }): JSX.Element {
  const { t } = useWords();
  const named = draft.used.map((name) => parameterOf(draft, name)).filter(({ type }) => isNamed(type));
  const names = useNamesOf(named.flatMap((each) => [each.example.trim(), each.default.trim()]));
  return (
    <section className="write-parameters" aria-label={t("questions.write.form")}>
      <h3>{t("questions.write.form")}</h3>
      {draft.used.length === 0 && <p>{t("questions.write.no-parameters")}</p>}
      {draft.used.map((name) => (
        <WriteParameter key={name} name={name} written={parameterOf(draft, name)} names={names} />
      ))}
    </section>
  );
}

interface WriteParameterProps {
  name: string;
  written: ParameterText;
  names: NamesOf;
}

function WriteParameter({ name, written, names }: WriteParameterProps): JSX.Element {
  const { t } = useWords();
  const write = (more: Partial<ParameterText>) => writeParameter(name, more);
  const { type, required } = written;
  return (
    <fieldset>
      <legend>
        <code>${name}</code>
      </legend>
      <div className="type-of">
        <span aria-hidden>{t("questions.write.type.word")}</span>
        <select
          aria-label={t("questions.write.type", { name })}
          value={type}
          onChange={({ target }) => write(asType(written, QueryParameter.shape.type.parse(target.value)))}
        >
          {TYPES.map((each) => (
            <option key={each} value={each}>
              {t(`questions.type.${each}`)}
            </option>
          ))}
        </select>
        <label className="needed">
          <input
            type="checkbox"
            aria-label={t("questions.write.required.of", { name })}
            checked={required}
            onChange={({ target }) => write({ required: target.checked })}
          />
          {t("questions.write.required")}
        </label>
      </div>
      <TextOf of="about" name={name} written={written} />
      {!required && <ValueOf of="default" name={name} written={written} names={names} />}
      <ValueOf of="example" name={name} written={written} names={names} />
    </fieldset>
  );
}

/** What the parameters are, in French. */
export function FrenchParameters({ draft }: { draft: QuestionDraft }): JSX.Element {
  return (
    <>
      {draft.used.map((name) => (
        <TextOf key={name} of="aboutFr" name={name} written={parameterOf(draft, name)} />
      ))}
    </>
  );
}

/** Ids are of no use as texts, nor the other way round. */
function asType(before: ParameterText, type: ParameterText["type"]): Partial<ParameterText> {
  const isKept = isNamed(before.type) === isNamed(type);
  return isKept ? { type } : { type, example: "", default: "" };
}

const TEXTS = { about: "questions.write.what.of", aboutFr: "questions.write.what-fr.of" } as const;

function TextOf({ of, name, written }: { of: keyof typeof TEXTS } & Omit<WriteParameterProps, "names">): JSX.Element {
  const { t } = useWords();
  return (
    <label>
      <span>{of === "about" ? t("questions.write.what") : `$${name}`}</span>
      <input
        type="text"
        dir="auto"
        maxLength={MOST_PARAMETER_TEXT}
        aria-label={t(TEXTS[of], { name })}
        value={written[of]}
        onChange={({ target }) => writeParameter(name, { [of]: target.value })}
      />
    </label>
  );
}

function ValueOf({ of, name, written, names }: { of: "default" | "example" } & WriteParameterProps): JSX.Element {
  const { t } = useWords();
  const text = written[of];
  const called = isNamed(written.type) ? names.nameOf(text) : undefined;
  return (
    <div className="value-of">
      <span aria-hidden>{t(`questions.write.${of}`)}</span>
      <ParameterValue
        label={t(`questions.write.${of}.of`, { name })}
        draft={{ type: written.type, text, ...(called !== undefined && { name: called }) }}
        onWrite={(draft) => writeParameter(name, { [of]: draft.text })}
      />
    </div>
  );
}
