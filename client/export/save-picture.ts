import { whenFontsAreHere } from "../canvas/fonts.ts";
import { forgetWidths } from "../canvas/labels/draw-labels.ts";
import type { Side } from "../graph/compared-periods.ts";
import type { PictureMode } from "../graph/picture.ts";
import { handOver } from "../state/actions/save-file.ts";
import { app } from "../state/app-store.ts";
import { titleOf } from "../state/stage-words.ts";
import { intervalWords } from "../text/dates.ts";
import type { ScreenWords } from "../text/words.ts";
import { INK, type Theme } from "../ui/tokens.ts";
import { browserMeasure, facesOf, fontSheet } from "./browser-letters.ts";
import { currentSheet } from "./current-sheet.ts";
import { drawSheet } from "./draw-sheet.ts";
import { flowSheet } from "./flow-sheet.ts";
import { fileNameOf } from "./file-name.ts";
import { pngOf } from "./png.ts";
import type { Scale } from "./scales.ts";
import { sizeOfPicture } from "./size-of-picture.ts";

export type Format = "svg" | "png";

/** Graph or map, or the flows in the form that they have. */
export type SavedMode = PictureMode | "flows";

interface Wanted {
  /** Of two periods that are compared the one whose picture is saved; null: all that is shown. */
  side: Side | null;
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
export async function savePicture(mode: SavedMode, { side, format, theme, scale }: Wanted): Promise<string> {
  const paper = { size: sizeOfPicture(), theme, now: new Date() };
  await whenFontsAreHere();
  forgetWidths();
  const measure = browserMeasure();
  const sheet = await (mode === "flows" ? flowSheet(paper, measure) : currentSheet(mode, paper, side));
  const faces = facesOf(drawSheet(sheet, measure).svg);
  const drawn = drawSheet(sheet, measure, await fontSheet(faces));
  const name = fileNameOf(titleOf(app.getState(), sheet.words), paper.now, {
    ending: format,
    mode: mode === "flows" ? flowsName() : mode,
    period: periodName(side, sheet.words),
  });
  const svg = () => new Blob([drawn.svg], { type: "image/svg+xml" });
  handOver(format === "svg" ? svg() : await pngOf(drawn, { faces, paper: INK[theme].canvas, scale }), name);
  return name;
}

function periodName(side: Side | null, { language }: ScreenWords): string | undefined {
  const period = side === null ? undefined : app.getState().present.filter.periods[side];
  return period && intervalWords(period.from, period.to, language);
}

/** "flows", "flows-by-year", "sankey". */
function flowsName(): string {
  const { form, split } = app.getState().present.flows;
  if (form !== "map") return form;
  return split === "none" ? "flows" : `flows-by-${split}`;
}
