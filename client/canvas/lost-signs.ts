import type { Box, Point } from "../map/geometry.ts";
import { INK } from "../ui/tokens.ts";
import { around } from "./labels/boxes.ts";
import type { Brush } from "./labels/draw-labels.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { placeSigns, spotsOnLine } from "./signs.ts";

/** Pixels from the middle of a sign to its rim, and to the end of its cross. */
const RADIUS = 7;
const ARM = 3;

/** A cross on each line that a model loses, where it covers no label; the line itself stays as it is. */
export function drawLostSigns(brush: Brush, scene: OverlayScene, taken: readonly Box[]): Box[] {
  const spotsFor = (id: string) => spotsOnLine(id, scene);
  const spots = placeSigns({ ids: scene.focus.lost, taken, spotsFor, boxOf }, scene);
  for (const spot of spots) drawCross(brush, spot);
  return spots.map(boxOf);
}

const boxOf = (spot: Point): Box => around(spot, RADIUS);

/** In ink: red-brown would say that sources disagree. */
function drawCross({ context, theme, paper }: Brush, { x, y }: Point): void {
  context.beginPath();
  context.arc(x, y, RADIUS, 0, Math.PI * 2);
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = INK[theme].ink;
  context.lineWidth = 1.2;
  context.stroke();
  context.beginPath();
  for (const side of [-1, 1]) {
    context.moveTo(x - ARM, y - ARM * side);
    context.lineTo(x + ARM, y + ARM * side);
  }
  context.lineWidth = 1.8;
  context.stroke();
}
