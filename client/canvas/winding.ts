import type { Point } from "../map/geometry.ts";

/**
 * Whether a point lies within a closed outline drawn by hand. What a loop of it goes around is inside, also where
 * the outline crosses itself or goes around twice: somebody who draws a loop means what is in it.
 *
 * Shape:  the last point joins the first; fewer than three enclose nothing.
 * Cost:   O(points).
 * Source: winding number without angles, D. Sunday, "Inclusion of a Point in a Polygon" (2001).
 */
export function isEnclosed({ x, y }: Point, outline: readonly Point[]): boolean {
  let turns = 0;
  for (const [index, from] of outline.entries()) {
    const to = outline[(index + 1) % outline.length] ?? from;
    const side = (to.x - from.x) * (y - from.y) - (x - from.x) * (to.y - from.y);
    if (from.y <= y && to.y > y && side > 0) turns += 1;
    if (from.y > y && to.y <= y && side < 0) turns -= 1;
  }
  return turns !== 0;
}
