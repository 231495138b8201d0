import type { LabelSide, Position } from "./picture.ts";

/** Pixels of one column and of the whole height at a usual window: only their proportion matters here. */
const COLUMN_PX = 165;
const HEIGHT_PX = 560;
/** Pixels from the middle of a mark to the edges of what it takes up with its label, by the label's side. */
const ROOM: Readonly<Record<LabelSide | "newcomer", Box>> = {
  right: { left: -16, right: 116, top: -15, bottom: 15 },
  left: { left: -116, right: 16, top: -15, bottom: 15 },
  above: { left: -62, right: 62, top: -34, bottom: 14 },
  below: { left: -16, right: 112, top: -15, bottom: 42 },
  newcomer: { left: -16, right: 104, top: -15, bottom: 15 },
};
/** Beside its own column a newcomer may stand this far off, in columns; nearer ones are tried first. */
const BESIDE = [0, 0.3, -0.3, 0.5, -0.5, 0.7];
/** A sideways step counts this much more than one up or down: columns are what the picture is read by. */
const SIDEWAYS = 1.4;
/** Rows tried in a column. */
const ROWS = 48;
/** Pixels from the mark to the first ring, and from ring to ring. */
const RING = { first: 72, step: 38 };
const MAX_RINGS = 60;
/** Rings on the side the goods go, before one behind the mark is taken: three columns. */
const RINGS_AHEAD = 12;

/** A mark that stands already, with the side of its label; null: the canvas chooses, most often the right. */
export interface Standing {
  position: Position;
  side: LabelSide | null;
}

export interface Newcomer {
  id: string;
  /** Goods go from the mark to it (`after`), the other way (`before`), or it has nothing to do with goods. */
  flow: "before" | "after" | "none";
  /** The column where its kind stands in this picture; null: anywhere around the mark. */
  column: number | null;
  /** Where its label will go. */
  side: LabelSide | null;
}

/**
 * Places for marks that come from another. One whose kind has a column goes into it, as near to the mark's row as
 * there is room, so that goods still run left to right; the others, and those for whom the column is full, go on
 * rings around the mark, on the side the goods go. Nobody is covered. The same picture and the same newcomers
 * always give the same places.
 *
 * Shape:  marks that stand, the one they come from, newcomers in order → a place for each.
 * Cost:   O(newcomers × spots tried × marks); a page of 100 beside 2,000 marks takes some 50 ms.
 */
export function placeNewcomers(
  standing: readonly Standing[],
  from: Position,
  newcomers: readonly Newcomer[],
): Map<string, Position> {
  const boxes = standing.map(({ position, side }) => roomAt(toPixels(position), ROOM[side ?? "newcomer"]));
  const centre = toPixels(from);
  const placed = new Map<string, Position>();
  for (const newcomer of newcomers) {
    const room = ROOM[newcomer.side ?? "newcomer"];
    const isFree = (spot: Point) => isInside(spot) && boxes.every((box) => isApart(box, roomAt(spot, room)));
    // Only a picture far beyond its limits has no spot: the last resort covers, but is still found.
    const spot =
      inColumn(centre, newcomer.column).find(isFree) ??
      onRings(centre, newcomer.flow, isFree) ??
      ({ x: centre.x + RING.first, y: centre.y } satisfies Point);
    boxes.push(roomAt(spot, room));
    placed.set(newcomer.id, { column: round(spot.x / COLUMN_PX), row: round(spot.y / HEIGHT_PX) });
  }
  return placed;
}

interface Point {
  x: number;
  y: number;
}

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

/** Spots in and beside a column, the nearest to the mark's row first. */
function inColumn(centre: Point, column: number | null): Point[] {
  if (column === null) return [];
  const spots = BESIDE.flatMap((beside) =>
    Array.from({ length: ROWS }, (_, index) => {
      const spot = { x: (column + beside) * COLUMN_PX, y: ((index + 1) / (ROWS + 1)) * HEIGHT_PX };
      return { spot, cost: Math.abs(spot.y - centre.y) + SIDEWAYS * Math.abs(beside) * COLUMN_PX };
    }),
  );
  return spots.sort((a, b) => a.cost - b.cost).map(({ spot }) => spot);
}

function onRings(centre: Point, flow: Newcomer["flow"], isFree: (spot: Point) => boolean): Point | undefined {
  const ahead = flow === "before" ? -1 : 1;
  // A ring farther out, but on the side the goods go, reads better than a near one behind the mark.
  const isAhead = (spot: Point) => (spot.x - centre.x) * ahead >= 0 && isFree(spot);
  return (
    (flow === "none" ? undefined : firstOnRings(centre, flow, RINGS_AHEAD, isAhead)) ??
    firstOnRings(centre, flow, MAX_RINGS, isFree)
  );
}

function firstOnRings(
  centre: Point,
  flow: Newcomer["flow"],
  rings: number,
  fits: (spot: Point) => boolean,
): Point | undefined {
  for (let ring = 0; ring < rings; ring++) {
    const radius = RING.first + ring * RING.step;
    const count = Math.max(8, Math.floor((2 * Math.PI * radius) / 40));
    for (const angle of angles(count, flow)) {
      const spot = { x: centre.x + radius * Math.cos(angle), y: centre.y + radius * Math.sin(angle) };
      if (fits(spot)) return spot;
    }
  }
  return undefined;
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

/** Rows end at the top and the bottom of the picture; rings may go on to either side. */
const isInside = ({ y }: Point) => y >= 0.02 * HEIGHT_PX && y <= 0.98 * HEIGHT_PX;

const isApart = (a: Box, b: Box) => a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;

const roomAt = ({ x, y }: Point, { left, right, top, bottom }: Box): Box => ({
  left: x + left,
  right: x + right,
  top: y + top,
  bottom: y + bottom,
});

const toPixels = ({ column, row }: Position): Point => ({ x: column * COLUMN_PX, y: row * HEIGHT_PX });
const round = (value: number) => Math.round(value * 1000) / 1000;
