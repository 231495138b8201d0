import { useMemo, useState, type JSX } from "react";
import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { endKey } from "../../graph/flows/flow-id.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import { openFlow } from "../../state/actions/flows.ts";
import { useWords } from "../../state/use-words.ts";
import { flowWords } from "../../text/flow-words.ts";
import type { MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Point } from "../../map/geometry.ts";
import type { DrawnFlow } from "../map/draw-flow-map.ts";
import type { MeasuredSize } from "../../ui/use-size.ts";
import { Arrows } from "../arrows.tsx";
import { FlowCard } from "../flow-card.tsx";
import { Pieces } from "../pieces.tsx";
import { useShownSheet } from "../shown-sheet.ts";
import { Sized } from "../sized.tsx";
import { useLitFlows } from "../use-lit-flows.ts";
import { useLook } from "../use-look.ts";
import type { ToldCases } from "../without-arrow.ts";
import { drawMultiples, TITLE, type Multiple } from "./draw-multiples.ts";

export interface MultipleMapsProps {
  answer: FlowsAnswer;
  whole: FlowsAnswer;
  level: FlowsChoice["level"];
  told: ToldCases;
  by: Exclude<FlowsChoice["split"], "none">;
}

/** One small map beside the other, of each year or each kind of goods. */
export function MultipleMaps(props: MultipleMapsProps): JSX.Element {
  return <Sized className="flow-map several">{(size) => <Sheet {...props} size={size} />}</Sized>;
}

const GROUND = "flow-ground";
const INSET = "flow-inset";
const EDGE = "flow-cell-edge";

interface SheetProps extends MultipleMapsProps {
  size: MeasuredSize;
}

function Sheet({ answer, whole, level, told, by, size }: SheetProps): JSX.Element {
  const look = useLook();
  const { words } = look;
  useShownSheet(size, 1);
  const sheet = useMemo(
    () => drawMultiples({ answer, whole, level, by, told, size, ...look }),
    [answer, whole, level, told, by, size, look],
  );
  const nodes = useMemo(() => indexSlice(answer.slice).nodes, [answer]);
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
            <Pieces pieces={sheet.ground.main} />
          </g>
          <g id={INSET}>
            <Pieces pieces={sheet.ground.inset} />
          </g>
        </defs>
        {cells.map((cell) => (
          <Cell key={cell.part.key} cell={cell} answer={answer} nodes={nodes} onRest={setResting} />
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

function Cell({ cell: { part, title, at, head, drawing, hasInset }, answer, nodes, onRest }: CellProps): JSX.Element {
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
        {hasInset && <use href={`#${INSET}`} aria-hidden />}
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
          <Pieces pieces={drawing.names} />
        </g>
      </g>
      <g aria-hidden>
        <Pieces pieces={head} />
      </g>
    </g>
  );
}
