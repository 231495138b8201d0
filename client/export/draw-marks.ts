import type { LineAttributes, MarkAttributes } from "../canvas/attributes.ts";
import { CLEAR, paperOf } from "../canvas/mark-look.ts";
import type { OverlayScene } from "../canvas/overlay-scene.ts";
import { SHAPE_NUMBER } from "../canvas/programs/shapes.ts";
import { groupId } from "./group-id.ts";
import { lineShape } from "./line-shape.ts";
import { markShape } from "./mark-shape.ts";
import { short, tag } from "./xml.ts";

/** Dashes around a mark whose position is rough, and at sea; and how much of each is drawn. */
const OUTLINES = [null, { count: 9, drawn: 0.66 }, { count: 14, drawn: 0.45 }] as const;
/** The rim that says how exact a position is. */
const RIM_WIDTH = 1.6;
const RIM_INSET = 0.9;
/** Pixels of highlighter and of paper around a mark. */
const HALO = 6;
const GAP = 2;
/** Pixels of highlighter on either side of a line. */
const LINE_HALO = 4.5;

/** The lines of a picture, those that step back first. `titleOf` is what a pointer is told. */
export function drawLines({ graph, size, focus, theme }: OverlayScene, titleOf: (id: string) => string): string[] {
  const paper = paperOf(focus.mode, theme);
  const lines: { zIndex: number; markup: string }[] = [];
  graph.forEachEdge((id, line, _source, _target, from, to) => {
    const markup = drawLine(line, { from, to, height: size.height, paper });
    lines.push({
      zIndex: line.zIndex,
      markup: tag("g", { id: groupId("link", id), "data-id": id }, titleOf(id) + markup),
    });
  });
  return inOrder(lines);
}

export function drawMarks({ graph, size, focus, theme }: OverlayScene, titleOf: (id: string) => string): string[] {
  const paper = paperOf(focus.mode, theme);
  const marks: { zIndex: number; markup: string }[] = [];
  graph.forEachNode((id, mark) => {
    const at = `translate(${short(mark.x)} ${short(size.height - mark.y)})`;
    const named = { id: groupId("node", id), "data-id": id, transform: at };
    const markup = tag("g", named, titleOf(id) + drawMark(mark, paper));
    marks.push({ zIndex: mark.zIndex, markup });
  });
  return inOrder(marks);
}

type MarkLooks = Pick<MarkAttributes, "shape" | "size" | "outline" | "color" | "fill" | "halo">;

/** A mark around the point 0, 0: highlighter, a rim of paper, the mark. */
export function drawMark({ shape, size, outline, color, fill, halo }: MarkLooks, paper: string): string {
  const { path } = markShape(shape, size);
  const around = (width: number, colour: string) =>
    tag("path", { d: path, fill: colour, stroke: colour, "stroke-width": 2 * width, "stroke-linejoin": "round" });
  const isSeeThrough = fill.length > "#rrggbb".length;
  return [
    halo === CLEAR ? "" : around(HALO, halo),
    isSeeThrough ? "" : around(GAP, paper),
    tag("path", { d: path, ...paint(fill) }),
    rim({ shape, size, outline, color, fill }),
    shape === SHAPE_NUMBER.page ? tag("path", { d: writing(size), fill: paper }) : "",
  ].join("");
}

function rim({ shape, size, outline, color, fill }: Omit<MarkLooks, "halo">): string {
  if (fill === color) return "";
  const { path, around } = markShape(shape, size, RIM_INSET);
  const broken = OUTLINES[outline] ?? null;
  const step = broken === null ? 0 : around / broken.count;
  const dashes = broken === null ? null : `${short(step * broken.drawn)} ${short(step * (1 - broken.drawn))}`;
  return tag("path", { d: path, fill: "none", stroke: color, "stroke-width": RIM_WIDTH, "stroke-dasharray": dashes });
}

/** A page's two lines of text. */
function writing(size: number): string {
  const line = (y: number) =>
    `M${short(-size * 0.45)} ${short(y - 0.8)}h${short(size * 0.9)}v1.6h${short(-size * 0.9)}z`;
  return line(size * 0.05) + line(size * 0.45);
}

interface LineContext {
  from: MarkAttributes;
  to: MarkAttributes;
  height: number;
  paper: string;
}

function drawLine(line: LineAttributes, { from, to, height, paper }: LineContext): string {
  const { whole, ink, hollow } = lineShape(line, from, to, height);
  const { halo, color } = line;
  const under = { d: whole, stroke: halo, "stroke-width": 2 * LINE_HALO, "stroke-linejoin": "round" };
  return [
    halo === CLEAR || whole === "" ? "" : tag("path", { ...under, fill: halo }),
    ink === "" ? "" : tag("path", { d: ink, fill: color }),
    hollow === null ? "" : tag("path", { d: hollow, fill: paper }),
  ].join("");
}

/** `#rrggbbaa` is not known to every program that opens a picture. */
function paint(colour: string): { fill: string; "fill-opacity"?: string } {
  if (colour.length <= "#rrggbb".length) return { fill: colour };
  const opacity = Number.parseInt(colour.slice(7), 16) / 255;
  return { fill: colour.slice(0, 7), "fill-opacity": opacity.toFixed(3) };
}

function inOrder(items: readonly { zIndex: number; markup: string }[]): string[] {
  return items.toSorted((a, b) => a.zIndex - b.zIndex).map(({ markup }) => markup);
}
