import { paperOf } from "../canvas/mark-look.ts";
import { drawWords } from "../canvas/overlay.ts";
import type { OverlayScene } from "../canvas/overlay-scene.ts";
import type { Size } from "../map/geometry.ts";
import type { Theme } from "../ui/tokens.ts";
import { drawGround } from "./draw-ground.ts";
import { drawLines, drawMarks } from "./draw-marks.ts";
import { SvgInk, type Measure } from "./svg-ink.ts";
import { escapeXml, tag } from "./xml.ts";

/** What a sheet is made around: of this size, in these colours. */
export interface SheetPicture {
  size: Size;
  theme: Theme;
  /** Its elements, with a named group for whatever stands for something. */
  markup: (measure: Measure) => string;
}

/** What the canvas shows. `titleOf`: what a mark or a line says by itself. */
export function scenePicture(scene: OverlayScene, titleOf: (id: string) => string): SheetPicture {
  const { size, theme, focus } = scene;
  const told = (id: string) => tag("title", {}, escapeXml(titleOf(id)));
  const markup = (measure: Measure) => {
    const ink = new SvgInk(measure);
    drawWords({ context: ink, theme, paper: paperOf(focus.mode, theme) }, scene);
    return [
      tag("g", { id: "ground" }, drawGround(scene)),
      tag("g", { id: "links" }, drawLines(scene, told)),
      tag("g", { id: "marks" }, drawMarks(scene, told)),
      tag("g", { id: "words" }, ink.markup),
    ].join("");
  };
  return { size, theme, markup };
}
