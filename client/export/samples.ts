import { SHAPE_NUMBER } from "../canvas/programs/shapes.ts";
import type { LineSample, MarkSample } from "../text/legend-entries.ts";
import { lineParts } from "../ui/line-parts.ts";
import { INK, KIND, MODE, mix, type Theme } from "../ui/tokens.ts";
import { drawMark } from "./draw-marks.ts";
import { tag } from "./xml.ts";

const SIZE = 5.6;
const OUTLINE = { exact: 0, rough: 1, sea: 2 } as const;

/** A mark of the legend around the point 0, 0. */
export function markOf({ kind, outline }: MarkSample, theme: Theme): string {
  const { shape, [theme]: color } = KIND[kind];
  const paper = INK[theme].canvas;
  const pale = shape === "empty-page" ? paper : mix(color, paper, 0.86);
  const isFull = outline === "exact" && shape !== "empty-page";
  const fill = isFull ? color : pale;
  return drawMark(
    { shape: SHAPE_NUMBER[shape], size: SIZE, outline: OUTLINE[outline], color, fill, halo: "#00000000" },
    paper,
  );
}

/** A line of the legend from 0, −5 to its length, 5: too short for the picture's own tapering. */
export function sampleLine({ mode, status, end, width, length }: LineSample, theme: Theme): string {
  const colour = MODE[mode][theme];
  const { stop, dash, filled, drawn } = lineParts(status, end, { width, length });
  const line = { x1: 0, x2: stop, y1: 5, y2: 5, stroke: colour, "stroke-width": width, "stroke-dasharray": dash };
  return tag("g", { transform: "translate(0 -5)" }, [
    tag("line", line),
    filled === null ? "" : tag("path", { d: filled, fill: colour }),
    drawn === null ? "" : tag("path", { d: drawn, fill: "none", stroke: colour, "stroke-width": 1.4 }),
  ]);
}
