import { whenFontsAreHere } from "../canvas/fonts.ts";
import { forgetWidths } from "../canvas/labels/draw-labels.ts";
import type { PictureMode } from "../graph/picture.ts";
import { handOver } from "../state/actions/save-file.ts";
import { INK, type Theme } from "../ui/tokens.ts";
import { browserMeasure, facesOf, fontSheet } from "./browser-letters.ts";
import { currentSheet } from "./current-sheet.ts";
import { drawSheet } from "./draw-sheet.ts";
import { fileNameOf } from "./file-name.ts";
import { pngOf } from "./png.ts";
import type { Scale } from "./scales.ts";
import { sizeOfPicture } from "./size-of-picture.ts";

export type Format = "svg" | "png";

interface Wanted {
  format: Format;
  theme: Theme;
  /** Of a PNG. */
  scale: Scale;
}

/**
 * Draws what is shown in this mode, in full, and hands it to the browser as a download; returns the file's name.
 *
 * @throws ApiProblem where the sources cannot be read, TooLarge where a PNG of this size cannot be written.
 */
export async function savePicture(mode: PictureMode, { format, theme, scale }: Wanted): Promise<string> {
  const now = new Date();
  await whenFontsAreHere();
  forgetWidths();
  const sheet = await currentSheet(mode, { size: sizeOfPicture(), theme, now });
  const measure = browserMeasure();
  const faces = facesOf(drawSheet(sheet, measure).svg);
  const drawn = drawSheet(sheet, measure, await fontSheet(faces));
  const name = fileNameOf(sheet.title, now, { ending: format, mode });
  const svg = () => new Blob([drawn.svg], { type: "image/svg+xml" });
  handOver(format === "svg" ? svg() : await pngOf(drawn, { faces, paper: INK[theme].canvas, scale }), name);
  return name;
}
