import type { Point } from "../map/geometry.ts";
import type { CanvasGraph } from "./attributes.ts";
import { nearestTo } from "./walk.ts";

/** Pixels around its middle within which a finger means a mark: what is touched is 44 pixels across. */
const FINGER = 22;

/** The mark that a finger means; of two the nearer one. null: none is near enough. */
export function markNear(graph: CanvasGraph, pointOf: (id: string) => Point, point: Point): string | null {
  const nearest = nearestTo(
    point,
    graph.nodes().map((id) => ({ id, at: pointOf(id) })),
  );
  if (nearest === null) return null;
  return Math.hypot(nearest.at.x - point.x, nearest.at.y - point.y) <= FINGER ? nearest.id : null;
}
