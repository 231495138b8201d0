import type { Size } from "../map/geometry.ts";

/** Draws a standing SVG file into a canvas of this many pixels. @throws Error where the browser cannot. */
export async function raster(svg: string, { width, height }: Size): Promise<HTMLCanvasElement> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement("canvas");
    canvas.width = width;
    canvas.height = height;
    const context = canvas.getContext("2d");
    if (context === null) throw new Error("The browser gives no canvas to draw on.");
    context.drawImage(image, 0, 0, width, height);
    return canvas;
  } finally {
    URL.revokeObjectURL(url);
  }
}
