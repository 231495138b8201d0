import type { JSX } from "react";
import { goodsRun } from "../../graph/goods.ts";
import { select, toggleSelected } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Line, Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";
import { Section } from "../../ui/section.tsx";
import "./several-view.css";

/** What is selected together. */
export function SeveralView({ ids }: { ids: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const marks = ids.filter((id) => facts.nodes.has(id));
  const links = ids.filter((id) => facts.edges.has(id));
  return (
    <>
      <h2 className="title">{t("several.title", { count: ids.length })}</h2>
      <p className="several-hint">{t("several.hint")}</p>
      {marks.length > 0 && (
        <Section title={t("several.marks")} count={marks.length}>
          {marks.map((id) => (
            <Row key={id} id={id} />
          ))}
        </Section>
      )}
      {links.length > 0 && (
        <Section title={t("explore.links")} count={links.length}>
          {links.map((id) => (
            <Row key={id} id={id} />
          ))}
        </Section>
      )}
    </>
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
