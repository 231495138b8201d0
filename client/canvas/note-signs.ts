import type { Box, Point } from "../map/geometry.ts";
import { INK } from "../ui/tokens.ts";
import { controlPoints, pointOn } from "./curves.ts";
import { contains, overlaps } from "./labels/boxes.ts";
import type { Brush } from "./labels/draw-labels.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { toScreen } from "./view.ts";

/** Signs that look for a free spot in one frame; further ones stand at their first. */
const MOST_TRIED = 200;
/** Shares of a line's way at which its sign may stand, the best first. */
const ON_LINE = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/**
 * A small empty bubble at each mark and line with notes. Drawn last, at the first corner or spot where it covers
 * neither label nor badge: no label gives way to a note.
 */
export function drawNoteSigns(brush: Brush, scene: OverlayScene, taken: readonly Box[]): Box[] {
  const { width, height } = scene.size;
  const canvas = { left: 0, top: 0, right: width, bottom: height };
  const drawn: Box[] = [];
  for (const id of scene.focus.noted) {
    const spots = spotsFor(id, scene).filter((at) => contains(canvas, boxOf(at)));
    const isFree = (at: Point) => ![...taken, ...drawn].some((box) => overlaps(box, boxOf(at)));
    const spot = (drawn.length < MOST_TRIED ? spots.find(isFree) : undefined) ?? spots[0];
    if (spot === undefined) continue;
    drawSign(brush, spot);
    drawn.push(boxOf(spot));
  }
  return drawn;
}

/** None for what is not drawn, steps back or is still on its way. */
function spotsFor(id: string, { graph, view, size }: OverlayScene): Point[] {
  const onScreen = ({ x, y }: Point) => toScreen(view, { x, y: size.height - y });
  if (graph.hasNode(id)) {
    const mark = graph.getNodeAttributes(id);
    return mark.dimmed || mark.presence < 1 ? [] : cornersOf(onScreen(mark), mark.size, mark.item.pinned);
  }
  return spotsOnLine(id, { graph, view, size });
}

/** Along a line that is drawn, the best first; none where it steps back or is still on its way. */
export function spotsOnLine(id: string, { graph, view, size }: Pick<OverlayScene, "graph" | "view" | "size">): Point[] {
  if (!graph.hasEdge(id)) return [];
  const onScreen = ({ x, y }: Point) => toScreen(view, { x, y: size.height - y });
  const { bend, strength, dimmed } = graph.getEdgeAttributes(id);
  const [from, to] = graph.extremities(id).map((end) => graph.getNodeAttributes(end));
  if (from === undefined || to === undefined || dimmed || Math.min(from.presence, to.presence) < 1) return [];
  const controls = controlPoints(from, to, bend, strength);
  return ON_LINE.map((share) => onScreen(pointOn(from, controls, to, share)));
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
