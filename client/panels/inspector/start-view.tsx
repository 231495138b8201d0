import { Console, PathSearch, People } from "@blueprintjs/icons";
import { useState, type JSX } from "react";
import type { FirstView, View } from "../../../contract/views.ts";
import { select } from "../../state/actions/select.ts";
import { light } from "../../state/actions/light.ts";
import { showFirstStatement } from "../../state/actions/toggle-drawer.ts";
import { app, facts, useApp } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { plainKey } from "../../state/stage-words.ts";
import { litIds } from "../../graph/lit-ids.ts";
import { useWords } from "../../state/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { NoteList } from "./note-list.tsx";
import { SizeNote } from "./size-note.tsx";
import { SourceList } from "./source-list.tsx";
import { SourceShelf } from "./source-shelf.tsx";
import { TourQuestion } from "./tour-question.tsx";
import { Question } from "./question.tsx";

/** What the picture is and is not, three questions to begin with, what is open, and where it all comes from. */
export function StartView(): JSX.Element | null {
  const { t } = useWords();
  const first = useApp((state) => state.first);
  if (first === null) return null;
  const { view } = first;
  if (view !== null) return <SavedPicture first={first} view={view} />;
  const isEmpty = first.slice.nodes.length === 0;
  return (
    <div className="start">
      <h2>{t(isEmpty ? "start.empty" : plainKey("start.plain", "start.own"))}</h2>
      <p>{t(isEmpty ? "start.empty.lead" : plainKey("start.plain.lead", "start.own.lead"))}</p>
      <div className="questions">
        <TourQuestion />
      </div>
      <SizeNote />
      <NoteList />
    </div>
  );
}

function SavedPicture({ first, view }: { first: FirstView; view: View }): JSX.Element {
  const { t, pick } = useWords();
  const [isListed, setListed] = useState(false);
  return (
    <div className="start">
      <p className="kicker">{pick(view.kicker)}</p>
      <h2>{pick(view.headline)}</h2>
      {view.lead.map((words) => (
        <p key={words.en}>{pick(words)}</p>
      ))}
      <Questions first={first} view={view} isListed={isListed} onList={() => setListed(!isListed)} />
      <SizeNote />
      <Section title={t("start.open")} count={view.open.length}>
        <ul className="open-questions">
          {view.open.map(({ question, about, select: id }) => (
            <li key={id}>
              <button type="button" onClick={() => select(id)}>
                <i aria-hidden>≠</i>
                <span>
                  <b>{pick(question)}</b> {pick(about)}
                </span>
              </button>
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t("start.sources")} count={first.sources.length} aside={t("start.by-reliability")}>
        <SourceShelf sources={first.sources} />
        {isListed && (
          <>
            <SourceList sources={first.sources} />
            <button type="button" className="example" onClick={() => selectLink(view.ask.sources.select.id)}>
              {t("start.source-example")}
            </button>
          </>
        )}
      </Section>
      <NoteList />
      <p className="caveat">{pick(view.caveat)}</p>
    </div>
  );
}

interface QuestionsProps {
  first: FirstView;
  view: View;
  /** Whether the sources stand by name. */
  isListed: boolean;
  onList: () => void;
}

function Questions({ first, view: { ask }, isListed, onList }: QuestionsProps): JSX.Element {
  const { t, pick } = useWords();
  const picture = usePicture();
  const isLit = useApp((state) => state.present.lit?.by === "ways");
  const lit = litIds(picture, { by: "ways" }, facts);
  const ways = picture.edges.filter((edge) => lit?.has(edge.id)).length;
  return (
    <div className="questions">
      {ask.ways !== null && (
        <Question
          icon={<PathSearch size={16} />}
          title={pick(ask.ways)}
          note={t("start.ways-note", { count: ways })}
          isPressed={isLit}
          onClick={() => light({ by: "ways" })}
        />
      )}
      <Question
        icon={<People size={16} />}
        title={pick(ask.sources.label)}
        note={t("start.sources-note", { claims: first.claims, count: first.sources.length })}
        isPressed={isListed}
        onClick={onList}
      />
      <Question
        icon={<Console size={16} />}
        title={pick(ask.cypher)}
        note={t("start.cypher-note")}
        onClick={showFirstStatement}
      />
      <TourQuestion />
    </div>
  );
}

/** The named link may be one that the first slice did not hold; then there is nothing to open. */
function selectLink(id: string): void {
  if (app.getState().present.edges.some((edge) => edge.id === id)) select(id);
}
