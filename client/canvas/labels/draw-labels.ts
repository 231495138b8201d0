import type { Point } from "../../map/geometry.ts";
import type { Theme } from "../../ui/tokens.ts";
import { FONT, INK, KIND } from "../../ui/tokens.ts";
import type { Label, LabelLine, PlacedLabel } from "./label.ts";
import { LINE_HEIGHT } from "./label.ts";

/** What words are drawn with: the screen's canvas, or whatever writes the same strokes down. */
export interface Ink extends Pick<
  CanvasRenderingContext2D,
  | "font"
  | "textAlign"
  | "letterSpacing"
  | "fillStyle"
  | "strokeStyle"
  | "lineWidth"
  | "lineJoin"
  | "setLineDash"
  | "beginPath"
  | "moveTo"
  | "lineTo"
  | "closePath"
  | "roundRect"
  | "arc"
  | "fill"
  | "stroke"
  | "fillRect"
  | "fillText"
  | "strokeText"
> {
  measureText(text: string): { width: number };
}

export interface Brush {
  context: Ink;
  theme: Theme;
  /** The colour under the labels: their rim. */
  paper: string;
}

/** Pixels before a note for its page, and after it for its ≠. */
const PAGE_WIDTH = 11;
const SIGN_WIDTH = 12;

function fontOf(line: LabelLine, muted: boolean): string {
  return `${line.strong && !muted ? 500 : 400} ${line.strong ? 12 : 11}px ${FONT.condensed}`;
}

const widths = new Map<string, number>();

/** Pixels a line takes. Kept, because every label is measured in every frame. */
export function measureLine(context: Ink, line: LabelLine, muted: boolean): number {
  const font = fontOf(line, muted);
  const key = `${font}|${line.text}`;
  let width = widths.get(key);
  if (width === undefined) {
    context.font = font;
    width = context.measureText(line.text).width;
    widths.set(key, width);
  }
  return width + (line.page ? PAGE_WIDTH : 0) + (line.disputed ? SIGN_WIDTH : 0);
}

/** The fonts came late: what was measured before holds no more. */
export function forgetWidths(): void {
  widths.clear();
}

export function drawLabel(brush: Brush, placed: PlacedLabel): void {
  if (placed.label.stub) {
    drawStub(brush, placed);
    return;
  }
  if (placed.hairline !== null) drawHairline(brush, placed.hairline);
  if (placed.label.marked) drawHighlight(brush, placed);
  for (const [index, line] of placed.lines.entries()) {
    drawLine(brush, placed, line, Math.round(placed.box.top + LINE_HEIGHT * index + 10.5));
  }
}

function drawHairline({ context, theme, paper }: Brush, { from, to }: { from: Point; to: Point }): void {
  for (const [colour, width] of [
    [paper, 3],
    [INK[theme].ink2, 0.9],
  ] as const) {
    context.strokeStyle = colour;
    context.lineWidth = width;
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(to.x, to.y);
    context.stroke();
  }
}

function drawHighlight({ context, theme }: Brush, { box }: PlacedLabel): void {
  context.fillStyle = INK[theme].mark;
  context.beginPath();
  context.roundRect(box.left - 3, box.top - 1, box.right - box.left + 6, box.bottom - box.top + 3, 2);
  context.fill();
}

function drawLine(brush: Brush, placed: PlacedLabel, line: LabelLine, y: number): void {
  const { context, theme, paper } = brush;
  const { label } = placed;
  const width = measureLine(context, line, label.muted);
  // Whole pixels: letters between two of them look blurred and uneven.
  let x = Math.round(startOf(placed, width));
  if (line.page) {
    drawPage(brush, x, y - 8.5);
    x += PAGE_WIDTH;
  }
  context.font = fontOf(line, label.muted);
  context.textAlign = "left";
  if (!label.marked) {
    context.strokeStyle = paper;
    context.lineWidth = 3.5;
    context.lineJoin = "round";
    context.strokeText(line.text, x, y);
  }
  context.fillStyle = inkOf(label, line, theme);
  context.fillText(line.text, x, y);
  if (line.disputed) {
    context.font = `600 12px ${FONT.sans}`;
    context.fillStyle = label.marked ? INK[theme].ink : INK[theme].warn;
    context.fillText("≠", x + width - (line.page ? PAGE_WIDTH : 0) - 9, y);
  }
}

/** Flush with the side on which the mark is; over or under it the lines are centred. */
function startOf({ label, box, side }: PlacedLabel, width: number): number {
  const isLeft = side === "left" || side === "nw" || side === "sw" || (side === "out" && box.right < label.at.x);
  if (isLeft) return box.right - 1 - width;
  const hangsOver = side === "out" && label.at.x > box.left + 24 && label.at.x < box.right - 24;
  if (side === "below" || side === "above" || hangsOver) return (box.left + box.right - width) / 2;
  return box.left + 1;
}

function inkOf(label: Label, line: LabelLine, theme: Theme): string {
  if (label.marked) return INK[theme].ink;
  if (label.muted) return INK[theme].ink3;
  return line.strong ? INK[theme].ink : INK[theme].ink2;
}

function drawPage({ context, theme, paper }: Brush, x: number, y: number): void {
  context.beginPath();
  context.moveTo(x, y);
  for (const [dx, dy] of [
    [5, 0],
    [7.5, 2.5],
    [7.5, 9.5],
    [0, 9.5],
  ] as const) {
    context.lineTo(x + dx, y + dy);
  }
  context.closePath();
  context.strokeStyle = paper;
  context.lineWidth = 2.5;
  context.stroke();
  context.fillStyle = KIND.case[theme];
  context.fill();
  context.fillStyle = paper;
  context.fillRect(x + 1.6, y + 4, 4.3, 1);
  context.fillRect(x + 1.6, y + 6.2, 4.3, 1);
}

/** A counted stub: what a cut left in the database. Dashed, as every cut is. */
function drawStub({ context, theme, paper }: Brush, { box, lines }: PlacedLabel): void {
  const text = lines[0]?.text ?? "";
  context.beginPath();
  context.roundRect(box.left, box.top + 0.5, box.right - box.left, box.bottom - box.top, 7);
  context.fillStyle = paper;
  context.fill();
  context.setLineDash([2.5, 2]);
  context.strokeStyle = INK[theme].ink3;
  context.lineWidth = 1;
  context.stroke();
  context.setLineDash([]);
  context.font = `500 11px ${FONT.condensed}`;
  context.textAlign = "center";
  context.fillStyle = INK[theme].ink2;
  context.fillText(text, (box.left + box.right) / 2, box.top + 11);
}
