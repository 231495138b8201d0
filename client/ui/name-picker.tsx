import { useId, useState, type JSX, type KeyboardEvent } from "react";
import type { Kind } from "../../contract/kinds.ts";
import type { SearchHit } from "../../contract/search.ts";
import { useFoundNames } from "../api/ask-ways.ts";
import { useWords } from "../state/use-words.ts";
import { FoundIn } from "./found-in.tsx";
import { Mark } from "./marks.tsx";
import { useRested } from "./use-rested.ts";
import "./name-picker.css";

/** Milliseconds the fingers rest before the server is asked. */
const REST_MS = 120;

export interface NamePickerProps {
  /** What is added to, spoken. */
  label: string;
  placeholder: string;
  kinds: readonly Kind[];
  /** It was asked for by a press, so the keyboard belongs here; else it stands in a form and waits. */
  takesKeyboard?: boolean;
  /** Id of the sentence that says what is wrong with it. */
  problem?: string | undefined;
  onPick: (hit: SearchHit) => void;
  onClose: () => void;
}

/** A name is typed and one of what bears it is taken; the arrows choose, Enter takes, Escape gives up. */
export function NamePicker(props: NamePickerProps): JSX.Element {
  const { label, placeholder, kinds, takesKeyboard = true, problem, onPick, onClose } = props;
  const { t, name } = useWords();
  const id = useId();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = useRested(text.trim(), REST_MS);
  const found = useFoundNames(asked, kinds);
  const hits = text.trim() === "" ? [] : (found.data?.hits ?? []);
  // The list may still be that of fewer letters: who presses Enter at once waits for the right one.
  const isCurrent = asked === text.trim() && !found.isPlaceholderData;
  const at = Math.min(chosen, hits.length - 1);
  const take = (hit: SearchHit) => {
    setText("");
    onPick(hit);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[at];
    if (event.key === "ArrowDown") setChosen(Math.min(at + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen(Math.max(at - 1, 0));
    else if (event.key === "Enter" && hit !== undefined && isCurrent) take(hit);
    else if (event.key === "Escape") onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const isOpen = hits.length > 0;
  return (
    <div className="name-picker">
      <input
        autoFocus={takesKeyboard}
        className="bp6-input bp6-small"
        role="combobox"
        aria-label={label}
        aria-invalid={problem !== undefined}
        aria-describedby={problem}
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={isOpen ? `${id}-${at}` : undefined}
        placeholder={placeholder}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={({ target }) => {
          setText(target.value);
          setChosen(0);
        }}
        onKeyDown={onKeyDown}
      />
      {isOpen && (
        <div
          role="listbox"
          id={`${id}-list`}
          aria-label={label}
          tabIndex={-1}
          onMouseDown={(event) => event.preventDefault()}
        >
          {hits.map((hit, index) => (
            <div
              key={hit.id}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              className={index === at ? "option on" : "option"}
              onClick={() => take(hit)}
            >
              <Mark kind={hit.kind} label={t(`kind.${hit.kind}`)} />
              <span className="words">
                <FoundIn text={name(hit)} searched={asked} />
              </span>
              <span className="note">{hit.note}</span>
            </div>
          ))}
        </div>
      )}
      {text.trim() !== "" && !isOpen && isCurrent && found.data !== undefined && (
        <p className="none">{t("search.none", { text: text.trim() })}</p>
      )}
    </div>
  );
}
