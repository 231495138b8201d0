import { useMemo, useRef, useState, type JSX, type RefObject } from "react";
import type { FlowsAnswer } from "../../contract/flows.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { FlowsChoice } from "../graph/flows/choice.ts";
import { indexSlice } from "../graph/index-slice.ts";
import { openFlow, openFromFlows } from "../state/actions/flows.ts";
import { useApp } from "../state/app-store.ts";
import { useWords } from "../state/use-words.ts";
import { flowWords } from "../text/flow-words.ts";
import type { MeasuredSize } from "../ui/use-size.ts";
import { Arrows } from "./arrows.tsx";
import { FlowCard } from "./flow-card.tsx";
import type { KeyBand } from "./key-band.ts";
import type { Look } from "./look.ts";
import { holdersOf } from "./map/clusters.ts";
import { drawFlowMap, type FlowDrawing } from "./map/draw-flow-map.ts";
import { planFlowMap, type FlowMapPlan } from "./map/flow-map-plan.ts";
import { countNote, drawLegend } from "./map/legend.ts";
import type { Zoom } from "./map/zoom.ts";
import { MapSheet } from "./map-sheet.tsx";
import { Pieces } from "./pieces.tsx";
import { PlaceMarks } from "./place-marks.tsx";
import { useShownSheet } from "./shown-sheet.ts";
import { Sized } from "./sized.tsx";
import { useLitFlows } from "./use-lit-flows.ts";
import { useLook } from "./use-look.ts";
import { useZoom, type ZoomHandle } from "./use-zoom.ts";
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
  return <Sized className="flow-map">{(size) => <Sheet {...props} size={size} />}</Sized>;
}

function Sheet({ answer, whole, level, told, handle, size }: FlowMapProps & { size: MeasuredSize }): JSX.Element {
  const look = useLook();
  const { words } = look;
  const { t } = words;
  const svg = useRef<SVGSVGElement>(null);
  const plan = useMemo(() => planFlowMap({ whole, level, size, ...look }), [whole, level, size, look]);
  const zoom = useZoom(svg, plan.size, handle);
  useShownSheet(size, zoom.at.zoom);
  const drawing = useDrawing({ answer, level, plan, at: zoom.at, look });
  const legend = useLegend(drawing, { plan, told, look });
  const nodes = useMemo(() => indexSlice(answer.slice).nodes, [answer]);
  const [resting, setResting] = useState<string | null>(null);
  const card = drawing.flows.find(({ flow }) => flow.id === resting);
  return (
    <>
      <MapSheet
        svg={svg}
        size={size}
        mapSize={plan.size}
        zoom={zoom}
        label={t("flows.map")}
        help={`${t("flows.map.help")} ${t("flows.caveat")}`}
        ground={drawing.ground}
        legend={legend.pieces}
      >
        <Marks answer={answer} drawing={drawing} nodes={nodes} onRest={setResting} />
      </MapSheet>
      {card !== undefined && <FlowCard words={flowWords(card.flow, nodes, words)} at={card.middle} size={plan.size} />}
      {drawing.undrawn.length > 0 && (
        <p className="flow-note">{t("flows.undrawn", { count: drawing.undrawn.length })}</p>
      )}
    </>
  );
}

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

interface DrawingInput extends Pick<FlowMapProps, "answer" | "level"> {
  plan: FlowMapPlan;
  at: Zoom;
  look: Look;
}

function useDrawing({ answer, level, plan, at, look }: DrawingInput): FlowDrawing {
  const { base, widths } = plan;
  const holders = useMemo(() => holdersOf(answer, base.project), [answer, base]);
  return useMemo(
    () => drawFlowMap({ base, holders, answer, at, level, widths, isSmall: false, ...look }),
    [base, holders, answer, at, level, widths, look],
  );
}

interface LegendInput {
  plan: FlowMapPlan;
  told: ToldCases;
  look: Look;
}

function useLegend({ flows, places }: FlowDrawing, { plan: { widths, size }, told, look }: LegendInput): KeyBand {
  return useMemo(
    () =>
      drawLegend({
        flows: flows.map(({ flow }) => flow),
        widths,
        hasClusters: places.some(({ cluster }) => cluster.end.reach !== "itself"),
        notes: [countNote(told, look.words)],
        width: size.width,
        ...look,
      }),
    [flows, places, widths, size, told, look],
  );
}
