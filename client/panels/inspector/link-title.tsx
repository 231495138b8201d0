import type { CSSProperties, JSX } from "react";
import type { GraphEdge } from "../../../contract/slice.ts";
import { goodsRun, lineEnd } from "../../graph/goods.ts";
import { select } from "../../state/actions/select.ts";
import { facts } from "../../state/app-store.ts";
import { useWords } from "../../state/use-words.ts";
import { Mark } from "../../ui/marks.tsx";
import { positionOutline } from "../../ui/position-outline.ts";

/** Two stops, one above the other, joined by the link's own line. */
export function LinkTitle({ edge }: { edge: GraphEdge }): JSX.Element {
  const { source, target } = goodsRun(edge);
  const style = { "--line": `var(--mode-${edge.mode ?? "unknown"})` } as CSSProperties;
  return (
    <h2 className={`title link ${edge.status ?? "reported"} end-${lineEnd(edge)}`} style={style}>
      <Stop id={source} />
      <Stop id={target} />
    </h2>
  );
}

function Stop({ id }: { id: string }): JSX.Element {
  const { name } = useWords();
  const node = facts.nodes.get(id);
  if (node === undefined) return <span>{id}</span>;
  return (
    <button type="button" onClick={() => select(id)}>
      <Mark kind={node.kind} size={15} outline={positionOutline(node)} />
      {name(node)}
    </button>
  );
}
