import { MOST_THUMBNAIL_CHARACTERS } from "../../contract/thumbnail.ts";
import type { Size } from "../map/geometry.ts";
import { paperOf } from "../canvas/mark-look.ts";
import { drawGround } from "./draw-ground.ts";
import { drawLines, drawMarks } from "./draw-marks.ts";
import { raster } from "./raster.ts";
import { allShown, sceneOf, type Shown } from "./shown.ts";
import { tag } from "./xml.ts";

const SIZE = { width: 320, height: 200 };
/** Between two pictures. */
const GAP = 4;
/** A picture is laid out on a canvas at least so wide: large enough that nothing is folded away. */
const LEAST_WIDTH = 880;
/** Tried in turn until the file is small enough. */
const QUALITIES = [0.9, 0.75, 0.5];

/**
 * A small picture of what is on the screen, or of what is given, for a list of saved views: marks and lines in
 * light colours, without words, which nobody could read; two periods that are compared stand beside each other.
 * 320 × 200 pixels, WebP or PNG as a data URL that the contract's `Thumbnail` takes; null where the browser cannot draw
 * it.
 */
export async function thumbnailOf(shown: readonly Shown[] = allShown()): Promise<string | null> {
  try {
    const room = { width: (SIZE.width - GAP * (shown.length - 1)) / shown.length, height: SIZE.height };
    const parts = await Promise.all(
      shown.map((each, index) => partOf(each, { x: index * (room.width + GAP), ...room })),
    );
    const canvas = await raster(tag("svg", { xmlns: "http://www.w3.org/2000/svg", ...SIZE }, parts), SIZE);
    return smallest(canvas);
  } catch (error) {
    console.warn("The view is saved without its small picture.", error);
    return null;
  }
}

/** Marks and lines of one picture at their place. */
async function partOf(shown: Shown, place: Size & { x: number }): Promise<string> {
  const times = LEAST_WIDTH / place.width;
  const size = { width: place.width * times, height: place.height * times };
  const scene = await sceneOf(shown, size, "light");
  const untitled = () => "";
  return tag("svg", { ...place, viewBox: `0 0 ${size.width} ${size.height}` }, [
    tag("rect", { ...size, fill: paperOf(scene.focus.mode, "light") }),
    drawGround(scene),
    ...drawLines(scene, untitled),
    ...drawMarks(scene, untitled),
  ]);
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
