import type { Point, Size } from "../map/geometry.ts";
import type { Look } from "./glide.ts";

/** A canvas, and how much of it from its left edge a panel lies over. */
export interface Room {
  size: Size;
  covered: number;
}

/** Everything, as the canvas would show it alone. */
export const WHOLE: Look = { x: 0.5, y: 0.5, ratio: 1 };

/** Pixels around marks that are seen with them: for their labels, and for the heads of the columns. */
const RIM = { left: 66, right: 66, top: 48, bottom: 34 };

/** Where a point of the picture stands on the canvas when it is looked at like this. */
export function seenAt({ x, y }: Point, look: Look, { width, height }: Size): Point {
  const longer = Math.max(width, height);
  return {
    x: width / 2 + (x - width / 2 - (look.x - 0.5) * longer) / look.ratio,
    y: height / 2 + (y - height / 2 + (look.y - 0.5) * longer) / look.ratio,
  };
}

/** Whether a panel lies over one of these points, or over its label. */
export function isCovered(points: readonly Point[], look: Look, { size, covered }: Room): boolean {
  return covered > 0 && points.some((point) => seenAt(point, look, size).x < covered + RIM.left);
}

/**
 * The look with all of these points in the part that no panel lies over: moved no further than it must be, never
 * nearer than before.
 */
export function lookBeside(points: readonly Point[], before: Look, { size, covered }: Room): Look {
  if (points.length === 0) return before;
  const across = rangeOf(points.map(({ x }) => x));
  const down = rangeOf(points.map(({ y }) => y));
  const free = {
    across: { low: covered + RIM.left, high: Math.max(size.width - RIM.right, covered + RIM.left + 1) },
    down: { low: RIM.top, high: Math.max(size.height - RIM.bottom, RIM.top + 1) },
  };
  const ratio = Math.max(before.ratio, lengthOf(across) / lengthOf(free.across), lengthOf(down) / lengthOf(free.down));
  const corner = seenAt({ x: across.low, y: down.low }, { ...before, ratio }, size);
  const by = {
    x: within(corner.x, free.across, lengthOf(across) / ratio) - corner.x,
    y: within(corner.y, free.down, lengthOf(down) / ratio) - corner.y,
  };
  const longer = Math.max(size.width, size.height);
  return { x: before.x - (by.x * ratio) / longer, y: before.y + (by.y * ratio) / longer, ratio };
}

interface Range {
  low: number;
  high: number;
}

const rangeOf = (values: readonly number[]): Range => ({ low: Math.min(...values), high: Math.max(...values) });

const lengthOf = ({ low, high }: Range): number => high - low;

/** Where something of this length begins that has to lie in a range, as near as may be to where it does. */
function within(start: number, { low, high }: Range, length: number): number {
  return Math.max(low, Math.min(high - length, start));
}
