import type { Position } from "./picture.ts";

/** Pixels of one column and of the whole height at a usual window: only their proportion matters here. */
const COLUMN_PX = 165;
const HEIGHT_PX = 560;
/** Room that a mark with its label takes. */
const BOX = { width: 104, height: 34 };
/** Pixels from the mark to the first ring, and from ring to ring. */
const RING = { first: 72, step: 38 };
const MAX_RINGS = 60;

export interface Newcomer {
  id: string;
  /** Goods go from the mark to it (`after`), the other way (`before`), or it has nothing to do with goods. */
  flow: "before" | "after" | "none";
}

/**
 * Places for marks that come from another: rings around it, on the side to which the goods go, the first spot
 * that covers nobody. The same picture and the same newcomers always give the same places.
 *
 * Shape:  places taken, the mark they come from, newcomers in order → a place for each.
 * Cost:   O(newcomers × spots tried × marks); a page of 100 beside 2,000 marks takes some 50 ms.
 */
export function placeNewcomers(
  taken: readonly Position[],
  from: Position,
  newcomers: readonly Newcomer[],
): Map<string, Position> {
  const boxes = taken.map(toPixels);
  const centre = toPixels(from);
  const placed = new Map<string, Position>();
  for (const { id, flow } of newcomers) {
    const spot = firstFree(centre, flow, boxes);
    boxes.push(spot);
    placed.set(id, { column: round(spot.x / COLUMN_PX), row: round(spot.y / HEIGHT_PX) });
  }
  return placed;
}

interface Point {
  x: number;
  y: number;
}

function firstFree(centre: Point, flow: Newcomer["flow"], boxes: readonly Point[]): Point {
  for (let ring = 0; ring < MAX_RINGS; ring++) {
    const radius = RING.first + ring * RING.step;
    const count = Math.max(8, Math.floor((2 * Math.PI * radius) / 40));
    for (const angle of angles(count, flow)) {
      const spot = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
      if (isInside(spot) && boxes.every((box) => isApart(box, spot))) return spot;
    }
  }
  // Only a picture far beyond its limits gets here: the last resort covers, but is still found.
  return { x: centre.x + RING.first, y: centre.y };
}

/** From the side the goods go to, turning away from it on both sides in turn; behind the mark comes last. */
function angles(count: number, flow: Newcomer["flow"]): number[] {
  const start = flow === "before" ? Math.PI : 0;
  const step = (2 * Math.PI) / count;
  return Array.from({ length: count }, (_, index) => {
    const turn = Math.ceil(index / 2) * step;
    return start + (index % 2 === 0 ? -turn : turn);
  });
}

/** Rows end at the top and the bottom of the picture; columns may go on to either side. */
const isInside = ({ y }: Point) => y >= 0.02 * HEIGHT_PX && y <= 0.98 * HEIGHT_PX;

const isApart = (a: Point, b: Point) => Math.abs(a.x - b.x) >= BOX.width || Math.abs(a.y - b.y) >= BOX.height;

const toPixels = ({ column, row }: Position): Point => ({ x: column * COLUMN_PX, y: row * HEIGHT_PX });
const round = (value: number) => Math.round(value * 1000) / 1000;
