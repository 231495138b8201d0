import type { JSX } from "react";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { toggleSelected } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { CommonNeighbours } from "./common-neighbours.tsx";
import { Connections } from "./connections.tsx";
import { ItemRow } from "./item-row.tsx";
import { Sharing } from "./sharing.tsx";

/** Rows of a list; nobody reads more, and each costs. */
const MOST_LISTED = 200;

/** What is selected together, what it shares, and of two how they connect. */
export function SeveralView({ ids }: { ids: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const marks = ids.filter((id) => facts.nodes.has(id));
  const drawn = ids.filter((id) => facts.nodes.has(id) || isGroupId(id));
  const links = ids.filter((id) => facts.edges.has(id) || isMergedId(id));
  const [first, second] = marks;
  return (
    <>
      <h2 className="title">{t("several.title", { count: ids.length })}</h2>
      <p className="several-hint">{t("several.hint")}</p>
      <List title={t("several.marks")} ids={drawn} />
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
          <ItemRow key={id} id={id} onOut={() => toggleSelected(id)} />
        ))}
        {ids.length > MOST_LISTED && (
          <p className="sharing-note">{t("several.not-listed", { count: ids.length - MOST_LISTED })}</p>
        )}
      </div>
    </Section>
  );
}
