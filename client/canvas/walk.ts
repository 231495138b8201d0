import type { Point } from "../map/geometry.ts";

export type Heading = "left" | "right" | "up" | "down";

/** A link that leads away, and where its other end stands. */
export interface Way {
  link: string;
  to: string;
  at: Point;
}

const AHEAD: Readonly<Record<Heading, Point>> = {
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
};
/** Cosine of the widest angle at which a link still leads that way: 75 degrees. */
const WIDEST = Math.cos((75 * Math.PI) / 180);
/** Two links whose cosines are this near lead the same way: the shorter one is taken. */
const SAME = 1e-3;

/**
 * The link whose direction on the screen is nearest to an arrow of the keyboard; of two that lead the same way the
 * one to the nearer mark. null: none leads that way. Points have y downwards.
 */
export function wayTowards(from: Point, heading: Heading, ways: readonly Way[]): Way | null {
  const ahead = AHEAD[heading];
  const measured = ways.flatMap((way) => {
    const x = way.at.x - from.x;
    const y = way.at.y - from.y;
    const distance = Math.hypot(x, y);
    const straightness = distance === 0 ? -1 : (x * ahead.x + y * ahead.y) / distance;
    return straightness >= WIDEST ? [{ way, distance, straightness: Math.round(straightness / SAME) }] : [];
  });
  measured.sort((a, b) => b.straightness - a.straightness || a.distance - b.distance);
  return measured[0]?.way ?? null;
}

/** The one nearest to a point. */
export function nearestTo<T extends { at: Point }>(point: Point, all: readonly T[]): T | null {
  const distance = ({ at }: T) => Math.hypot(at.x - point.x, at.y - point.y);
  return all.reduce<T | null>((best, one) => (best === null || distance(one) < distance(best) ? one : best), null);
}
