import type { Size } from "../../map/geometry.ts";

export interface Grid {
  columns: number;
  /** Of one cell, its title included. */
  cell: Size;
  height: number;
}

const GAP = 10;
const SIDE = 12;
/** Pixels under which a map says nothing; then the sheet is longer than its window. */
const LEAST = { width: 150, height: 130 };
/** A cell may be this much wider than high, or as much narrower. */
const RATIO = 1.3;

/** As many columns as make the maps largest. Cost: O(parts). */
export function gridFor(count: number, { width, height }: Size): Grid {
  let best: Grid = { columns: 1, cell: LEAST, height: 0 };
  let bestWorth = -1;
  for (let columns = 1; columns <= count; columns++) {
    const rows = Math.ceil(count / columns);
    const cell = {
      width: Math.floor((width - 2 * SIDE - GAP * (columns - 1)) / columns),
      height: Math.max(LEAST.height, Math.floor((height - 2 * SIDE - GAP * (rows - 1)) / rows)),
    };
    // What a map of handy proportions could use of the cell.
    const worth = Math.min(cell.width, cell.height * RATIO) * (cell.width < LEAST.width && columns > 1 ? 0 : 1);
    if (worth <= bestWorth) continue;
    bestWorth = worth;
    best = { columns, cell, height: 2 * SIDE + rows * cell.height + (rows - 1) * GAP };
  }
  return best;
}

export function cellAt({ columns, cell }: Grid, index: number): { x: number; y: number } {
  const [column, row] = [index % columns, Math.floor(index / columns)];
  return { x: SIDE + column * (cell.width + GAP), y: SIDE + row * (cell.height + GAP) };
}
