import type { Box, Point } from "../map/geometry.ts";
import { INK } from "../ui/tokens.ts";
import type { Brush } from "./labels/draw-labels.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { placeSigns, spotsOnLine } from "./signs.ts";
import { toScreen } from "./view.ts";

/**
 * A small empty bubble at each mark and line with notes. Drawn last, at the first corner or spot where it covers
 * neither label nor badge: no label gives way to a note.
 */
export function drawNoteSigns(brush: Brush, scene: OverlayScene, taken: readonly Box[]): Box[] {
  const spotsFor = (id: string) => spotsOf(id, scene);
  const spots = placeSigns({ ids: scene.focus.noted, taken, spotsFor, boxOf }, scene);
  for (const spot of spots) drawSign(brush, spot);
  return spots.map(boxOf);
}

/** None for what is not drawn, steps back or is still on its way. */
function spotsOf(id: string, { graph, view, size }: OverlayScene): Point[] {
  const onScreen = ({ x, y }: Point) => toScreen(view, { x, y: size.height - y });
  if (graph.hasNode(id)) {
    const mark = graph.getNodeAttributes(id);
    return mark.dimmed || mark.presence < 1 ? [] : cornersOf(onScreen(mark), mark.size, mark.item.pinned);
  }
  return spotsOnLine(id, { graph, view, size });
}

/** The corners of a mark, its upper right first; the pin has the lower left. */
function cornersOf({ x, y }: Point, size: number, isPinned: boolean): Point[] {
  const [across, up, down] = [size * 0.9 + 1, size * 0.9 + 3, size * 0.9 + 2];
  return [
    { x: x + across, y: y - up },
    { x: x - across, y: y - up },
    { x: x + across, y: y + down },
    ...(isPinned ? [] : [{ x: x - across, y: y + down }]),
  ];
}

const boxOf = ({ x, y }: Point): Box => ({ left: x - 5, top: y - 4.5, right: x + 5, bottom: y + 2.5 });

/** Grey, for it says nothing of how well a thing is known. */
function drawSign({ context, theme, paper }: Brush, at: Point): void {
  const { left, top, right, bottom } = boxOf(at);
  context.beginPath();
  context.moveTo(left, top);
  context.lineTo(right, top);
  context.lineTo(right, bottom);
  context.lineTo(at.x, bottom);
  context.lineTo(at.x - 3, bottom + 3);
  context.lineTo(at.x - 3, bottom);
  context.lineTo(left, bottom);
  context.closePath();
  context.lineJoin = "round";
  context.strokeStyle = paper;
  context.lineWidth = 3.5;
  context.stroke();
  context.fillStyle = paper;
  context.fill();
  context.strokeStyle = INK[theme].ink2;
  context.lineWidth = 1.2;
  context.stroke();
}
