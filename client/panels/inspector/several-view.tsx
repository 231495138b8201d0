import type { JSX } from "react";
import { goodsRun } from "../../graph/goods.ts";
import { select, toggleSelected } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { Section } from "../../ui/section.tsx";
import { CommonNeighbours } from "./common-neighbours.tsx";
import { Connections } from "./connections.tsx";
import { Sharing } from "./sharing.tsx";
import "./several-view.css";

/** Rows of a list; nobody reads more, and each costs. */
const MOST_LISTED = 200;

/** What is selected together, what it shares, and of two how they connect. */
export function SeveralView({ ids }: { ids: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const marks = ids.filter((id) => facts.nodes.has(id));
  const links = ids.filter((id) => facts.edges.has(id));
  const [first, second] = marks;
  return (
    <>
      <h2 className="title">{t("several.title", { count: ids.length })}</h2>
      <p className="several-hint">{t("several.hint")}</p>
      <List title={t("several.marks")} ids={marks} />
      <List title={t("explore.links")} ids={links} />
      <Sharing ids={ids} />
      {marks.length > 1 && <CommonNeighbours key={marks.join(" ")} marks={marks} />}
      {first !== undefined && second !== undefined && marks.length === 2 && (
        <Connections key={marks.join(" ")} from={first} to={second} />
      )}
    </>
  );
}

function List({ title, ids }: { title: string; ids: readonly string[] }): JSX.Element | null {
  const { t } = useWords();
  if (ids.length === 0) return null;
  return (
    <Section title={title} count={ids.length}>
      <div className="several-list">
        {ids.slice(0, MOST_LISTED).map((id) => (
          <Row key={id} id={id} />
        ))}
        {ids.length > MOST_LISTED && (
          <p className="sharing-note">{t("several.not-listed", { count: ids.length - MOST_LISTED })}</p>
        )}
      </div>
    </Section>
  );
}

function Row({ id }: { id: string }): JSX.Element {
  const words = useWords();
  const name = nameOf(id, words, facts);
  return (
    <div className="several-row">
      <button type="button" title={name} onClick={() => select(id)}>
        <Sample id={id} />
        <span>{name}</span>
      </button>
      <button
        type="button"
        className="out"
        aria-label={words.t("several.without", { name })}
        title={words.t("several.without", { name })}
        onClick={() => toggleSelected(id)}
      >
        ×
      </button>
    </div>
  );
}

function Sample({ id }: { id: string }): JSX.Element | null {
  const node = facts.nodes.get(id);
  if (node !== undefined) return <Mark kind={node.kind} outline={positionOutline(node)} />;
  const edge = facts.edges.get(id);
  if (edge === undefined) return null;
  return (
    <Line
      mode={edge.mode ?? "unknown"}
      status={edge.status ?? "reported"}
      length={22}
      end={goodsRun(edge).source === edge.from ? "head" : "none"}
    />
  );
}
