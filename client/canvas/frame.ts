import { shareOfColumn } from "../graph/columns.ts";
import type { Position } from "../graph/picture.ts";
import type { Point, Size } from "../map/geometry.ts";

/**
 * Where the graph picture's columns and rows lie in a window, and back: marks are dragged in pixels
 * and kept in columns and rows.
 */
export interface Frame {
  toPixels(position: Position): Point;
  toPosition(point: Point): Position;
  /** The nearest point where a mark may stand without the picture having to make room. */
  clamp(point: Point): Point;
  /** Where each named column stands. */
  columnX: readonly number[];
}

/** Pixels under the heads of the columns, and above the lower edge. */
const TOP = 44;
const BOTTOM = 18;
/** A mark may stand this near the edge before the whole picture is drawn together. */
const RIM = 22;
/** Room beside the outermost marks where the picture had to be drawn together. */
const NARROW_MARGIN = 88;
/** Room for the labels beside the outer columns. */
function sideMargins(width: number): { left: number; right: number } {
  return width < 700 ? { left: 124, right: 118 } : { left: 150, right: 146 };
}

export function createFrame(positions: readonly Position[], columnCount: number, size: Size): Frame {
  const { left, right } = sideMargins(size.width);
  const stops = columnStops(positions, columnCount, left, size.width - right);
  const x = (column: number) => alongStops(stops, column);
  const y = (row: number) => TOP + row * (size.height - TOP - BOTTOM);
  const across = { low: RIM, high: size.width - RIM };
  const down = { low: TOP - 12, high: size.height - BOTTOM / 2 };
  const fitX = fit(
    positions.map((position) => x(position.column)),
    across,
    { low: Math.min(left, NARROW_MARGIN), high: size.width - Math.min(right, NARROW_MARGIN) },
  );
  const fitY = fit(
    positions.map((position) => y(position.row)),
    down,
    { low: TOP, high: size.height - BOTTOM },
  );
  return {
    toPixels: ({ column, row }) => ({ x: fitX.apply(x(column)), y: fitY.apply(y(row)) }),
    toPosition: (point) => ({
      column: columnAt(stops, fitX.undo(point.x)),
      row: (fitY.undo(point.y) - TOP) / (size.height - TOP - BOTTOM),
    }),
    clamp: (point) => ({ x: within(across, point.x), y: within(down, point.y) }),
    columnX: Array.from({ length: columnCount }, (_, column) => fitX.apply(x(column))),
  };
}

/** Marks this near to each other stand in one column. */
const SAME_COLUMN = 1e-6;

/** Pixels of column `first`, `first + 1` …; between and beyond them it goes on evenly. */
interface Stops {
  first: number;
  pixels: readonly [number, number, ...number[]];
}

function columnStops(positions: readonly Position[], columnCount: number, left: number, right: number): Stops {
  if (columnCount >= 2) {
    const at = (index: number) => left + (right - left) * shareOfColumn(columnCount, index);
    return {
      first: 0,
      pixels: [at(0), at(1), ...Array.from({ length: columnCount - 2 }, (_, index) => at(index + 2))],
    };
  }
  // Without columns the marks themselves say how wide the picture is.
  const all = positions.map((position) => position.column);
  const low = Math.min(...all, columnCount === 1 ? 0 : Infinity);
  const high = Math.max(...all, columnCount === 1 ? 0 : -Infinity);
  if (!(high - low > SAME_COLUMN)) {
    const first = Number.isFinite(low) ? low : 0;
    return { first, pixels: [(left + right) / 2, (left + right) / 2 + (right - left) / 4] };
  }
  const scale = (right - left) / (high - low);
  return { first: low, pixels: [left, left + scale] };
}

function alongStops({ first, pixels }: Stops, column: number): number {
  const index = Math.max(0, Math.min(pixels.length - 2, Math.floor(column - first)));
  const start = pixels[index] ?? pixels[0];
  const next = pixels[index + 1] ?? pixels[1];
  return start + (next - start) * (column - first - index);
}

function columnAt({ first, pixels }: Stops, x: number): number {
  let index = 0;
  while (index < pixels.length - 2 && x >= (pixels[index + 1] ?? Infinity)) index += 1;
  const start = pixels[index] ?? pixels[0];
  const next = pixels[index + 1] ?? pixels[1];
  return first + index + (x - start) / (next - start);
}

interface Range {
  low: number;
  high: number;
}

/** Leaves everything where it is, unless something lies outside `allowed`: then all of it goes into `room`. */
function fit(values: readonly number[], allowed: Range, room: Range) {
  const low = Math.min(...values, room.low);
  const high = Math.max(...values, room.high);
  if (low >= allowed.low && high <= allowed.high) return { apply: same, undo: same };
  const scale = (room.high - room.low) / (high - low);
  return {
    apply: (value: number) => room.low + (value - low) * scale,
    undo: (value: number) => low + (value - room.low) / scale,
  };
}

function within({ low, high }: Range, value: number): number {
  return Math.max(low, Math.min(high, value));
}

const same = (value: number) => value;
