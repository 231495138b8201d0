import type { JSX, MouseEvent } from "react";
import type { SearchHit } from "../../../contract/search.ts";
import { useProblem } from "../../state/use-problem.ts";
import { useWords } from "../../state/use-words.ts";
import { keyName } from "../../text/key-names.ts";
import { FoundIn } from "../../ui/found-in.tsx";
import { Mark } from "../../ui/marks.tsx";
import type { GroupedHits } from "./group-hits.ts";

export interface SuggestionsProps {
  id: string;
  searched: string;
  groups: readonly GroupedHits[];
  /** Place among all hits. */
  chosen: number;
  truncated: boolean;
  error: Error | null;
  onTake: (hit: SearchHit, isAddedOnly: boolean) => void;
}

export function Suggestions(props: SuggestionsProps): JSX.Element {
  const { id, searched, groups, truncated, error } = props;
  const { t, language } = useWords();
  const enter = keyName("Enter", language);
  const total = groups.reduce((sum, group) => sum + group.hits.length, 0);
  // Pressing must not take the keyboard from the box, or the list would close before the click lands.
  const keepFocus = (event: MouseEvent) => event.preventDefault();
  return (
    <div className="suggestions" onMouseDown={keepFocus}>
      <span className="unseen" role="status">
        {t("search.count", { count: total })}
      </span>
      {error !== null && <Failure error={error} />}
      {error === null && total === 0 && (
        <p className="nothing">
          <b>{t("search.none", { text: searched })}</b> {t("search.none.why")}
        </p>
      )}
      {groups.some((group) => group.hits.some((hit) => hit.typo)) && (
        <p className="note">{t("search.typo", { text: searched })}</p>
      )}
      <div role="listbox" id={`${id}-list`} aria-label={t("search.suggestions")}>
        {groups.map((group, index) => (
          <Group key={group.group} {...props} group={group} start={countBefore(groups, index)} />
        ))}
      </div>
      {total > 0 && (
        <div className="help">
          {truncated && <span>{t("search.more")}</span>}
          <kbd>↑</kbd>
          <kbd>↓</kbd> {t("search.choose")} <kbd>{enter}</kbd> {t("search.open")}{" "}
          <kbd>
            {keyName("Shift", language)} {enter}
          </kbd>{" "}
          {t("search.add")}
        </div>
      )}
    </div>
  );
}

interface GroupProps extends Omit<SuggestionsProps, "groups"> {
  group: GroupedHits;
  /** Hits in the groups before. */
  start: number;
}

function Group({ id, group: { group, hits }, start, chosen, searched, onTake }: GroupProps): JSX.Element {
  const { t } = useWords();
  return (
    <div role="group" aria-labelledby={`${id}-${group}`}>
      <p className="group" id={`${id}-${group}`}>
        {t(`search.group.${group}`)} <span>{hits.length}</span>
      </p>
      {hits.map((hit, index) => (
        <div
          key={hit.id}
          id={`${id}-${start + index}`}
          role="option"
          aria-selected={start + index === chosen}
          className={start + index === chosen ? "option on" : "option"}
          onClick={(event) => onTake(hit, event.shiftKey)}
        >
          <Hit hit={hit} searched={searched} />
        </div>
      ))}
    </div>
  );
}

function Hit({ hit, searched }: { hit: SearchHit; searched: string }): JSX.Element {
  const { t, name } = useWords();
  const shown = name(hit);
  const isAlias = !shown.includes(hit.matched) && !hit.name.includes(hit.matched);
  return (
    <>
      <Mark kind={hit.kind} label={t(`kind.${hit.kind}`)} />
      <span className="name">
        <FoundIn text={shown} searched={searched} />
        {isAlias && (
          <em>
            {" "}
            <FoundIn text={t("search.also", { name: hit.matched })} searched={searched} />
          </em>
        )}
      </span>
      <span className="note">{hit.note}</span>
    </>
  );
}

function Failure({ error }: { error: Error }): JSX.Element {
  const { sentence, hint } = useProblem(error);
  return (
    <p className="nothing">
      <b>{sentence}</b> {hint}
    </p>
  );
}

function countBefore(groups: readonly GroupedHits[], index: number): number {
  return groups.slice(0, index).reduce((sum, group) => sum + group.hits.length, 0);
}
