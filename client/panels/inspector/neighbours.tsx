import { Button } from "@blueprintjs/core";
import { Minus, Plus } from "@blueprintjs/icons";
import { useMemo, type JSX } from "react";
import type { NeighbourGroup } from "../../../contract/graph.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { heldLinks } from "../../graph/counts.ts";
import { expandable, shownGroups, type ShownGroup } from "../../graph/neighbours.ts";
import { addFound } from "../../state/actions/add-found.ts";
import { collapse } from "../../state/actions/collapse.ts";
import { expand } from "../../state/actions/expand.ts";
import { facts, useApp } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { useWords } from "../../state/use-words.ts";
import { groupWords } from "../../text/relationship-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import "./neighbours.css";

/** Neighbours that one step brings. */
const PAGE = 100;

export interface NeighboursProps {
  node: GraphNode;
  groups: readonly NeighbourGroup[];
}

/** What is there, counted before anything is fetched; each group, or all of it, can be put on the picture. */
export function Neighbours({ node, groups }: NeighboursProps): JSX.Element {
  const { t } = useWords();
  const view = useApp((state) => state.present);
  const picture = usePicture();
  const drawn = useMemo(() => new Set(heldLinks(picture).map((link) => link.id)), [picture]);
  const listed = shownGroups(node.id, groups, view, facts, drawn);
  const shown = listed.reduce((sum, group) => sum + group.shown, 0);
  const count = listed.reduce((sum, group) => sum + group.count, 0);
  const isOnPicture = view.nodes.includes(node.id);
  return (
    <>
      {isOnPicture ? <Actions id={node.id} groups={listed} /> : <AddItself node={node} />}
      <Section title={t("node.neighbours")} aside={t("node.in-picture", { shown, count })}>
        <ul>
          {listed.map((group) => (
            <Group
              key={`${group.type}${group.direction}${group.kind}`}
              id={node.id}
              group={group}
              canAdd={isOnPicture}
            />
          ))}
        </ul>
      </Section>
    </>
  );
}

function AddItself({ node }: { node: GraphNode }): JSX.Element {
  const { t, name } = useWords();
  const add = () => void addFound({ id: node.id, name: name(node) });
  return (
    <div className="acts">
      <Button size="small" icon={<Plus size={12} />} text={t("node.add-to-picture")} onClick={add} />
    </div>
  );
}

/** Expand with what it would bring; after a cut, the next page; Collapse with what it would take away. */
function Actions({ id, groups }: { id: string; groups: readonly ShownGroup[] }): JSX.Element | null {
  const { t } = useWords();
  const all = useApp((state) => state.present.expansions);
  const own = all.filter((one) => one.of === id);
  const cut = own.find((one) => one.remaining > 0);
  const more = expandable(groups);
  const nextWords = (remaining: number) =>
    remaining > PAGE ? t("node.expand-next", { count: PAGE, remaining }) : t("node.expand-more", { count: remaining });
  if (own.length === 0 && more === 0) return null;
  const brought = own.reduce((sum, one) => sum + one.brought.nodes.length, 0);
  return (
    <div className="acts">
      {cut === undefined && more > 0 && (
        <Button
          size="small"
          icon={<Plus size={12} />}
          text={t("node.expand-more", { count: more })}
          onClick={() => void expand(id)}
        />
      )}
      {cut !== undefined && (
        <Button
          size="small"
          icon={<Plus size={12} />}
          text={nextWords(cut.remaining)}
          onClick={() => void expand(id, cut.choice)}
        />
      )}
      {own.length > 0 && (
        <Button
          size="small"
          icon={<Minus size={12} />}
          text={t("node.collapse")}
          title={t("node.collapse.title", { count: brought })}
          onClick={() => collapse(id)}
        />
      )}
    </div>
  );
}

function Group({ id, group, canAdd }: { id: string; group: ShownGroup; canAdd: boolean }): JSX.Element {
  const { t, language, number } = useWords();
  const { type, direction, kind, count, shown, undrawn } = group;
  const words = groupWords(type, direction, language);
  const kinds = t(`kinds.${kind}`).toLowerCase();
  const more = Math.max(0, count - shown);
  return (
    <li className="group-row">
      <Mark kind={kind} />
      <span className="words">
        {words}
        <em>{kinds}</em>
      </span>
      <span className="num">
        {number(shown)}
        <em> {t("table.of", { total: count })}</em>
      </span>
      {more === 0 && undrawn === 0 && <span className="all">✓ {t("node.all")}</span>}
      {more === 0 && undrawn > 0 && (
        <span className="all" title={t("node.undrawn.why")}>
          {t("node.undrawn", { count: undrawn })}
        </span>
      )}
      {more > 0 && canAdd && (
        <Button
          size="small"
          icon={<Plus size={11} />}
          text={number(more)}
          aria-label={t("node.add", { count: more, what: `${words}, ${kinds}` })}
          onClick={() => void expand(id, { type, direction, kind })}
        />
      )}
    </li>
  );
}
