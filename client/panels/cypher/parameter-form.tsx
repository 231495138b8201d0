import { useId, type JSX } from "react";
import { writeTab, type CypherTab } from "../../state/cypher-desk.ts";
import { draftValue, isNamed, NO_DRAFT, ParameterType, type ParameterDraft } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { ParameterValue } from "../../ui/parameter-value.tsx";

/** A value for each parameter that the statement uses. What a statement does not use any more is kept for later. */
export function ParameterForm({ tab, names }: { tab: CypherTab; names: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  if (names.length === 0) return null;
  const write = (name: string, draft: ParameterDraft) =>
    writeTab(tab.id, { parameters: { ...tab.parameters, [name]: draft } });
  return (
    <section className="parameter-form" aria-label={t("query.parameters")}>
      {names.map((name) => (
        <Field
          key={name}
          name={name}
          draft={tab.parameters[name] ?? NO_DRAFT}
          onWrite={(draft) => write(name, draft)}
        />
      ))}
    </section>
  );
}

interface FieldProps {
  name: string;
  draft: ParameterDraft;
  onWrite: (draft: ParameterDraft) => void;
}

function Field({ name, draft, onWrite }: FieldProps): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const read = draftValue(draft);
  const isWrong = "wrong" in read && draft.text.trim() !== "";
  return (
    <div className="parameter-field">
      <code>${name}</code>
      <select
        aria-label={t("query.parameter.type", { name })}
        value={draft.type}
        onChange={({ target }) => onWrite(asType(draft, ParameterType.parse(target.value)))}
      >
        {ParameterType.options.map((type) => (
          <option key={type} value={type}>
            {t(`query.type.${type}`)}
          </option>
        ))}
      </select>
      <ParameterValue
        label={t("query.parameter.value", { name })}
        {...(isNamed(draft.type) && { pickLabel: t(`query.parameter.pick.${draft.type}`) })}
        draft={draft}
        onWrite={onWrite}
        problem={isWrong ? id : undefined}
      />
      {isWrong && (
        <small id={id} role="alert">
          {t(`query.wrong.${read.wrong}`)}
        </small>
      )}
    </div>
  );
}

/** What is written stays where it can be a value of the other type too. */
function asType({ text }: ParameterDraft, type: ParameterType): ParameterDraft {
  if (type === "yes-no") return { type, text: text === "true" ? "true" : "false" };
  return { type, text: type === "null" || isNamed(type) ? "" : text };
}
