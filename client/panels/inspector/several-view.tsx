import type { JSX } from "react";
import { isGroupId, isMergedId } from "../../graph/groups.ts";
import { toggleSelected } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Section } from "../../ui/section.tsx";
import { ItemRow } from "./item-row.tsx";

/** What is selected together. */
export function SeveralView({ ids }: { ids: readonly string[] }): JSX.Element {
  const { t } = useWords();
  const marks = ids.filter((id) => facts.nodes.has(id) || isGroupId(id));
  const links = ids.filter((id) => facts.edges.has(id) || isMergedId(id));
  return (
    <>
      <h2 className="title">{t("several.title", { count: ids.length })}</h2>
      <p className="several-hint">{t("several.hint")}</p>
      {marks.length > 0 && (
        <Section title={t("several.marks")} count={marks.length}>
          {marks.map((id) => (
            <ItemRow key={id} id={id} onOut={() => toggleSelected(id)} />
          ))}
        </Section>
      )}
      {links.length > 0 && (
        <Section title={t("explore.links")} count={links.length}>
          {links.map((id) => (
            <ItemRow key={id} id={id} onOut={() => toggleSelected(id)} />
          ))}
        </Section>
      )}
    </>
  );
}
