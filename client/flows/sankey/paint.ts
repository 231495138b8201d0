import { INK, MODE, mix, type Theme } from "../../ui/tokens.ts";
import { piece, type Piece } from "../piece.ts";
import type { PlacedLink } from "./lay-out.ts";
import type { Part } from "./model.ts";
import { edgePath, hatchPath, ribbonPath, type Band } from "./ribbon.ts";

/** How much of the paper is in a band: pale is a mix, never see-through, so that crossings stay clean. */
const PALE = { reported: 0.5, less: 0.76, untold: 0.84, after: 0.94 } as const;
const DASHES = { reported: null, inferred: "7 4", fictional: "1.5 3" } as const;
/** A thinner band has no room for edges: it is a line itself. */
const LEAST_BAND = 3.2;
const LEAST_LINE = 1;
const RIM = 0.9;
const HATCH = 5;
/** Pixels of the bar at which goods end that were taken. */
const BAR = 3;

/** The bands of a link, one over the other, and what shows that goods were taken where they end. */
export function paintLink({ link, crossings, thickness }: PlacedLink, theme: Theme): Piece[] {
  const { canvas } = INK[theme];
  const drawn = Math.max(LEAST_LINE, thickness);
  const whole = { crossings, thickness: drawn + 1.6, from: 0, to: 1 };
  let done = 0;
  const bands = link.parts.flatMap((part) => {
    const from = done / link.cases.size;
    done += part.cases.length;
    return paintPart(part, { crossings, thickness: drawn, from, to: done / link.cases.size }, theme);
  });
  return [piece("path", { d: ribbonPath(whole), fill: canvas }), ...bands];
}

/** One band, and the bar at its end where goods were taken there. */
export function paintPart(part: Part, band: Band, theme: Theme): Piece[] {
  const { canvas, ink } = INK[theme];
  const colour = MODE[part.mode][theme];
  const height = band.thickness * (band.to - band.from);
  const dashes = DASHES[part.status ?? "reported"];
  const dashed = dashes === null ? {} : { "stroke-dasharray": dashes };
  const bar = part.isTaken ? [barOf(band, ink)] : [];
  if (height < LEAST_BAND && !part.isUntold) return [...paintThin(part, band, { colour, dashed, canvas }), ...bar];
  const fill = piece("path", { class: "body", d: ribbonPath(band), fill: mix(colour, canvas, paleness(part)) });
  if (part.isUntold) return [fill, ...bar];
  const inset = 0.5 / band.thickness;
  const edges = [band.from + inset, band.to - inset].map((at) =>
    piece("path", { class: "edge", d: edgePath(band, at), fill: "none", stroke: colour, "stroke-width": 1, ...dashed }),
  );
  const hatching = part.isOpen
    ? [piece("path", { class: "edge", d: hatchPath(band, HATCH), fill: "none", stroke: colour })]
    : [];
  return [fill, ...hatching, ...edges, ...bar];
}

interface Look {
  colour: string;
  dashed: Readonly<Record<string, string>>;
  canvas: string;
}

/** One line; where it is hollow, paper along its middle. */
function paintThin({ isAfter, isOpen }: Part, band: Band, { colour, dashed, canvas }: Look): Piece[] {
  const width = Math.max(LEAST_LINE, band.thickness * (band.to - band.from));
  const middle = { d: edgePath(band, (band.from + band.to) / 2), fill: "none" };
  const line = piece("path", { class: "edge", ...middle, stroke: colour, "stroke-width": width, ...dashed });
  const isHollow = (isAfter || isOpen) && width > 2 * RIM;
  return isHollow ? [line, piece("path", { ...middle, stroke: canvas, "stroke-width": width - 2 * RIM })] : [line];
}

function paleness({ status, isUntold, isAfter, isOpen }: Part): number {
  if (isAfter || isOpen) return PALE.after;
  if (isUntold) return PALE.untold;
  return status === "reported" ? PALE.reported : PALE.less;
}

function barOf({ crossings, thickness, from, to }: Band, ink: string): Piece {
  const end = crossings.at(-1)?.to ?? { x: 0, y: 0 };
  const top = end.y + thickness * (from - 0.5);
  return piece("rect", {
    class: "body",
    x: end.x - BAR - 0.5,
    y: top,
    width: BAR,
    height: thickness * (to - from),
    fill: ink,
  });
}
