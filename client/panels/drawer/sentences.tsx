import { useMemo, type JSX } from "react";
import { useNoted } from "../../api/use-notes.ts";
import type { SentenceGroup, SentenceRow } from "../../graph/sentence-rows.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { gradeWords } from "../../text/grade-words.ts";
import { groupTitle, plainText, sentenceOf, type Piece } from "../../text/sentences.ts";
import { Grade, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { NoteTag } from "./note-tag.tsx";
import { rowKeys } from "./row-keys.ts";
import "./sentences.css";
import { useRowList } from "./use-row-list.ts";
import { useRowSelection } from "./use-row-selection.ts";

/** A heading, or a sentence with its place among all sentences, from 0. */
type Item = { group: SentenceGroup } | { row: SentenceRow; index: number; opens: SentenceGroup | null };

/** The picture told sentence by sentence, case by case; a click selects what the sentence is about. */
export function Sentences({ groups }: { groups: readonly SentenceGroup[] }): JSX.Element {
  const { t } = useWords();
  const noted = useNoted();
  const items = useMemo(() => itemsOf(groups), [groups]);
  const ids = useMemo(() => groups.flatMap(({ rows }) => rows.map(({ id }) => id)), [groups]);
  const places = useMemo(() => items.map((item) => ("row" in item ? item.row.id : null)), [items]);
  const { scroller, virtual, isSelected, isOn, stop } = useRowList(places);
  const selection = useRowSelection(ids, "adds");
  const scrollTo = (index: number) => virtual.scrollToIndex(places.indexOf(ids[index] ?? null));
  if (ids.length === 0) return <p className="scroller empty">{t("sentences.empty")}</p>;
  const shown = virtual.getVirtualItems();
  return (
    <div className="scroller" ref={scroller}>
      <div
        className="sentences"
        role="listbox"
        aria-label={t("sentences.name")}
        aria-multiselectable
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={rowKeys({ ids, selection, scrollTo })}
      >
        <div style={{ transform: `translateY(${shown[0]?.start ?? 0}px)` }} role="presentation">
          {shown.map(({ index, key }) => {
            const item = items[index];
            if (item === undefined) return null;
            if ("group" in item)
              return <Heading key={key} index={index} group={item.group} measure={virtual.measureElement} />;
            const { id } = item.row;
            return (
              <div
                key={key}
                ref={virtual.measureElement}
                data-index={index}
                data-row={item.index}
                className={isOn(id) ? "sentence on" : "sentence"}
                role="option"
                aria-selected={isSelected(id)}
                aria-posinset={item.index + 1}
                aria-setsize={ids.length}
                tabIndex={index === stop ? 0 : -1}
                onMouseDown={selection.onMouseDown}
                onClick={(event) => selection.pick(id, event)}
              >
                <Sentence row={item.row} opens={item.opens} notes={noted.get(id)} />
              </div>
            );
          })}
        </div>
      </div>
    </div>
  );
}

function itemsOf(groups: readonly SentenceGroup[]): Item[] {
  let index = 0;
  return groups.flatMap((group) => [
    { group },
    ...group.rows.map((row, at) => ({ row, index: index++, opens: at === 0 ? group : null })),
  ]);
}

interface HeadingProps {
  group: SentenceGroup;
  index: number;
  measure: (element: Element | null) => void;
}

function Heading({ group, index, measure }: HeadingProps): JSX.Element {
  const words = useWords();
  return (
    <div ref={measure} data-index={index} className="sentence-group" aria-hidden>
      {group.kind === "case" && <Mark kind="case" size={13} />}
      <b>{group.head?.text ?? groupTitle(group, words)}</b>
      {group.head?.disputed === true && (
        <i className="differ" title={words.t("legend.conflict")}>
          ≠
        </i>
      )}
    </div>
  );
}

interface SentenceProps {
  row: SentenceRow;
  opens: SentenceGroup | null;
  notes: number | undefined;
}

/** A listbox holds nothing but options: who listens hears the heading with the first sentence under it. */
function Sentence({ row, opens, notes }: SentenceProps): JSX.Element {
  const words = useWords();
  const pieces = sentenceOf(row, words, facts);
  return (
    <>
      <span className="unseen">
        {opens !== null && `${groupTitle(opens, words)}. `}
        {plainText(pieces)}
        {notes !== undefined && ` ${words.t("notes.count", { count: notes })}.`}
      </span>
      <span aria-hidden>
        {pieces.map((piece, index) => (
          // Pieces have no identity of their own, and the sentence is drawn anew as a whole.
          // oxlint-disable-next-line react/no-array-index-key
          <Part key={index} piece={piece} />
        ))}
        <NoteTag count={notes} />
      </span>
    </>
  );
}

function Part({ piece }: { piece: Piece }): JSX.Element {
  const { language } = useWords();
  if ("words" in piece) return <>{piece.words}</>;
  if ("grade" in piece) {
    const { reliability, credibility } = piece.grade;
    return <Grade {...piece.grade} label={gradeWords(reliability, credibility, language)} />;
  }
  const { node, label } = piece.end;
  return (
    <b>
      <Mark kind={node.kind} outline={positionOutline(node)} /> {label.title}
    </b>
  );
}
