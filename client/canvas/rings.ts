import type { PictureNode } from "../graph/picture.ts";
import type { Point } from "../map/geometry.ts";

/** Areas on the map are rings around what lies in them. */
export interface Rings {
  /** Pixels, by id of the area. */
  radius: ReadonlyMap<string, number>;
  /** Ids of what lies inside a ring. */
  inside: ReadonlySet<string>;
}

export const NO_RINGS: Rings = { radius: new Map(), inside: new Set() };

const SMALLEST = 15;
/** A larger ring would look like a claim about its border. */
const LARGEST = 44;
/** Pixels between the outermost place and the ring. */
const RIM = 5;

export function ringsOf(nodes: readonly PictureNode[], pointOf: (id: string) => Point): Rings {
  const radius = new Map<string, number>();
  const inside = new Set<string>();
  for (const area of nodes) {
    if (area.node.kind !== "area" || area.group !== null) continue;
    const middle = pointOf(area.id);
    const distances = nodes.flatMap((other) => {
      if (!(other.node.place?.within.includes(area.node.name) ?? false)) return [];
      const point = pointOf(other.id);
      const distance = Math.hypot(point.x - middle.x, point.y - middle.y);
      if (distance + RIM > LARGEST) return [];
      inside.add(other.id);
      return [distance + RIM];
    });
    radius.set(area.id, Math.max(SMALLEST, ...distances));
  }
  return { radius, inside };
}
