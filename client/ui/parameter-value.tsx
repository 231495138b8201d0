import { useEffect, useRef, useState, type JSX } from "react";
import { Kind } from "../../contract/kinds.ts";
import type { ParameterDraft } from "../state/parameter-drafts.ts";
import { useWords } from "../state/use-words.ts";
import { NamePicker } from "./name-picker.tsx";

export interface ParameterValueProps {
  /** What the field is called, spoken. */
  label: string;
  draft: ParameterDraft;
  onWrite: (draft: ParameterDraft) => void;
  /** Id of the sentence that says what is wrong with it. */
  problem?: string | undefined;
  /** What is searched for by name, where the label does not say it. */
  pickLabel?: string;
}

/** The field in which the value of a parameter is written, by the nature of the value. */
export function ParameterValue(props: ParameterValueProps): JSX.Element | null {
  const { label, draft, onWrite, problem } = props;
  const { t } = useWords();
  const { type, text } = draft;
  const common = {
    "aria-label": label,
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
        <select aria-label={label} value={text} onChange={write}>
          <option value="true">true</option>
          <option value="false">false</option>
        </select>
      );
    case "place":
    case "case":
    case "entity":
      return <Named {...props} type={type} />;
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

type NamedType = "place" | "case" | "entity";

const KINDS: Readonly<Record<NamedType, readonly Kind[]>> = {
  place: ["country", "area", "transit", "district"],
  case: ["case"],
  entity: Kind.options,
};

/** Something taken by its name; its id is what the statement gets. */
function Named(props: ParameterValueProps & { type: NamedType }): JSX.Element {
  const { draft, onWrite, problem, label, type, pickLabel = label } = props;
  const { t, name } = useWords();
  const [isPicking, setIsPicking] = useState(false);
  const button = useFocusAfter(isPicking);
  if (draft.text !== "" && !isPicking) {
    const shown = draft.name ?? draft.text;
    const picked = t("query.parameter.picked", { name: shown });
    return (
      <button
        ref={button}
        type="button"
        className="cypher-picked"
        title={draft.text}
        aria-label={pickLabel === label ? `${label}: ${picked}` : picked}
        aria-describedby={problem}
        onClick={() => setIsPicking(true)}
      >
        {shown}
      </button>
    );
  }
  return (
    <NamePicker
      label={pickLabel}
      placeholder={t(`query.parameter.pick.${type}`)}
      kinds={KINDS[type]}
      takesKeyboard={isPicking}
      problem={problem}
      onPick={(hit) => {
        setIsPicking(false);
        onWrite({ type, text: hit.id, name: name(hit) });
      }}
      onClose={() => setIsPicking(false)}
    />
  );
}

/** The keyboard goes back to the button once the choice is made or given up. */
function useFocusAfter(isPicking: boolean) {
  const button = useRef<HTMLButtonElement>(null);
  const was = useRef(false);
  useEffect(() => {
    if (was.current && !isPicking) button.current?.focus();
    was.current = isPicking;
  }, [isPicking]);
  return button;
}
