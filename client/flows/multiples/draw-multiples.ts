import type { FlowsAnswer } from "../../../contract/flows.ts";
import { around, contains } from "../../canvas/labels/boxes.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import type { FlowEnd } from "../../graph/flows/flow-id.ts";
import { mergeFlows, type MergedFlow } from "../../graph/flows/merge-flows.ts";
import type { Point, Size } from "../../map/geometry.ts";
import { canvasWords } from "../../text/canvas-words.ts";
import { goodsName } from "../../text/goods-names.ts";
import { INK } from "../../ui/tokens.ts";
import type { KeyBand } from "../key-band.ts";
import { fontOf, letters } from "../letters.ts";
import type { Look } from "../look.ts";
import { clustersAt, groupedAs, holdersOf } from "../map/clusters.ts";
import { drawFlowMap, SMALL, type FlowDrawing } from "../map/draw-flow-map.ts";
import { WHOLE_MAP } from "../map/zoom.ts";
import { flowMapBase } from "../map/flow-map-base.ts";
import type { MapBase } from "../map/map-base.ts";
import type { Ground } from "../map/ground.ts";
import { countNote, drawLegend, type Counted } from "../map/legend.ts";
import { widthsFor } from "../map/widths.ts";
import { piece, type Piece } from "../piece.ts";
import { cellAt, gridFor, type Grid } from "./grid.ts";
import { splitFlows, type Part, type Split } from "./split-flows.ts";

export interface MultiplesRequest extends Look {
  answer: FlowsAnswer;
  /** Of all cases of the picture, filters aside. */
  whole: FlowsAnswer;
  by: Exclude<FlowsChoice["split"], "none">;
  level: FlowsChoice["level"];
  /** Cases of the picture, and how many of them draw no arrow. */
  told: Counted;
  size: Size;
  /** The size of the sheet whose places are drawn as one here too: the screen's. */
  groupedAt?: Size | undefined;
}

export interface Multiple {
  part: Part;
  title: string;
  at: Point;
  /** Title, number of cases and frame; the map begins below the title. */
  head: readonly Piece[];
  drawing: FlowDrawing;
  /** A flow begins or ends in the cartouche. */
  hasInset: boolean;
}

export interface Multiples {
  /** Under every map, drawn once; its inset only where a flow touches it. */
  ground: Ground;
  cells: readonly Multiple[];
  mapSize: Size;
  legend: KeyBand;
  grid: Grid;
}

/** Pixels of a cell's title. */
export const TITLE = 20;
/** Pixels of the widest arrow: small maps have small arrows. */
const WIDEST = 8;
const HEAD = { size: 12.5, weight: 500, family: "sans" } as const;
const COUNT = { size: 11.5 } as const;

/** The same map once for each year or each kind of goods: one extent, one scale of widths, so that they compare. */
export function drawMultiples(request: MultiplesRequest): Multiples {
  const { answer, by, size, groupedAt = size } = request;
  const { parts, rest } = splitFlows(answer, by);
  const notes = notesOf(request, rest);
  const { grid, base } = sheetOf({ ...request, parts, notes });
  const grouped = groupedAt === size ? base : sheetOf({ ...request, parts, notes, size: groupedAt }).base;
  const { drawings, most } = drawParts(parts, { base, grouped }, request);
  const cells = parts.map((part, index) => {
    const title = titleOf(part.key, request);
    const drawing = drawings[index] ?? NOTHING;
    return {
      part,
      title,
      at: cellAt(grid, index),
      head: headOf(title, part, grid, request),
      drawing,
      hasInset: touches(base, drawing),
    };
  });
  const flows = drawings.flatMap((drawing) => drawing.flows.map(({ flow }) => flow));
  const hasClusters = drawings.some(({ places }) => places.some(({ cluster }) => cluster.end.reach !== "itself"));
  const legend = legendOf(request, { flows, most, notes, hasClusters });
  return { ground: base.ground, cells, mapSize: base.size, legend, grid };
}

