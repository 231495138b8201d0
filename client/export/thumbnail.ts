import { MOST_THUMBNAIL_CHARACTERS } from "../../contract/thumbnail.ts";
import { paperOf } from "../canvas/mark-look.ts";
import { drawGround } from "./draw-ground.ts";
import { drawLines, drawMarks } from "./draw-marks.ts";
import { raster } from "./raster.ts";
import { shownMode } from "../state/picture-store.ts";
import { currentlyShown, sceneOf, type Shown } from "./shown.ts";
import { tag } from "./xml.ts";

const SIZE = { width: 320, height: 200 };
/** The picture is laid out on a canvas so many times as wide: large enough that nothing is folded away. */
const TIMES = 2.75;
/** Tried in turn until the file is small enough. */
const QUALITIES = [0.9, 0.75, 0.5];

/**
 * A small picture of what is on the screen, or of what is given, for a list of saved views: marks and lines in
 * light colours, without words, which nobody could read. 320 × 200 pixels, WebP or PNG as a data URL that the
 * contract's `Thumbnail` takes; null where the browser cannot draw it.
 */
export async function thumbnailOf(shown: Shown = currentlyShown(shownMode())): Promise<string | null> {
  try {
    const size = { width: SIZE.width * TIMES, height: SIZE.height * TIMES };
    const scene = await sceneOf(shown, size, "light");
    const untitled = () => "";
    const parts = [
      tag("rect", { ...size, fill: paperOf(scene.focus.mode, "light") }),
      drawGround(scene),
      ...drawLines(scene, untitled),
      ...drawMarks(scene, untitled),
    ];
    const box = `0 0 ${size.width} ${size.height}`;
    const svg = tag("svg", { xmlns: "http://www.w3.org/2000/svg", viewBox: box, ...SIZE }, parts);
    const canvas = await raster(svg, SIZE);
    return smallest(canvas);
  } catch (error) {
    console.warn("The view is saved without its small picture.", error);
    return null;
  }
}

/** The first that is small enough. A browser that writes no WebP writes a PNG instead, and says so in the URL. */
function smallest(canvas: HTMLCanvasElement): string | null {
  const tries = QUALITIES.map((quality) => () => canvas.toDataURL("image/webp", quality));
  for (const attempt of [...tries, () => canvas.toDataURL("image/png")]) {
    const url = attempt();
    if (url.length <= MOST_THUMBNAIL_CHARACTERS) return url;
  }
  return null;
}
