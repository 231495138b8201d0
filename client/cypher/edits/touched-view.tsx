import type { JSX } from "react";
import type { Touched, TouchedNode, TouchedRelationship } from "../../../contract/edits.ts";
import { useWords } from "../../state/use-words.ts";
import { keyed } from "../../ui/keyed.ts";
import { Section } from "../../ui/section.tsx";
import { TouchedItem } from "./touched-item.tsx";

/** So many stand open, each with its values. */
const FEW = 6;

/**
 * Nodes and links of an edit, each with what changes of it: those of the statement, then what follows from them.
 * `isDone`: it was made, and not only looked at.
 */
export function TouchedView({ touched, isDone }: { touched: Touched | null; isDone: boolean }): JSX.Element {
  const { t } = useWords();
  if (touched === null) return <p className="edit-said">{t("edits.not-compared")}</p>;
  const { nodes, relationships, nodeCount, relationshipCount } = touched;
  if (nodeCount + relationshipCount === 0) return <p className="edit-said">{t("edits.touched.none")}</p>;
  return (
    <>
      {nodes.length < nodeCount && (
        <p className="edit-said num">{t("edits.touched.nodes", { shown: nodes.length, total: nodeCount })}</p>
      )}
      {relationships.length < relationshipCount && (
        <p className="edit-said num">
          {t("edits.touched.links", { shown: relationships.length, total: relationshipCount })}
        </p>
      )}
      <Part title={t(isDone ? "edits.touched.done" : "edits.touched")} isDone={isDone} {...partOf(touched, false)} />
      <Part title={t("edits.touched.derived")} isDone={isDone} {...partOf(touched, true)} />
    </>
  );
}

interface PartProps {
  title: string;
  isDone: boolean;
  nodes: readonly TouchedNode[];
  links: readonly TouchedRelationship[];
}

const partOf = ({ nodes, relationships }: Touched, derived: boolean): Pick<PartProps, "nodes" | "links"> => ({
  nodes: nodes.filter((node) => node.derived === derived),
  links: relationships.filter((link) => link.derived === derived),
});

function Part({ title, isDone, nodes, links }: PartProps): JSX.Element | null {
  const { number } = useWords();
  const count = nodes.length + links.length;
  if (count === 0) return null;
  return (
    <Section title={title} count={number(count)}>
      <ul className="touched-list">
        {keyed(nodes, nodeKey).map(({ key, item }) => (
          <TouchedItem key={key} isOpen={count <= FEW} isDone={isDone} node={item} />
        ))}
        {keyed(links, linkKey).map(({ key, item }) => (
          <TouchedItem key={key} isOpen={count <= FEW} isDone={isDone} link={item} />
        ))}
      </ul>
    </Section>
  );
}

const nodeKey = ({ change, id, name }: TouchedNode): string => `${change} ${id ?? name}`;
const linkKey = ({ change, id, type, from, to }: TouchedRelationship): string =>
  `${change} ${type} ${id ?? `${from.name} ${to.name}`}`;
