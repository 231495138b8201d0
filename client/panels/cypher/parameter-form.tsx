import { useId, useState, type JSX } from "react";
import type { Kind } from "../../../contract/kinds.ts";
import { writeTab, type CypherTab } from "../../state/cypher-desk.ts";
import { draftValue, NO_DRAFT, ParameterType, type ParameterDraft } from "../../state/parameter-drafts.ts";
import { useWords } from "../../state/use-words.ts";
import { NamePicker } from "../../ui/name-picker.tsx";

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
      <Value name={name} draft={draft} onWrite={onWrite} problem={isWrong ? id : undefined} />
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
  return { type, text: type === "null" || type === "place" || type === "case" ? "" : text };
}

type ValueProps = FieldProps & { problem: string | undefined };

function Value({ name, draft, onWrite, problem }: ValueProps): JSX.Element | null {
  const { t } = useWords();
  const { type, text } = draft;
  const common = {
    "aria-label": t("query.parameter.value", { name }),
    "aria-invalid": problem !== undefined,
    "aria-describedby": problem,
    spellCheck: false,
    value: text,
  };
  const write = ({ target }: { target: { value: string } }) => onWrite({ type, text: target.value });
  switch (type) {
    case "null":
      return <span />;
    case "yes-no":
      return (
        <select aria-label={common["aria-label"]} value={text} onChange={write}>
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      );
    case "place":
    case "case":
      return <Named name={name} draft={draft} onWrite={onWrite} />;
    case "texts":
    case "numbers":
    case "json":
      return (
        <textarea
          {...common}
          rows={2}
          placeholder={type === "json" ? "" : t("query.parameter.line")}
          onChange={write}
        />
      );
    case "date":
      return <input {...common} type="date" title={t("query.date-is-text")} onChange={write} />;
    default:
      return <input {...common} type="text" inputMode={type === "number" ? "decimal" : "text"} onChange={write} />;
  }
}

const KINDS: Readonly<Record<"place" | "case", readonly Kind[]>> = {
  place: ["country", "area", "transit", "district"],
  case: ["case"],
};

/** A place or a case, taken by its name; its id is what the statement gets. */
function Named({ draft, onWrite }: FieldProps): JSX.Element {
  const { t, name } = useWords();
  const [isPicking, setIsPicking] = useState(false);
  const type = draft.type === "case" ? "case" : "place";
  const label = t(`query.parameter.pick.${type}`);
  if (draft.text !== "" && !isPicking) {
    const shown = draft.name ?? draft.text;
    return (
      <button
        type="button"
        className="cypher-picked"
        title={draft.text}
        aria-label={t("query.parameter.picked", { name: shown })}
        onClick={() => setIsPicking(true)}
      >
        {shown}
      </button>
    );
  }
  return (
    <NamePicker
      label={label}
      placeholder={label}
      kinds={KINDS[type]}
      onPick={(hit) => {
        setIsPicking(false);
        onWrite({ type, text: hit.id, name: name(hit) });
      }}
      onClose={() => setIsPicking(false)}
    />
  );
}
