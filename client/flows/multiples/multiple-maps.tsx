import { useMemo, useRef, useState, type JSX } from "react";
import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { endKey } from "../../graph/flows/flow-id.ts";
import { openFlow } from "../../state/actions/flows.ts";
import { usePreferences } from "../../state/preferences.ts";
import { useWords } from "../../state/use-words.ts";
import { flowWords } from "../../text/flow-words.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Point } from "../../map/geometry.ts";
import type { DrawnFlow } from "../map/draw-flow-map.ts";
import { useSize, type MeasuredSize } from "../../ui/use-size.ts";
import { Arrows } from "../arrows.tsx";
import { FlowCard } from "../flow-card.tsx";
import { Pieces } from "../pieces.tsx";
import { useLitFlows } from "../use-lit-flows.ts";
import { useMeasure } from "../use-measure.ts";
import type { ToldCases } from "../without-arrow.ts";
import { drawMultiples, TITLE, type Multiple, type Multiples } from "./draw-multiples.ts";

export interface MultipleMapsProps {
  answer: FlowsAnswer;
  whole: FlowsAnswer;
  level: FlowsChoice["level"];
  told: ToldCases;
  by: Exclude<FlowsChoice["split"], "none">;
}

/** One small map beside the other, of each year or each kind of goods. */
export function MultipleMaps(props: MultipleMapsProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  return (
    <div ref={host} className="flow-map several">
      {size !== null && size.width > 0 && size.height > 0 && <Sheet {...props} size={size} />}
    </div>
  );
}

const GROUND = "flow-ground";
const EDGE = "flow-cell-edge";

function Sheet({ size, ...props }: MultipleMapsProps & { size: MeasuredSize }): JSX.Element {
  const words = useWords();
  const sheet = useSheet(props, size);
  const nodes = useMemo(() => new Map(props.answer.slice.nodes.map((node) => [node.id, node])), [props.answer]);
  const { mapSize, legend, grid, cells } = sheet;
  const [resting, setResting] = useState<Resting | null>(null);
  const undrawn = cells.reduce((sum, { drawing }) => sum + drawing.undrawn.length, 0);
  return (
    <>
      <svg width={size.width} height={grid.height + legend.height} role="group" aria-label={words.t("flows.map")}>
        <defs>
          <clipPath id={EDGE}>
            <rect {...mapSize} />
          </clipPath>
          <g id={GROUND}>
            <Pieces pieces={sheet.ground} />
          </g>
        </defs>
        {cells.map((cell) => (
          <Cell key={cell.part.key} cell={cell} answer={props.answer} nodes={nodes} onRest={setResting} />
        ))}
        <g aria-hidden transform={`translate(0 ${grid.height})`}>
          <Pieces pieces={legend.pieces} />
        </g>
      </svg>
      {resting !== null && <FlowCard words={flowWords(resting.flow, nodes, words)} at={resting.at} size={size} />}
      {undrawn > 0 && <p className="flow-note">{words.t("flows.undrawn", { count: undrawn })}</p>}
    </>
  );
}

function useSheet({ answer, whole, level, told, by }: MultipleMapsProps, size: MeasuredSize): Multiples {
  const words = useWords();
  const theme = usePreferences((state) => state.theme);
  const measure = useMeasure();
  return useMemo(
    () => drawMultiples({ answer, whole, level, by, told, size, words, theme, measure }),
    [answer, whole, level, told, by, size, words, theme, measure],
  );
}

/** The arrow that pointer or keyboard rest on, and where it is on the sheet. */
interface Resting {
  flow: MergedFlow;
  at: Point;
}

interface CellProps {
  cell: Multiple;
  answer: FlowsAnswer;
  nodes: ReadonlyMap<string, GraphNode>;
  onRest: (resting: Resting | null) => void;
}

function Cell({ cell: { part, title, at, head, drawing }, answer, nodes, onRest }: CellProps): JSX.Element {
  const words = useWords();
  const isLit = useLitFlows(answer);
  const rest = (drawn: DrawnFlow | null) => {
    if (drawn === null) onRest(null);
    else onRest({ flow: drawn.flow, at: { x: at.x + drawn.middle.x, y: at.y + TITLE + drawn.middle.y } });
  };
  return (
    <g className="flow-cell" transform={`translate(${at.x} ${at.y})`}>
      <g transform={`translate(0 ${TITLE})`} clipPath={`url(#${EDGE})`}>
        <use href={`#${GROUND}`} aria-hidden />
        <Arrows
          flows={drawing.flows}
          nodes={nodes}
          label={`${title}: ${words.t("flows.cases", { count: part.cases })}`}
          isLit={({ flow }) => isLit(flow)}
          onOpen={({ flow }) => openFlow(flow, nodes)}
          onRest={rest}
        />
        <g aria-hidden className="flow-names">
          {drawing.places.map((mark) => (
            <Pieces key={endKey(mark.cluster.end)} pieces={mark.pieces} />
          ))}
        </g>
      </g>
      <g aria-hidden>
        <Pieces pieces={head} />
      </g>
    </g>
  );
}
