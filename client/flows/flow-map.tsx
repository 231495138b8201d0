import { memo, useId, useMemo, useRef, useState, type JSX, type KeyboardEvent, type RefObject } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import { openFlow, openFromFlows } from "../state/actions/flows.ts";
import { useApp } from "../state/app-store.ts";
import { usePreferences } from "../state/preferences.ts";
import { useWords } from "../state/use-words.ts";
import { flowWords } from "../text/flow-words.ts";
import { useSize, type MeasuredSize } from "../ui/use-size.ts";
import { Arrows } from "./arrows.tsx";
import { FlowCard } from "./flow-card.tsx";
import type { KeyBand } from "./key-band.ts";
import { holdersOf } from "./map/clusters.ts";
import { drawFlowMap, type FlowDrawing, type Zoom } from "./map/draw-flow-map.ts";
import { planFlowMap, type FlowMapPlan } from "./map/flow-map-plan.ts";
import { countNote, drawLegend } from "./map/legend.ts";
import type { Piece } from "./piece.ts";
import { Pieces } from "./pieces.tsx";
import { PlaceMarks } from "./place-marks.tsx";
import { useLitFlows } from "./use-lit-flows.ts";
import { useMeasure } from "./use-measure.ts";
import { STEP, useZoom, type ZoomHandle } from "./use-zoom.ts";
import type { ToldCases } from "./without-arrow.ts";

export interface FlowMapProps {
  answer: FlowsAnswer;
  /** Of all cases of the picture, filters aside: what the map and its widths are measured by. */
  whole: FlowsAnswer;
  level: FlowsChoice["level"];
  told: ToldCases;
  handle: RefObject<ZoomHandle | null>;
}

/** Flows on the map: arrows from where goods are said to come from to where they are said to go or were taken. */
export function FlowMap(props: FlowMapProps): JSX.Element {
  const host = useRef<HTMLDivElement>(null);
  const size = useSize(host);
  return (
    <div ref={host} className="flow-map">
      {size !== null && size.width > 0 && size.height > 0 && <Sheet {...props} size={size} />}
    </div>
  );
}

function Sheet({ answer, whole, level, told, handle, size }: FlowMapProps & { size: MeasuredSize }): JSX.Element {
  const words = useWords();
  const { t } = words;
  const help = useId();
  const svg = useRef<SVGSVGElement>(null);
  const plan = usePlan({ whole, level, size });
  const zoom = useZoom(svg, plan.size, handle);
  const drawing = useDrawing({ answer, level, plan, at: zoom.at });
  const legend = useLegend(drawing, plan, told);
  const nodes = useMemo(() => new Map(answer.slice.nodes.map((node) => [node.id, node])), [answer]);
  const [resting, setResting] = useState<string | null>(null);
  const card = drawing.flows.find(({ flow }) => flow.id === resting);
  return (
    <>
      <svg
        ref={svg}
        {...size}
        role="group"
        aria-label={t("flows.map")}
        aria-describedby={help}
        {...zoom.drag}
        onKeyDown={(event) => keys(event, zoom)}
      >
        <clipPath id={EDGE}>
          <rect {...plan.size} />
        </clipPath>
        <g clipPath={`url(#${EDGE})`}>
          <Ground pieces={drawing.ground} />
          <Marks answer={answer} drawing={drawing} nodes={nodes} onRest={setResting} />
        </g>
        <g aria-hidden transform={`translate(0 ${plan.size.height})`}>
          <Pieces pieces={legend.pieces} />
        </g>
      </svg>
      <p id={help} className="unseen">
        {t("flows.map.help")} {t("flows.caveat")}
      </p>
      {card !== undefined && <FlowCard words={flowWords(card.flow, nodes, words)} at={card.middle} size={plan.size} />}
      {drawing.undrawn.length > 0 && (
        <p className="flow-note">{t("flows.undrawn", { count: drawing.undrawn.length })}</p>
      )}
    </>
  );
}

const EDGE = "flow-map-edge";

const Ground = memo(function Ground({ pieces }: { pieces: readonly Piece[] }) {
  return (
    <g aria-hidden>
      <Pieces pieces={pieces} />
    </g>
  );
});

interface MarksProps {
  answer: FlowsAnswer;
  drawing: FlowDrawing;
  nodes: ReadonlyMap<string, GraphNode>;
  onRest: (id: string | null) => void;
}

/** What can be opened, and its names. */
function Marks({ answer, drawing, nodes, onRest }: MarksProps): JSX.Element {
  const { t } = useWords();
  const selected = useApp(({ present }) => present.selected);
  const isLit = useLitFlows(answer);
  const { flows, places, names } = drawing;
  return (
    <>
      <Arrows
        flows={flows}
        nodes={nodes}
        label={t("flows.list")}
        isLit={({ flow }) => isLit(flow)}
        onOpen={({ flow }) => openFlow(flow, nodes)}
        onRest={(drawn) => onRest(drawn?.flow.id ?? null)}
      />
      <PlaceMarks
        marks={places}
        selected={selected}
        onOpen={({ cluster: { node } }) => openFromFlows(node.id, [node])}
      />
      <g aria-hidden className="flow-names">
        <Pieces pieces={names} />
      </g>
    </>
  );
}

function usePlan({ whole, level, size }: Pick<FlowMapProps, "whole" | "level"> & { size: MeasuredSize }): FlowMapPlan {
  const words = useWords();
  const theme = usePreferences((state) => state.theme);
  const measure = useMeasure();
  return useMemo(
    () => planFlowMap({ whole, level, size, words, theme, measure }),
    [whole, level, size, words, theme, measure],
  );
}

interface DrawingInput extends Pick<FlowMapProps, "answer" | "level"> {
  plan: FlowMapPlan;
  at: Zoom;
}

function useDrawing({ answer, level, plan, at }: DrawingInput): FlowDrawing {
  const words = useWords();
  const theme = usePreferences((state) => state.theme);
  const measure = useMeasure();
  const { base, widths } = plan;
  const holders = useMemo(() => holdersOf(answer, base.project), [answer, base]);
  return useMemo(
    () => drawFlowMap({ base, holders, answer, at, level, widths, words, theme, measure, isSmall: false }),
    [base, holders, answer, at, level, widths, words, theme, measure],
  );
}

function useLegend({ flows, places }: FlowDrawing, { widths, size }: FlowMapPlan, told: ToldCases): KeyBand {
  const words = useWords();
  const theme = usePreferences((state) => state.theme);
  const measure = useMeasure();
  return useMemo(
    () =>
      drawLegend({
        flows: flows.map(({ flow }) => flow),
        widths,
        hasClusters: places.some(({ cluster }) => cluster.end.reach !== "itself"),
        notes: [countNote(told, words)],
        width: size.width,
        words,
        theme,
        measure,
      }),
    [flows, places, widths, size, told, words, theme, measure],
  );
}

function keys(event: KeyboardEvent, { zoomBy, fit }: Pick<ReturnType<typeof useZoom>, "zoomBy" | "fit">): void {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "+" || event.key === "=") zoomBy(STEP);
  else if (event.key === "-") zoomBy(1 / STEP);
  else if (event.key === "0") fit();
  else return;
  event.preventDefault();
}
