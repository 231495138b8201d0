import { Add } from "@blueprintjs/icons";
import { useRef, useState, type JSX, type ReactNode } from "react";
import type { Kind } from "../../../contract/kinds.ts";
import type { SearchHit } from "../../../contract/search.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { facts } from "../../state/app-store.ts";
import { nameOf, publisherOf } from "../../state/told.ts";
import { useWords } from "../../state/use-words.ts";
import { IconButton } from "../../ui/icon-button.tsx";
import { ChipName } from "./chip-name.tsx";
import { NamePicker } from "../../ui/name-picker.tsx";
import "./name-row.css";

export interface NameRowProps {
  title: string;
  ids: readonly string[];
  /** Names of what the ids stand for. */
  nodes: ReadonlyMap<string, GraphNode>;
  kinds: readonly Kind[];
  placeholder: string;
  /** What an empty row means; null: nothing. */
  empty: string | null;
  most: number;
  /** `picked`: what was just added. */
  onChange: (ids: readonly string[], picked?: SearchHit) => void;
  /** Stands behind the names. */
  children?: ReactNode;
}

/** Some places of a question as chips, each with its way out, and a way to add one. */
export function NameRow(props: NameRowProps): JSX.Element {
  const { title, ids, nodes, kinds, placeholder, empty, most, onChange, children } = props;
  const { t } = useWords();
  const [isAdding, setAdding] = useState(false);
  const label = t("routes.add", { where: title });
  const adder = useRef<HTMLButtonElement>(null);
  /** What had the keyboard goes away: it stays in this row. */
  const leave = () => {
    setAdding(false);
    adder.current?.focus();
  };
  const pick = (hit: SearchHit) => {
    if (!ids.includes(hit.id)) onChange([...ids, hit.id], hit);
    leave();
  };
  const remove = (id: string) => {
    onChange(ids.filter((other) => other !== id));
    adder.current?.focus();
  };
  return (
    <div className="name-row" role="group" aria-label={title}>
      <span className="row-title">
        {title}
        {ids.length < most && (
          <IconButton
            ref={adder}
            icon={<Add size={12} />}
            label={label}
            aria-expanded={isAdding}
            onClick={() => setAdding(!isAdding)}
          />
        )}
      </span>
      <div className="row-body">
        {ids.map((id) => (
          <Chip key={id} id={id} node={nodes.get(id)} onRemove={() => remove(id)} />
        ))}
        {ids.length === 0 && !isAdding && empty !== null && (
          <button type="button" className="row-empty" onClick={() => setAdding(true)}>
            {empty}
          </button>
        )}
        {isAdding && <NamePicker label={label} placeholder={placeholder} kinds={kinds} onPick={pick} onClose={leave} />}
        {children}
      </div>
    </div>
  );
}

function Chip({ id, node, onRemove }: { id: string; node: GraphNode | undefined; onRemove: () => void }): JSX.Element {
  const words = useWords();
  // A leg is named by its ends, a source by who published it.
  const shown =
    node === undefined ? nameOf(id, words, facts) : node.kind === "source" ? publisherOf(node) : words.name(node);
  return <ChipName name={shown} onRemove={onRemove} {...(node && { kind: node.kind })} />;
}
