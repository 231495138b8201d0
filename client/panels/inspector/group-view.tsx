import { Button } from "@blueprintjs/core";
import { UngroupObjects } from "@blueprintjs/icons";
import type { JSX } from "react";
import { openGroup } from "../../state/actions/group.ts";
import { facts } from "../../state/app-store.ts";
import { usePicture } from "../../state/picture-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { Section } from "../../ui/section.tsx";
import { ItemRow } from "./item-row.tsx";

/** What a group's mark stands for: its members, and the links that are drawn no longer because they are inside. */
export function GroupView({ id }: { id: string }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const mark = usePicture().nodes.find((node) => node.id === id);
  const { members = [], links = [] } = mark?.group ?? {};
  return (
    <>
      <h2 className="title">
        {mark !== undefined && <Mark kind={mark.node.kind} size={16} />}
        {nameOf(id, words, facts)}
      </h2>
      <p className="several-hint">{t(mark === undefined ? "group.elsewhere" : "group.hint")}</p>
      <div className="acts">
        <Button size="small" icon={<UngroupObjects size={12} />} text={t("group.open")} onClick={() => openGroup(id)} />
      </div>
      <Items title={t("group.members")} items={members} />
      <Items title={t("group.links")} items={links} />
    </>
  );
}

/** The links that one line of a group stands for, each with its own evidence. */
export function MergedView({ id }: { id: string }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const merged = usePicture().edges.find((edge) => edge.id === id)?.merged ?? [];
  return (
    <>
      <h2 className="title">
        {merged.length === 0 ? nameOf(id, words, facts) : t("merged.title", { count: merged.length })}
      </h2>
      <p className="several-hint">{t(merged.length === 0 ? "group.elsewhere" : "merged.hint")}</p>
      <Items title={t("explore.links")} items={merged} />
    </>
  );
}

function Items({ title, items }: { title: string; items: readonly { id: string }[] }): JSX.Element | null {
  if (items.length === 0) return null;
  return (
    <Section title={title} count={items.length}>
      {items.map((item) => (
        <ItemRow key={item.id} id={item.id} />
      ))}
    </Section>
  );
}
