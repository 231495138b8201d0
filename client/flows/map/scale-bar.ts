import type { Box, Point } from "../../map/geometry.ts";
import type { Scale } from "../../map/scale.ts";
import { canvasWords } from "../../text/canvas-words.ts";
import { INK } from "../../ui/tokens.ts";
import { fontOf, letters } from "../letters.ts";
import type { Look } from "../look.ts";
import { piece, type Piece } from "../piece.ts";
import type { MapBase } from "./map-base.ts";
import type { Zoom } from "./zoom.ts";

export interface ScaleBar {
  pieces: readonly Piece[];
  box: Box;
}

interface Request extends Pick<Look, "theme" | "measure"> {
  text: string;
  /** Where it ends. */
  at: Point;
}

const TYPE = { size: 10, family: "sans" } as const;

interface BarsRequest extends Look {
  base: MapBase;
  at: Zoom;
}

/** Of the map in its corner, of the cartouche in its own; null: it gets none. */
export function scaleBars({ base, at, words, theme, measure }: BarsRequest, cartouche: Box | null): ScaleBar[] {
  const { main, inset } = base.scalesAt(at.zoom);
  const { scale: textOf } = canvasWords(words);
  const bar = (scale: Scale | null, corner: Point | null): ScaleBar[] =>
    scale === null || corner === null
      ? []
      : [drawScaleBar(scale, { text: textOf(scale.distanceKm), at: corner, theme, measure })];
  return [
    ...bar(main, { x: base.size.width - 16, y: base.size.height - 14 }),
    ...bar(inset, cartouche && { x: cartouche.right - 10, y: cartouche.bottom - 10 }),
  ];
}

/** A bar of a round length, its words above. */
function drawScaleBar({ pixels }: Scale, { text, at, theme, measure }: Request): ScaleBar {
  const ink = INK[theme];
  const { x: right, y: bottom } = at;
  const [left, middle] = [right - pixels, right - pixels / 2];
  const half = Math.max(pixels, measure(text, fontOf(TYPE))) / 2;
  return {
    pieces: [
      piece("path", { d: `M${left} ${bottom - 3}v3h${pixels}v-3`, fill: "none", stroke: ink.ink3 }),
      ...letters(text, { ...TYPE, x: middle, y: bottom - 6, anchor: "middle", fill: ink.ink3, rim: ink.land }),
    ],
    box: { left: middle - half - 3, right: middle + half + 3, top: bottom - 16, bottom: bottom + 3 },
  };
}
