import type { Size } from "../map/geometry.ts";

/** Draws an SVG file into a canvas of this many pixels. @throws Error where the browser cannot. */
export async function raster(svg: string, size: Size): Promise<HTMLCanvasElement> {
  return withImage(svg, (image) => drawn(image, size));
}

/** Hands over the SVG as an image, and takes its address back afterwards. */
export async function withImage<Result>(
  svg: string,
  use: (image: HTMLImageElement) => Result | Promise<Result>,
): Promise<Result> {
  const url = URL.createObjectURL(new Blob([svg], { type: "image/svg+xml" }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    return await use(image);
  } finally {
    URL.revokeObjectURL(url);
  }
}

export function drawn(image: HTMLImageElement, { width, height }: Size): HTMLCanvasElement {
  const canvas = document.createElement("canvas");
  canvas.width = width;
  canvas.height = height;
  contextOf(canvas).drawImage(image, 0, 0, width, height);
  return canvas;
}

export function contextOf(canvas: HTMLCanvasElement): CanvasRenderingContext2D {
  const context = canvas.getContext("2d");
  if (context === null) throw new Error("The browser gives no canvas to draw on.");
  return context;
}
