import { InputGroup } from "@blueprintjs/core";
import { Search as SearchIcon } from "@blueprintjs/icons";
import { useEffect, useId, useRef, useState, type JSX, type KeyboardEvent } from "react";
import type { SearchHit } from "../../../contract/search.ts";
import { searchNow, useSearch } from "../../api/use-queries.ts";
import { addFound, openFound } from "../../state/actions/add-found.ts";
import { useApp } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { useRested } from "../../ui/use-rested.ts";
import { groupHits } from "./group-hits.ts";
import { Suggestions } from "./suggestions.tsx";
import "./search.css";

/** Milliseconds the fingers rest before the server is asked. */
const REST_MS = 120;

/** Find a place, a case, a source; the arrows choose, Enter opens, Shift Enter only adds. */
export function Search(): JSX.Element {
  const { t } = useWords();
  const id = useId();
  const input = useFocusOnCall();
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState(0);
  const asked = useRested(text.trim(), REST_MS);
  const found = useSearch(asked);
  const groups = groupHits(found.data?.hits ?? []);
  const hits = groups.flatMap((group) => group.hits);
  const isOpen = text.trim() !== "" && (found.data !== undefined || found.isError);
  // The list may still be that of fewer letters.
  const isCurrent = asked === text.trim() && !found.isPlaceholderData && !found.isPending;

  const take = (hit: SearchHit, isAddedOnly: boolean) => {
    setText("");
    if (isAddedOnly) {
      void addFound(hit);
      return;
    }
    void openFound(hit);
    // The keyboard goes to what was opened, so that `e` expands it at once.
    document.querySelector<HTMLElement>("#inspector")?.focus();
  };
  /** Who types a name and presses Enter at once means that name, not what was found for half of it. */
  const takeFirst = async (isAddedOnly: boolean) => {
    const answer = await searchNow(text.trim());
    const [first] = groupHits(answer?.hits ?? []).flatMap((group) => group.hits);
    if (first !== undefined && input.current?.value === text) take(first, isAddedOnly);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const hit = hits[Math.min(chosen, hits.length - 1)];
    if (event.key === "ArrowDown") setChosen((before) => Math.min(before + 1, hits.length - 1));
    else if (event.key === "ArrowUp") setChosen((before) => Math.max(before - 1, 0));
    else if (event.key === "Enter" && text.trim() !== "" && !isCurrent) void takeFirst(event.shiftKey);
    else if (event.key === "Enter" && hit !== undefined && isOpen) take(hit, event.shiftKey);
    else if (event.key === "Escape" && text === "") event.currentTarget.querySelector("input")?.blur();
    else if (event.key === "Escape") setText("");
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  const active = isOpen && hits.length > 0 ? `${id}-${Math.min(chosen, hits.length - 1)}` : undefined;
  return (
    <search className="search" onKeyDown={onKeyDown}>
      <InputGroup
        inputRef={input}
        size="small"
        leftIcon={<SearchIcon size={14} />}
        rightElement={<kbd aria-hidden>/</kbd>}
        placeholder={t("search.placeholder")}
        aria-label={t("search.label")}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={isOpen}
        aria-controls={isOpen ? `${id}-list` : undefined}
        aria-activedescendant={active}
        autoComplete="off"
        spellCheck={false}
        value={text}
        onChange={(event) => {
          setText(event.target.value);
          setChosen(0);
        }}
        onBlur={() => setText("")}
      />
      {isOpen && (
        <Suggestions
          id={id}
          searched={asked}
          groups={groups}
          chosen={Math.min(chosen, hits.length - 1)}
          truncated={found.data?.truncated ?? false}
          error={found.error}
          onTake={take}
        />
      )}
    </search>
  );
}

/** `/` anywhere on the page brings the keyboard here. */
function useFocusOnCall() {
  const input = useRef<HTMLInputElement>(null);
  const calls = useApp((state) => state.searchCalls);
  useEffect(() => {
    if (calls > 0) input.current?.focus();
  }, [calls]);
  return input;
}