/** How maps lie on a sheet, and what they have in common. */
function sheetOf(request: MultiplesRequest & { parts: readonly Part[]; notes: readonly string[] }) {
  const { answer, whole, parts, notes, size, words, theme } = request;
  // As much as a legend of everything takes: how high it is must not change what it is about.
  const full = legendOf(request, { flows: mergeFlows(answer.flows, itself), most: 1, notes, hasClusters: true });
  const grid = gridFor(parts.length, { width: size.width, height: Math.max(0, size.height - full.height) });
  const mapSize = { width: grid.cell.width, height: grid.cell.height - TITLE };
  return { grid, base: flowMapBase({ answer: whole, size: mapSize, theme, words: canvasWords(words) }) };
}

const itself = (place: string): FlowEnd => ({ place, reach: "itself" });
const NOTHING: FlowDrawing = { ground: [], flows: [], places: [], names: [], covered: [], undrawn: [] };

const touches = ({ cartouche }: MapBase, { places }: FlowDrawing): boolean =>
  cartouche !== null && places.some(({ at }) => contains(cartouche, around(at, 0)));

/** Every map has the same places drawn as one, and the same case is as wide on each. */
function drawParts(
  parts: readonly Part[],
  { base, grouped }: { base: MapBase; grouped: MapBase },
  { answer, level, words, theme, measure }: MultiplesRequest,
) {
  const holders = groupedAs(holdersOf(answer, base.project), holdersOf(answer, grouped.project), 1);
  const { clusterOf } = clustersAt(holders, { zoom: 1, level, close: SMALL.close });
  const first = parts.map(({ flows }) => mergeFlows(flows, (place) => clusterOf.get(place)?.end)[0]);
  const most = Math.max(1, ...first.map((flow) => flow?.cases.length ?? 1));
  const common = { base, holders, at: WHOLE_MAP, level, words, theme, measure, isSmall: true };
  const widths = widthsFor(most, WIDEST);
  return { drawings: parts.map(({ flows }) => drawFlowMap({ ...common, widths, answer: { flows } })), most };
}

interface LegendParts {
  flows: readonly MergedFlow[];
  most: number;
  notes: readonly string[];
  hasClusters: boolean;
}

function legendOf({ size, words, theme, measure }: MultiplesRequest, { most, ...parts }: LegendParts): KeyBand {
  return drawLegend({ ...parts, widths: widthsFor(most, WIDEST), width: size.width, words, theme, measure });
}

function notesOf({ by, told, words }: MultiplesRequest, rest: Split["rest"]): string[] {
  const { t } = words;
  const left = rest === null ? [] : [`${t(`multiples.rest.${by}`, { parts: rest.parts, cases: rest.cases })}.`];
  return [countNote(told, words), ...left, t(`multiples.rule.${by}`)];
}

function titleOf(key: string, { by, answer, words }: MultiplesRequest): string {
  if (key === "") return words.t(`multiples.unknown.${by}`);
  if (by === "year") return key;
  const node = answer.slice.nodes.find(({ id }) => id === key);
  return node === undefined ? key : goodsName(node.name, words.language);
}

function headOf(title: string, { cases }: Part, { cell }: Grid, { words, theme, measure }: MultiplesRequest): Piece[] {
  const ink = INK[theme];
  const count = words.t("flows.cases", { count: cases });
  const room = cell.width - measure(count, fontOf(COUNT)) - 12;
  const shown = shortened(title, (text) => measure(text, fontOf(HEAD)) <= room);
  return [
    ...letters(shown, { ...HEAD, x: 0, y: TITLE - 7, fill: ink.ink }),
    ...letters(count, { ...COUNT, x: cell.width, y: TITLE - 7, anchor: "end", fill: ink.ink2 }),
    piece("rect", { x: 0, y: TITLE, width: cell.width, height: cell.height - TITLE, fill: "none", stroke: ink.strong }),
  ];
}

/** Letter by letter: only a title longer than its map needs it. */
function shortened(text: string, fits: (text: string) => boolean): string {
  if (fits(text)) return text;
  let letterCount = text.length;
  while (letterCount > 1 && !fits(`${text.slice(0, letterCount)}…`)) letterCount -= 1;
  return `${text.slice(0, letterCount)}…`;
}
