import type { Size } from "../map/geometry.ts";
import type { Face } from "./browser-letters.ts";
import { MARGIN, type Drawn } from "./draw-sheet.ts";
import { contextOf, drawn, withImage } from "./raster.ts";
import type { Scale } from "./scales.ts";
import { tag } from "./xml.ts";

/** No browser writes a canvas of any size. */
class TooLarge extends Error {
  override readonly name = "TooLarge";
}

interface Making {
  faces: readonly Face[];
  paper: string;
  scale: Scale;
}

/** The sheet as a PNG with the same letters. @throws TooLarge where the browser writes no canvas of this size. */
export async function pngOf({ svg, size }: Drawn, { faces, paper, scale }: Making): Promise<Blob> {
  const pixels = { width: size.width * scale, height: size.height * scale };
  const canvas = await withImage(withSamples(svg, faces, size), async (image) => {
    await lettersOf(image, faces.length, size);
    return drawn(image, pixels);
  });
  const context = contextOf(canvas);
  context.fillStyle = paper;
  context.fillRect(0, pixels.height - (MARGIN - 1) * scale, pixels.width, MARGIN * scale);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, "image/png"));
  if (blob === null) throw new TooLarge(`${pixels.width} × ${pixels.height} pixels`);
  return blob;
}

/** Pixels of a sample's cell, and from the lower edge to its letter's foot. */
const CELL = 16;
const FOOT = 4;

/** One letter of each font in the lower margin, painted over in the end. */
function withSamples(svg: string, faces: readonly Face[], { height }: Size): string {
  const samples = faces.map(({ family, weight, style }, index) => {
    const font = { "font-family": `'${family}'`, "font-weight": weight, "font-style": style, "font-size": 12 };
    return tag("text", { x: CELL * index + 2, y: height - FOOT, ...font, fill: "#808080" }, "M");
  });
  return svg.replace(/<\/svg>\s*$/, `${samples.join("")}</svg>`);
}

const LOOK_MS = 40;
/** After this a browser shows another font in place of one that does not come. */
const PATIENCE_MS = 5000;

/**
 * Waits until the fonts inside an image are read: it counts as loaded before, and until then draws no letter at all.
 * No event tells of it, so the samples are looked at.
 */
async function lettersOf(image: HTMLImageElement, count: number, size: Size): Promise<void> {
  const canvas = document.createElement("canvas");
  canvas.width = CELL;
  canvas.height = CELL;
  const context = canvas.getContext("2d", { willReadFrequently: true });
  if (context === null) return;
  const isWritten = (index: number) => {
    context.clearRect(0, 0, CELL, CELL);
    context.drawImage(image, -CELL * index, CELL - size.height, size.width, size.height);
    const { data } = context.getImageData(0, 0, CELL, CELL);
    return data.some((value, place) => place % 4 === 0 && Math.abs(value - (data[0] ?? 0)) > 20);
  };
  const end = performance.now() + PATIENCE_MS;
  for (let index = 0; index < count && performance.now() < end;) {
    if (isWritten(index)) index += 1;
    else await new Promise((resolve) => setTimeout(resolve, LOOK_MS));
  }
}
