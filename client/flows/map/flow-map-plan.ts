import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { mergeFlows } from "../../graph/flows/merge-flows.ts";
import type { Size } from "../../map/geometry.ts";
import { canvasWords } from "../../text/canvas-words.ts";
import type { Look } from "../look.ts";
import { clustersAt, holdersOf } from "./clusters.ts";
import { flowMapBase } from "./flow-map-base.ts";
import type { MapBase } from "./map-base.ts";
import { countNote, drawLegend } from "./legend.ts";
import { widthsFor, type Widths } from "./widths.ts";

export interface PlanRequest extends Look {
  /** Of all cases of the picture, filters aside. */
  whole: FlowsAnswer;
  level: FlowsChoice["level"];
  /** Of the whole sheet, legend included. */
  size: Size;
}

/** What stays while the reader zooms, pans and brushes, so that pictures of one brush and the next can be compared. */
export interface FlowMapPlan {
  base: MapBase;
  widths: Widths;
  /** Of the map above its legend. */
  size: Size;
}

/** Any number of cases: its line is as long as one of so many. */
const MANY = { cases: 999, without: 999, dateFrom: "2020-12-22", dateTo: "2026-12-28" };
/** Pixels of the lowest map, whatever its legend takes. */
const LEAST_HEIGHT = 120;

export function planFlowMap({ whole, level, size, words, theme, measure }: PlanRequest): FlowMapPlan {
  const unmerged = mergeFlows(whole.flows, (place) => ({ place, reach: "itself" }));
  const most = {
    flows: unmerged,
    widths: widthsFor(unmerged[0]?.cases.length ?? 1),
    hasClusters: true,
    notes: [countNote(MANY, words)],
  };
  const legend = drawLegend({ ...most, width: size.width, words, theme, measure });
  const map = { width: size.width, height: Math.max(LEAST_HEIGHT, size.height - legend.height) };
  const base = flowMapBase({ answer: whole, size: map, theme, words: canvasWords(words) });
  return { base, widths: widthsFor(mostCases(whole, base, level)), size: map };
}

/** Of the widest arrow on the map as it opens. */
function mostCases(whole: FlowsAnswer, { project }: MapBase, level: FlowsChoice["level"]): number {
  const { clusterOf } = clustersAt(holdersOf(whole, project), { zoom: 1, level });
  return mergeFlows(whole.flows, (place) => clusterOf.get(place)?.end)[0]?.cases.length ?? 1;
}
