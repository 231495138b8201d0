import type { Box, Point } from "../../map/geometry.ts";
import { short } from "../../export/xml.ts";
import type { Told } from "../../text/flow-words.ts";
import { INK, type Theme } from "../../ui/tokens.ts";
import type { Measure } from "../../export/svg-ink.ts";
import { fontOf, letters } from "../letters.ts";
import { piece, type Piece } from "../piece.ts";
import { labelColumn, LABEL_FONT, LINE_HEIGHT, middleOf, type Label } from "./labels.ts";
import type { Placed, PlacedNode } from "./lay-out.ts";
import type { SankeyNode } from "./model.ts";
import { paintRow } from "./paint-row.ts";
import type { Sayings } from "./say.ts";

export interface DrawnRow {
  node: SankeyNode;
  told: Told;
  pieces: readonly Piece[];
  label: readonly Piece[];
  /** Around the row, and around its label. */
  whole: string;
  /** Where a card beside it points to. */
  middle: Point;
}

interface Request {
  say: Sayings;
  theme: Theme;
  measure: Measure;
  /** Within which rows and labels stay. */
  bounds: Box;
}

/** Pixels between a row and its label. */
export const AFTER_ROW = 6;
/** Labels may stand out over the rows at the upper and the lower edge. */
const OVER = 4;

/** The rows of all columns with their labels: those of the origins to the left, all others to the right. */
export function drawRows({ nodes, columns }: Placed, { say, theme, measure, bounds }: Request): DrawnRow[] {
  return columns.flatMap(({ left, right }, column) => {
    const next = columns[column + 1]?.left ?? bounds.right + AFTER_ROW;
    const room = column === 0 ? left - bounds.left + AFTER_ROW : next - right;
    const labels = labelColumn({
      rows: nodes.filter(({ node }) => node.column === column),
      say: ({ node }) => say.label(node),
      width: room - 2 * AFTER_ROW,
      top: bounds.top - OVER,
      bottom: bounds.bottom + OVER,
      measure,
    });
    return labels.map((label) => drawRow(label, column === 0 ? "left" : "right", { say, theme, measure }));
  });
}

function drawRow(label: Label, side: "left" | "right", { say, theme, measure }: Omit<Request, "bounds">): DrawnRow {
  const { of, lines, top } = label;
  const ink = INK[theme];
  const x = side === "left" ? of.box.left - AFTER_ROW : of.box.right + AFTER_ROW;
  const fill = of.node.kind === "place" ? ink.ink : ink.ink2;
  const look = { x, fill, anchor: side === "left" ? "end" : "start", rim: ink.canvas, ...LABEL_FONT } as const;
  return {
    node: of.node,
    told: say.row(of.node),
    whole: around(of.box) + around(labelBox(label, { x, side, measure })),
    middle: { x: of.box.right, y: middleOf(of) },
    pieces: [...leader(of, label, { x, theme }), ...paintRow(of, theme)],
    label: lines.flatMap((line, index) => letters(line, { ...look, y: top + LINE_HEIGHT * index + 10.5 })),
  };
}

/** Pixels around what can be pressed. */
const AROUND = 3;

const around = ({ left, top, right, bottom }: Box): string =>
  `M${short(left - AROUND)} ${short(top - AROUND)}H${short(right + AROUND)}V${short(bottom + AROUND)}H${short(left - AROUND)}z`;

function labelBox(
  { lines, top }: Label,
  { x, side, measure }: { x: number; side: "left" | "right"; measure: Measure },
): Box {
  const width = Math.max(0, ...lines.map((line) => measure(line, fontOf(LABEL_FONT))));
  const left = side === "left" ? x - width : x;
  return { left, right: left + width, top: top + 1, bottom: top + lines.length * LINE_HEIGHT - 1 };
}

/** A label that had to move away from its row is tied to it. */
function leader(row: PlacedNode, { lines, top }: Label, { x, theme }: { x: number; theme: Theme }): Piece[] {
  const middle = top + (lines.length * LINE_HEIGHT) / 2;
  const reach = Math.max((row.box.bottom - row.box.top) / 2, LINE_HEIGHT / 2);
  if (Math.abs(middle - middleOf(row)) <= reach) return [];
  const start = x < row.box.left ? row.box.left : row.box.right;
  const look = { stroke: INK[theme].ink3, "stroke-width": 0.9 };
  return [piece("line", { x1: start, y1: middleOf(row), x2: x, y2: middle, ...look })];
}
