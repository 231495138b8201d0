import { useState, type JSX } from "react";
import type { GraphNode } from "../../contract/slice.ts";
import { useWords } from "../state/use-words.ts";
import { flowWords, spokenFlow } from "../text/flow-words.ts";
import type { DrawnFlow } from "./map/draw-flow-map.ts";
import { Pieces } from "./pieces.tsx";
import { useRoving } from "./use-roving.ts";

export interface ArrowsProps {
  flows: readonly DrawnFlow[];
  nodes: ReadonlyMap<string, GraphNode>;
  label: string;
  isLit: (flow: DrawnFlow) => boolean;
  onOpen: (flow: DrawnFlow) => void;
  /** The pointer or the keyboard rests on one; null: on none. */
  onRest: (flow: DrawnFlow | null) => void;
}

/** The arrows as buttons, most cases first: one stop of the keyboard, and arrow keys from each to the next. */
export function Arrows({ flows, nodes, label, isLit, onOpen, onRest }: ArrowsProps): JSX.Element {
  const words = useWords();
  const [resting, setResting] = useState<string | null>(null);
  const rest = (flow: DrawnFlow | null) => {
    setResting(flow?.flow.id ?? null);
    onRest(flow);
  };
  const open = (index: number) => {
    const flow = flows[index];
    if (flow !== undefined) onOpen(flow);
  };
  const { host, onKeyDown, itemOf } = useRoving(flows.length, open);
  const isPointing = flows.some(({ flow }) => flow.id === resting);
  return (
    <g
      ref={host}
      role="group"
      aria-label={label}
      className={isPointing ? "arrows pointing" : "arrows"}
      onKeyDown={onKeyDown}
    >
      {flows.map((drawn, index) => {
        const { flow, pieces, whole } = drawn;
        const item = itemOf(index);
        const lit = isLit(drawn);
        return (
          <g
            key={flow.id}
            className={`flow${lit ? " lit" : ""}${flow.id === resting ? " on" : ""}`}
            data-flow={flow.id}
            role="button"
            aria-pressed={lit}
            aria-label={spokenFlow(flowWords(flow, nodes, words), words)}
            {...item}
            onFocus={() => {
              item.onFocus();
              rest(drawn);
            }}
            onBlur={() => rest(null)}
            onPointerEnter={() => rest(drawn)}
            onPointerLeave={() => rest(null)}
            onClick={() => onOpen(drawn)}
          >
            <path className="hit" d={whole} />
            <Pieces pieces={pieces} />
          </g>
        );
      })}
    </g>
  );
}
