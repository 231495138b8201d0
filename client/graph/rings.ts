import { HEIGHT_PX, type Point } from "./room.ts";

/** Goods go from the mark to the newcomer (`after`), the other way (`before`), or neither. */
export type Flow = "before" | "after" | "none";

/** Pixels from the mark to the first ring, and from ring to ring. */
const RING = { first: 72, step: 38 };
const MAX_RINGS = 60;
/** Rings on the side the goods go, before one behind the mark is taken: three columns. */
const RINGS_AHEAD = 12;

/** A free spot on rings around a mark, on the side the goods go; null: there is none near or far. */
export function spotOnRings(centre: Point, flow: Flow, isFree: (spot: Point) => boolean): Point | null {
  const ahead = flow === "before" ? -1 : 1;
  const fits = (spot: Point) => isInside(spot) && isFree(spot);
  // A ring farther out, but on the side the goods go, reads better than a near one behind the mark.
  const isAhead = (spot: Point) => (spot.x - centre.x) * ahead >= 0 && fits(spot);
  return (
    (flow === "none" ? null : firstOnRings(centre, flow, RINGS_AHEAD, isAhead)) ??
    firstOnRings(centre, flow, MAX_RINGS, fits)
  );
}

function firstOnRings(centre: Point, flow: Flow, rings: number, fits: (spot: Point) => boolean): Point | null {
  for (let ring = 0; ring < rings; ring++) {
    const radius = RING.first + ring * RING.step;
    const count = Math.max(8, Math.floor((2 * Math.PI * radius) / 40));
    for (const angle of angles(count, flow)) {
      const spot = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
      if (fits(spot)) return spot;
    }
  }
  return null;
}

/** From the side the goods go to, turning away from it on both sides in turn; behind the mark comes last. */
function angles(count: number, flow: Flow): number[] {
  const start = flow === "before" ? Math.PI : 0;
  const step = (2 * Math.PI) / count;
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.ceil(index / 2) * step;
    return start + (index % 2 === 0 ? -turn : turn);
  });
}

/** Rows end at the top and the bottom of the picture; rings may go on to either side. */
const isInside = ({ y }: Point) => y >= 0.02 * HEIGHT_PX && y <= 0.98 * HEIGHT_PX;
