import { useState, type JSX } from "react";
import type { GraphNode } from "../../contract/slice.ts";
import { useWords } from "../state/use-words.ts";
import { flowWords, spokenFlow } from "../text/flow-words.ts";
import type { DrawnFlow } from "./map/draw-flow-map.ts";
import { PieceButtons } from "./piece-buttons.tsx";

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
  const isPointing = flows.some(({ flow }) => flow.id === resting);
  return (
    <PieceButtons
      items={flows}
      label={label}
      className={isPointing ? "arrows pointing" : "arrows"}
      describe={(drawn) => ({
        key: drawn.flow.id,
        className: drawn.flow.id === resting ? "flow on" : "flow",
        data: { "data-flow": drawn.flow.id },
        label: spokenFlow(flowWords(drawn.flow, nodes, words), words),
        isPressed: isLit(drawn),
        whole: drawn.whole,
        pieces: drawn.pieces,
      })}
      onOpen={onOpen}
      onRest={rest}
    />
  );
}
