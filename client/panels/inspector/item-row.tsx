import type { JSX } from "react";
import { spoken } from "../../graph/groups.ts";
import { select } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { Thing } from "../../ui/thing.tsx";
import "./item-row.css";

export interface ItemRowProps {
  id: string;
  /** Takes it out of the list; without it, it belongs there. */
  onOut?: () => void;
}

/** A mark or a link by its name; a click selects it alone. */
export function ItemRow({ id, onOut }: ItemRowProps): JSX.Element {
  const words = useWords();
  const name = nameOf(id, words, facts);
  const without = words.t("several.without", { name });
  return (
    <div className="item-row">
      <button type="button" title={name} onClick={() => select(id)}>
        <Sample id={id} />
        <span>{name}</span>
      </button>
      {onOut !== undefined && (
        <button type="button" className="out" aria-label={without} title={without} onClick={onOut}>
          ×
        </button>
      )}
    </div>
  );
}

function Sample({ id }: { id: string }): JSX.Element {
  const group = spoken(id);
  const edge = facts.edges.get(group?.of === "others" ? group.first : id);
  return <Thing node={facts.nodes.get(id)} edge={edge} kind={kindOf(group)} />;
}

function kindOf(group: ReturnType<typeof spoken>) {
  if (group?.of === "kind") return group.kind;
  return group?.of === "place" ? "area" : "other";
}
