import type { Box, Point } from "../map/geometry.ts";
import type { Renderer } from "./renderer.ts";

/** From pixels at the first zoom to pixels on the screen. */
export interface View {
  scale: number;
  x: number;
  y: number;
}

/** Far enough that a rounding error in the scale is below a hundredth of a pixel. */
const FAR = 1000;

export function viewOf(renderer: Renderer, height: number): View {
  const corner = renderer.graphToViewport({ x: 0, y: height });
  const far = renderer.graphToViewport({ x: FAR, y: height });
  return { scale: (far.x - corner.x) / FAR, x: corner.x, y: corner.y };
}

export function toScreen({ scale, x, y }: View, point: Point): Point {
  return { x: point.x * scale + x, y: point.y * scale + y };
}

export function boxToScreen(view: View, box: Box): Box {
  const upper = toScreen(view, { x: box.left, y: box.top });
  const lower = toScreen(view, { x: box.right, y: box.bottom });
  return { left: upper.x, top: upper.y, right: lower.x, bottom: lower.y };
}
