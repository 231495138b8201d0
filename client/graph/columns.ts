import type { Position } from "./picture.ts";

/** Shares of the width at which the columns of a picture with four of them stand: cases need more room. */
const FOUR_COLUMNS = [0, 0.345, 0.7, 1];

/** Where column `index` of `count` stands, as a share of the width between the outer ones. */
export function shareOfColumn(count: number, index: number): number {
  return count === FOUR_COLUMNS.length ? (FOUR_COLUMNS[index] ?? 1) : index / (count - 1);
}

/** A point of the graph picture as shares of the width between its margins, and of its height. */
export interface Share {
  x: number;
  y: number;
}

/** Between which columns the width of a picture lies; `count` of at least two means named columns. */
export interface Ruler {
  count: number;
  low: number;
  high: number;
}

/** Columns that a picture without any is wide, where its marks do not say it. */
const WIDTH_IN_COLUMNS = 3;

/** Measures a picture: by its columns, and where it has none by its outermost marks. */
export function rulerOf(count: number, positions: readonly Position[]): Ruler {
  if (count >= 2) return { count, low: 0, high: count - 1 };
  const columns = positions.map(({ column }) => column);
  const [low, high] = [Math.min(...columns), Math.max(...columns)];
  return high > low ? { count, low, high } : { count, low: 0, high: WIDTH_IN_COLUMNS };
}

export function shareAt({ count, low, high }: Ruler, { column, row }: Position): Share {
  if (count < 2) return { x: (column - low) / (high - low), y: row };
  const index = Math.max(0, Math.min(count - 2, Math.floor(column)));
  const start = shareOfColumn(count, index);
  return { x: start + (shareOfColumn(count, index + 1) - start) * (column - index), y: row };
}

export function positionAt({ count, low, high }: Ruler, { x, y }: Share): Position {
  if (count < 2) return { column: round(low + x * (high - low)), row: round(y) };
  let index = 0;
  while (index < count - 2 && x >= shareOfColumn(count, index + 1)) index += 1;
  const start = shareOfColumn(count, index);
  return { column: round(index + (x - start) / (shareOfColumn(count, index + 1) - start)), row: round(y) };
}

/** A thousandth of a column is less than a pixel, and keeps the address short. */
const round = (value: number) => Math.round(value * 1000) / 1000;
