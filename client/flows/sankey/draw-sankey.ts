import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import type { Box, Point, Size } from "../../map/geometry.ts";
import type { Told } from "../../text/flow-words.ts";
import type { Theme } from "../../ui/tokens.ts";
import { drawKeyBand, type KeyBand } from "../key-band.ts";
import type { Measure } from "../../export/svg-ink.ts";
import { fontOf } from "../letters.ts";
import type { Look } from "../look.ts";
import type { Piece } from "../piece.ts";
import { AFTER_ROW, drawRows, type DrawnRow } from "./draw-rows.ts";
import { drawHeads } from "./heads.ts";
import { keyOf } from "./key.ts";
import { joined, LABEL_FONT } from "./labels.ts";
import { layOut, type PlacedLink } from "./lay-out.ts";
import { sankeyOf, type SankeyLink, type SankeyModel } from "./model.ts";
import { paintLink } from "./paint.ts";
import { ribbonPath } from "./ribbon.ts";
import { sayingsFor, type Sayings } from "./say.ts";

export interface SankeyRequest extends Look {
  answer: Pick<FlowsAnswer, "cases" | "within" | "slice">;
  level: FlowsChoice["level"];
  size: Size;
}

/** The cases that lead from one row to another. */
export interface DrawnLink {
  link: SankeyLink;
  told: Told;
  pieces: readonly Piece[];
  /** Its outline. */
  whole: string;
  /** Where a card beside it points to. */
  middle: Point;
}

export interface SankeyDrawing {
  model: SankeyModel;
  heads: readonly Piece[];
  /** Wide ones first, so that none hides a thin one. */
  links: readonly DrawnLink[];
  /** Column by column, from above. */
  rows: readonly DrawnRow[];
  /** What stands under the drawing, and where. */
  key: KeyBand;
  keyTop: number;
}

const MARGIN = 12;
const HEAD = 30;
const ABOVE_KEY = 10;
/** Pixels of height for one row, more where its label has two lines. */
const ROW = { wide: 28, narrow: 34 };
const NARROW = 600;
/** Pixels from one column to the next: a third one between the ends, of which few cases speak, must have plenty. */
const COLUMN = { usual: 150, further: 260 };
const MOST_BETWEEN = 4;
const LEAST_ROWS = 3;
/** Pixels beside the ends for their labels. */
const GUTTER = { least: 48, most: 168, share: 0.2 };
/** Less height than this is no drawing: the key then hangs over. */
const LEAST_HEIGHT = 120;

/** The flows as columns of places and the cases that lead from one to the next, for the screen and for files alike. */
export function drawSankey(request: SankeyRequest): SankeyDrawing {
  const { answer, level, size, theme, words, measure } = request;
  const { width, height } = size;
  const widest = Math.min(GUTTER.most, width * GUTTER.share);
  const rowHeight = width < NARROW ? ROW.narrow : ROW.wide;
  const modelAbove = (key: number, columns: number) =>
    sankeyOf(answer, level, {
      columns,
      rows: Math.max(LEAST_ROWS, Math.floor((height - HEAD - ABOVE_KEY - key) / rowHeight)),
    });
  const keyFor = (of: SankeyModel, notes: readonly string[], perCase: number | null) =>
    drawKeyBand({ items: keyOf(of, perCase, { words, theme }), notes, width, theme, measure });
  // What is folded changes what the key must explain, and how wide labels are, by next to nothing.
  const rough = modelAbove(0, MOST_BETWEEN);
  const told = sayingsFor(rough, answer.slice.nodes, words);
  const [before, after] = guttersOf(rough, { say: told, measure, widest });
  const across = { left: MARGIN + before, right: width - MARGIN - after };
  const model = modelAbove(keyFor(rough, told.notes, null).height, columnsIn(across.right - across.left));
  const say = sayingsFor(model, answer.slice.nodes, words);
  const bottom = Math.max(HEAD + LEAST_HEIGHT, height - keyFor(model, say.notes, null).height - ABOVE_KEY);
  const area: Box = { ...across, top: HEAD, bottom };
  const placed = layOut(model, area);
  const first = placed.links[0];
  return {
    model,
    heads: drawHeads(model.roles, placed.columns, { size, theme, words, measure }),
    links: placed.links
      .toSorted((a, b) => b.thickness - a.thickness)
      .map((link) => drawLink(link, say.link(link.link), theme)),
    rows: drawRows(placed, { say, theme, measure, bounds: { ...area, left: MARGIN, right: width - MARGIN } }),
    key: keyFor(model, say.notes, first === undefined ? 1 : first.thickness / first.link.cases.size),
    keyTop: bottom + ABOVE_KEY,
  };
}

function drawLink(placed: PlacedLink, told: Told, theme: Theme): DrawnLink {
  const { link, crossings, thickness } = placed;
  const { from, to } = crossings[Math.floor(crossings.length / 2)] ?? { from: { x: 0, y: 0 }, to: { x: 0, y: 0 } };
  return {
    link,
    told,
    pieces: paintLink(placed, theme),
    whole: ribbonPath({ crossings, thickness: Math.max(1, thickness), from: 0, to: 1 }),
    middle: { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 },
  };
}

/** How many columns between the ends have room. */
function columnsIn(width: number): number {
  const more = Math.floor((width - 3 * COLUMN.usual) / COLUMN.further);
  if (more >= 0) return Math.min(MOST_BETWEEN, 2 + more);
  return 1;
}

/** Beside the first and the last column: as wide as the longest label there, within bounds. */
function guttersOf(
  { nodes }: SankeyModel,
  { say, measure, widest }: { say: Sayings; measure: Measure; widest: number },
): [number, number] {
  const last = Math.max(0, ...nodes.map(({ column }) => column));
  const widthOf = (column: number) => {
    const labels = nodes.filter((node) => node.column === column).map((node) => joined(say.label(node)));
    const widths = labels.map((label) => measure(label, fontOf(LABEL_FONT)) + 2 * AFTER_ROW);
    return Math.min(widest, Math.max(GUTTER.least, ...widths));
  };
  return [widthOf(0), widthOf(last)];
}
