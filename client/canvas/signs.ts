import type { Box, Point } from "../map/geometry.ts";
import { controlPoints, pointOn } from "./curves.ts";
import { contains, overlaps } from "./labels/boxes.ts";
import type { OverlayScene } from "./overlay-scene.ts";
import { toScreen } from "./view.ts";

export interface SignRequest {
  ids: Iterable<string>;
  /** What no sign should cover. */
  taken: readonly Box[];
  /** Where a thing's sign may stand, the best first; none: it has no sign just now. */
  spotsFor: (id: string) => readonly Point[];
  boxOf: (spot: Point) => Box;
}

/** Signs that look for a free spot in one frame; further ones stand at their first. */
const MOST_TRIED = 200;
/** Shares of a line's way at which its sign may stand, the best first. */
const ON_LINE = [0.5, 0.42, 0.58, 0.34, 0.66, 0.26, 0.74];

/** Where signs stand: each at the first of its spots on the canvas that covers nothing, or else at its first one. */
export function placeSigns(
  { ids, taken, spotsFor, boxOf }: SignRequest,
  { size }: Pick<OverlayScene, "size">,
): Point[] {
  const canvas = { left: 0, top: 0, right: size.width, bottom: size.height };
  const placed: Point[] = [];
  const covered = [...taken];
  const isFree = (spot: Point) => !covered.some((box) => overlaps(box, boxOf(spot)));
  for (const id of ids) {
    const spots = spotsFor(id).filter((spot) => contains(canvas, boxOf(spot)));
    const spot = (placed.length < MOST_TRIED ? spots.find(isFree) : undefined) ?? spots[0];
    if (spot === undefined) continue;
    placed.push(spot);
    covered.push(boxOf(spot));
  }
  return placed;
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
