import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { endKey, type FlowEnd } from "../../graph/flows/flow-id.ts";
import { mergeFlows, type MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Point, Size } from "../../map/geometry.ts";
import { INK } from "../../ui/tokens.ts";
import { fontOf, letters } from "../letters.ts";
import type { Look } from "../look.ts";
import { piece, type Piece } from "../piece.ts";
import { drawArrow, type Arrow } from "./arrow.ts";
import { clustersAt, type Holders } from "./clusters.ts";
import type { MapBase } from "./map-base.ts";
import { placeMark, type DrawnPlace, type PlaceMark } from "./place-mark.ts";
import { wordsOf } from "./map-words.ts";
import { widthOf, type Widths } from "./widths.ts";
import { groundAt, type Zoom } from "./zoom.ts";

export interface FlowMapRequest extends Look {
  base: MapBase;
  holders: Holders;
  answer: Pick<FlowsAnswer, "flows">;
  at: Zoom;
  level: FlowsChoice["level"];
  widths: Widths;
  /** One of several small maps beside one another: only its widest flows have names, and marks are smaller. */
  isSmall: boolean;
}

export interface DrawnFlow {
  flow: MergedFlow;
  pieces: readonly Piece[];
  whole: string;
  /** Where a card beside it points to. */
  middle: Point;
}

export interface FlowDrawing {
  ground: readonly Piece[];
  /** Most cases first. */
  flows: readonly DrawnFlow[];
  places: readonly DrawnPlace[];
  names: readonly Piece[];
  /** Points under arrows. */
  covered: readonly Point[];
  /** Flows that are not drawn because others have more cases. */
  undrawn: readonly MergedFlow[];
}

/** Arrows of one map: beyond, it is a ball of wool, and what has fewest cases is counted instead. */
export const MOST_DRAWN = 250;
/** Of small maps: pixels within which places are drawn as one, and how large marks are beside the usual. */
export const SMALL = { close: 28, share: 0.7 };
/** Flows of a small map whose ends have names. */
const MOST_NAMED = 3;
/** Longer than this share of the width, an arrow bows more. */
const FAR = 0.45;

/** The map of flows at a zoom, as pieces for the screen and for files alike. Cost: O(flows + names). */
export function drawFlowMap(request: FlowMapRequest): FlowDrawing {
  const { base, holders, answer, at, level, theme, isSmall } = request;
  const { clusters, clusterOf } = clustersAt(holders, {
    zoom: at.zoom,
    level,
    ...(isSmall ? { close: SMALL.close } : {}),
  });
  const share = isSmall ? SMALL.share : 1;
  const marks = new Map(clusters.map((cluster) => [cluster.end, placeMark(cluster, { zoom: at, theme, share })]));
  const merged = mergeFlows(answer.flows, (place) => clusterOf.get(place)?.end);
  const twins = new Map<string, number>();
  const arrows: { drawn: DrawnFlow; covered: readonly Point[] }[] = [];
  for (const flow of merged.slice(0, MOST_DRAWN)) {
    const [from, to] = [marks.get(flow.from), marks.get(flow.to)];
    if (from === undefined || to === undefined) continue;
    const arrow = from === to ? drawInside(flow, from, request) : drawBetween(flow, [from, to], request, twins);
    const middle = arrow.points[Math.floor(arrow.points.length / 2)] ?? from.at;
    arrows.push({ drawn: { flow, pieces: arrow.pieces, whole: arrow.whole, middle }, covered: arrow.covered });
  }
  const covered = arrows.flatMap((arrow) => arrow.covered);
  const counts = casesByEnd(merged);
  const places = [...marks].flatMap(([end, mark]): DrawnPlace[] => {
    const cases = counts.get(end);
    return cases === undefined ? [] : [{ ...mark, cases }];
  });
  return {
    ground: [groundAt(base.ground, at)],
    flows: arrows.map(({ drawn }) => drawn),
    places,
    names: wordsOf(request, places, { covered, widest: merged.slice(0, MOST_NAMED) }),
    covered,
    undrawn: merged.slice(MOST_DRAWN),
  };
}

function drawBetween(
  flow: MergedFlow,
  [from, to]: readonly [PlaceMark, PlaceMark],
  { base, widths, theme, at }: FlowMapRequest,
  twins: Map<string, number>,
): Arrow {
  const pair = `${endKey(from.cluster.end)} ${endKey(to.cluster.end)}`;
  const twin = twins.get(pair) ?? 0;
  twins.set(pair, twin + 1);
  const isFar = Math.hypot(to.at.x - from.at.x, to.at.y - from.at.y) > base.size.width * FAR;
  const drawn = (bowsMore: boolean) =>
    drawArrow(flow, [from, to], { width: widthOf(widths, flow.cases.length), isFar: bowsMore, twin, theme });
  const arrow = drawn(isFar);
  // The whole map is in sight: so is the arrow.
  return isFar && at.zoom === 1 && leaves(arrow.points, base.size) ? drawn(false) : arrow;
}

const leaves = (points: readonly Point[], { width, height }: Size): boolean =>
  points.some(({ x, y }) => x < 0 || y < 0 || x > width || y > height);

const INSIDE = { size: 11, weight: 500 } as const;

/** Flows whose ends stand as one: their cases are counted on its rim, beside a turn. */
function drawInside(flow: MergedFlow, { at, radius }: PlaceMark, { theme, words, measure }: FlowMapRequest): Arrow {
  const ink = INK[theme];
  const text = words.number(flow.cases.length);
  const width = measure(text, fontOf(INSIDE)) + 20;
  const side = flow.end === "taken" ? 1 : -1;
  const centre = { x: at.x, y: at.y + side * (radius + 8) };
  const left = centre.x - width / 2;
  const box = { x: left, y: centre.y - 7, width, height: 14, rx: 7 };
  const turn = `M${left + 11} ${centre.y - 3.2}a3.2 3.2 0 1 1-4.4 .4m4.4-.4l-2.6-1.1m2.6 1.1l-1.4 2.3`;
  const dashes = flow.status === "reported" ? {} : { "stroke-dasharray": "3 2" };
  return {
    pieces: [
      piece("rect", { ...box, fill: ink.canvas, stroke: ink.ink2, "stroke-width": 1, ...dashes }),
      piece("path", { d: turn, fill: "none", stroke: ink.ink2, "stroke-width": 1.1 }),
      ...letters(text, { x: left + 15, y: centre.y + 4, ...INSIDE, fill: ink.ink }),
    ],
    whole: `M${left} ${box.y}h${width}v14h${-width}z`,
    points: [centre],
    covered: [centre],
  };
}

/** Of each end the cases that begin or end there, each once. Ends that are one are one object. */
function casesByEnd(flows: readonly MergedFlow[]): Map<FlowEnd, number> {
  const found = new Map<FlowEnd, Set<string>>();
  for (const { from, to, cases } of flows) {
    for (const end of [from, to]) {
      const own = found.get(end) ?? new Set();
      for (const { id } of cases) own.add(id);
      found.set(end, own);
    }
  }
  return new Map([...found].map(([end, ids]) => [end, ids.size]));
}
