import { Button } from "@blueprintjs/core";
import { useState, type JSX } from "react";
import { MOST_NOTED_ASKED, type FoundNote } from "../../../contract/notes.ts";
import { useNoted, useNoteList } from "../../api/use-notes.ts";
import { goodsRun, lineEnd } from "../../graph/goods.ts";
import { aboutsOf, notedId, notedOn } from "../../graph/noted.ts";
import { goToNoted } from "../../state/actions/notes.ts";
import { facts } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import type { ScreenWords } from "../../text/words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { DeleteButton } from "./note-item.tsx";
import { NoteTime } from "./note-time.tsx";
import { NotesSection } from "./notes-section.tsx";
import { UnreadNotes } from "./unread-notes.tsx";

/** Every note on what is shown, or in the whole graph: each leads to what it is about. */
export function NoteList(): JSX.Element | null {
  const { t } = useWords();
  const noted = useNoted();
  const picture = usePicture();
  const [isWhole, setWhole] = useState(false);
  if (noted.size === 0) return null;
  const here = notedOn(picture, noted);
  const isAll = isWhole || here.length === 0;
  const sum = (ids: Iterable<string>) => [...ids].reduce((total, id) => total + (noted.get(id) ?? 0), 0);
  const choices = [
    {
      isOn: !isAll,
      text: t("notes.here", { count: sum(here) }),
      onClick: () => setWhole(false),
      isUsable: here.length > 0,
    },
    { isOn: isAll, text: t("notes.all", { count: sum(noted.keys()) }), onClick: () => setWhole(true), isUsable: true },
  ];
  return (
    <NotesSection>
      <div className="note-choice" role="group" aria-label={t("notes.which")}>
        {choices.map(({ isOn, text, onClick, isUsable }) => (
          <button key={text} type="button" aria-pressed={isOn} disabled={!isUsable} onClick={onClick}>
            {text}
          </button>
        ))}
      </div>
      <Listed ids={isAll ? null : here} />
    </NotesSection>
  );
}

/** `ids`: of marks and links; null: all notes of the graph. */
function Listed({ ids }: { ids: readonly string[] | null }): JSX.Element {
  const { t } = useWords();
  const { data, error, refetch, hasNextPage, fetchNextPage } = useNoteList(ids === null ? null : aboutsOf(ids, facts));
  const notes = data?.pages.flatMap((page) => page.notes) ?? [];
  const total = data?.pages[0]?.total ?? 0;
  return (
    <>
      {error !== null && <UnreadNotes error={error} onAgain={() => void refetch()} />}
      {ids !== null && ids.length > MOST_NOTED_ASKED && (
        <p className="notes-tip">{t("notes.cut", { count: MOST_NOTED_ASKED })}</p>
      )}
      <ul className="note-list" aria-label={t("notes.title")}>
        {notes.map((note) => (
          <li key={note.id}>{note.subject === null ? <Lost note={note} /> : <Found note={note} />}</li>
        ))}
      </ul>
      {hasNextPage && (
        <div className="buttons">
          <Button size="small" text={t("notes.more")} onClick={() => void fetchNextPage()} />
          <small className="num">{t("notes.of", { shown: notes.length, total })}</small>
        </div>
      )}
    </>
  );
}

function Found({ note }: { note: FoundNote }): JSX.Element {
  const name = subjectName(note, useWords());
  return (
    <button type="button" onClick={() => void goToNoted(note)}>
      <span className="head">
        <Sample note={note} />
        <b title={name}>{name}</b>
      </span>
      <span className="note-text" dir="auto">
        {note.text}
      </span>
      <NoteTime note={note} />
    </button>
  );
}

/** Nothing to go to: here is the one place where it can be read and deleted. */
function Lost({ note }: { note: FoundNote }): JSX.Element {
  const { t } = useWords();
  return (
    <article className="note">
      <p className="head">{t("notes.gone")}</p>
      <p className="note-text" dir="auto">
        {note.text}
      </p>
      <footer>
        <NoteTime note={note} />
        <DeleteButton note={note} />
      </footer>
    </article>
  );
}

function Sample({ note: { subject, about } }: { note: FoundNote }): JSX.Element | null {
  if (subject === null) return null;
  if ("node" in subject) return <Mark kind={subject.node.kind} />;
  const edge = facts.edges.get(notedId(about));
  if (edge === undefined) return <Line length={22} end="none" />;
  return <Line mode={edge.mode ?? "unknown"} status={edge.status ?? "reported"} length={22} end={lineEnd(edge)} />;
}

function subjectName({ subject, about }: FoundNote, { name }: ScreenWords): string {
  if (subject === null) return notedId(about);
  if ("node" in subject) return name(subject.node);
  const { from, to } = subject;
  const type = "relationship" in about ? about.relationship.type : "";
  const { source } = goodsRun({ type, from: from.id, to: to.id });
  const [first, second] = source === from.id ? [from, to] : [to, from];
  return `${name(first)} → ${name(second)}`;
}
