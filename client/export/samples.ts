import { SHAPE_NUMBER } from "../canvas/programs/shapes.ts";
import type { LineSample, MarkSample } from "../text/legend-entries.ts";
import { INK, KIND, MODE, mix, type Theme } from "../ui/tokens.ts";
import { drawMark } from "./draw-marks.ts";
import { short, tag } from "./xml.ts";

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

const DASHES = { reported: null, inferred: "5 3", fictional: "1.5 2.5" } as const;
/** Pixels the end takes from the line. */
const ENDS = { head: 6, open: 2, bar: 2, none: 0 } as const;

/** A line of the legend from 0, 0 to the right: too short for the picture's own tapering. */
export function sampleLine({ mode, status, end, width, length }: LineSample, theme: Theme): string {
  const colour = MODE[mode][theme];
  const stop = length - ENDS[end];
  const line = { x1: 0, x2: stop, y1: 0, y2: 0, stroke: colour, "stroke-width": width };
  return tag("line", { ...line, "stroke-dasharray": DASHES[status] }) + endOf(end, { length, stop, width, colour });
}

function endOf(
  end: LineSample["end"],
  { length, stop, width, colour }: { length: number; stop: number; width: number; colour: string },
): string {
  if (end === "bar") return tag("rect", { x: length - 2.4, y: -4.5, width: 2.2, height: 9, fill: colour });
  if (end === "open") {
    const path = `M${length - 7} -3.6L${short(length - 0.8)} 0 ${length - 7} 3.6`;
    return tag("path", { d: path, fill: "none", stroke: colour, "stroke-width": 1.4 });
  }
  if (end === "none") return "";
  const half = short(2.4 + width / 2);
  return tag("path", { d: `M${stop - 1} -${half}L${length} 0 ${stop - 1} ${half}z`, fill: colour });
}
