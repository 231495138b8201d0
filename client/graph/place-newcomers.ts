import type { Position } from "./picture.ts";
import { ROLE_COLUMN, type Role } from "./roles.ts";
import { spotOnRings, type Flow } from "./rings.ts";
import { COLUMN_PX, HEIGHT_PX, Room, toPixels, toPosition, type Footprint, type Point } from "./room.ts";

/** A mark that stands already. */
export interface Standing extends Footprint {
  id: string;
  position: Position;
}

export interface Newcomer extends Footprint {
  id: string;
  flow: Flow;
  /** What it is in a picture with columns; null: the picture has none, it goes around the mark. */
  role: Role | null;
  /** What it is linked with: it stands near them. */
  linked: readonly string[];
}

/** Lanes beside a role's own column, for when that one is full. */
const LANES: Readonly<Record<Exclude<Role, "aside">, readonly number[]>> = {
  origin: [0, -0.35, 0.3],
  case: [1, 0.28, 0.5, 0.75, 1.25, 1.5],
  passed: [2, 1.55, 2.45],
  destination: [3, 2.6, 3.5],
};
/** Between the columns and at the side: for agencies, goods, methods, claims. */
const ASIDE: readonly number[] = [0.5, 1.5, 2.5, 3.5, 1.3, 1.7, 0.3, 2.7, -0.5];
/** What a sideways pixel costs where one up or down costs 1. */
const SIDEWAYS = 0.8;
/** Rows tried: from the top down past the lower edge; from there on all of the picture has to draw together. */
const ROW_STEP = 0.0125;
const LAST_ROW = 3;
/** Each pixel beyond the lower edge counts this much more. */
const BEYOND = 4;
/** Who comes first: the others stand near them. */
const TURN: readonly (Role | null)[] = ["origin", "destination", "passed", "case", "aside", null];

/**
 * Places for marks that come from another. In a picture with columns each goes into the column of its role, or a
 * lane beside it, as near to the rows of what it is linked with as there is room, so that goods still run left to
 * right; in one without, on rings around the mark. Nobody is covered and nobody who stands moves. The same picture
 * and the same newcomers always give the same places.
 *
 * Gaps:   lines are not looked at: one may pass under a newcomer.
 * Cost:   O(newcomers × spots tried × marks); a page of 100 beside 2,000 marks takes a tenth of a second.
 */
export function placeNewcomers(
  standing: readonly Standing[],
  from: Position,
  newcomers: readonly Newcomer[],
): Map<string, Position> {
  const room = new Room();
  const rows = new Map<string, number>();
  for (const mark of standing) {
    const at = toPixels(mark.position);
    room.take(at, mark);
    rows.set(mark.id, at.y);
  }
  const centre = toPixels(from);
  const placed = new Map<string, Position>();
  const ordered = TURN.flatMap((role) => newcomers.filter((one) => one.role === role));
  for (const newcomer of ordered) {
    const isFree = (spot: Point) => room.isFree(spot, newcomer);
    const { role } = newcomer;
    const spot =
      (role === null
        ? spotOnRings(centre, newcomer.flow, isFree)
        : spotInColumns({ role, centre, row: pullOf(newcomer, rows, centre) }, isFree)) ??
      // Only a picture far beyond its limits has no spot: the last resort covers, but is still found.
      ({ x: centre.x + COLUMN_PX / 2, y: centre.y } satisfies Point);
    room.take(spot, newcomer);
    rows.set(newcomer.id, spot.y);
    placed.set(newcomer.id, toPosition(spot));
  }
  return placed;
}

/** The row between what it is linked with: a short way to all of them, and few crossings. */
function pullOf({ linked }: Newcomer, rows: ReadonlyMap<string, number>, centre: Point): number {
  const own = linked.flatMap((id) => rows.get(id) ?? []);
  return own.length === 0 ? centre.y : own.reduce((sum, row) => sum + row, 0) / own.length;
}

interface Wish {
  role: Role;
  centre: Point;
  row: number;
}

function spotInColumns({ role, centre, row }: Wish, isFree: (spot: Point) => boolean): Point | null {
  const home = role === "aside" ? centre.x : ROLE_COLUMN[role] * COLUMN_PX;
  const spots = (role === "aside" ? ASIDE : LANES[role]).flatMap((lane) => {
    const x = lane * COLUMN_PX;
    return rowsTried.map((y) => ({ x, y, cost: SIDEWAYS * Math.abs(x - home) + distance(y, row) }));
  });
  spots.sort((a, b) => a.cost - b.cost);
  return spots.find(isFree) ?? null;
}

const rowsTried = Array.from({ length: LAST_ROW / ROW_STEP }, (_, index) => (index + 2) * ROW_STEP * HEIGHT_PX);

function distance(y: number, row: number): number {
  return Math.abs(y - row) + BEYOND * Math.max(0, y - 0.99 * HEIGHT_PX);
}
