import type { Point } from "../map/geometry.ts";

/**
 * `flow` leaves and arrives level, left to right. `lane` settles early, before the next column, so
 * that it passes above or below what stands there. `arc` bends to the left of travel.
 */
export type Bend = "flow" | "lane" | "arc";

export interface Controls {
  first: Point;
  second: Point;
}

/** The two control points of a line's cubic curve, in a space where y points upwards. */
export function controlPoints(from: Point, to: Point, bend: Bend, strength: number): Controls {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  if (bend === "lane") {
    return { first: { x: from.x + dx * 0.16, y: from.y }, second: { x: from.x + dx * 0.06, y: to.y } };
  }
  if (bend === "flow") {
    return { first: { x: from.x + dx * strength, y: from.y }, second: { x: to.x - dx * strength, y: to.y } };
  }
  const aside = { x: -dy * strength, y: dx * strength };
  return {
    first: { x: from.x + dx / 3 + aside.x, y: from.y + dy / 3 + aside.y },
    second: { x: from.x + (dx * 2) / 3 + aside.x, y: from.y + (dy * 2) / 3 + aside.y },
  };
}

/** A point of the curve; `share` from 0 at its start to 1 at its end. */
export function pointOn(from: Point, { first, second }: Controls, to: Point, share: number): Point {
  const rest = 1 - share;
  const a = rest * rest * rest;
  const b = 3 * rest * rest * share;
  const c = 3 * rest * share * share;
  const d = share * share * share;
  return {
    x: a * from.x + b * first.x + c * second.x + d * to.x,
    y: a * from.y + b * first.y + c * second.y + d * to.y,
  };
}

/** Strength of a plain `flow`: half the way level, then half the way level again. */
export const FLOW = 0.5;

export interface Run {
  /** Columns between the ends; negative runs back. */
  columns: number;
  /** Column it starts in. */
  start: number;
  /** 0 for the first line between these two marks, 1 for the next one … */
  twin: number;
  hasColumns: boolean;
}

/** How a line of the graph picture bends: told by columns, so that it is the same in every window. */
export function graphBend({ columns, start, twin, hasColumns }: Run): { bend: Bend; strength: number } {
  // A second line between the same marks, or one that stands upright, would lie on another: it bows out.
  if (twin > 0) return { bend: "arc", strength: 0.1 + 0.1 * twin };
  if (Math.abs(columns) < 0.35) return { bend: "arc", strength: 0.2 };
  if (!hasColumns) return { bend: "arc", strength: 0.08 };
  // From the first column past the next one: it would run through the cases.
  if (columns > 1.2 && start < 0.5) return { bend: "lane", strength: 0 };
  return { bend: "flow", strength: FLOW };
}

/** Overseas lines bow more, so that none seems to pass through a place that it does not. */
export function mapBend({ overseas, twin }: { overseas: boolean; twin: number }): { bend: Bend; strength: number } {
  return { bend: "arc", strength: (overseas ? 0.2 : 0.11) + 0.07 * twin };
}
