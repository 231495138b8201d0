import type { ArcTable } from "../projection/arc-table.ts";

/** Which part of the legs counts. */
export interface ArcFilter {
  admits?: ((arc: number) => boolean) | undefined;
  /** Places that count as gone, with every arc at them. */
  avoid?: readonly number[] | undefined;
}

/** The rows of the arcs that count, ascending. O(places + arcs). */
export function admittedArcs({ placeCount, tails, heads }: ArcTable, { admits, avoid = [] }: ArcFilter): Int32Array {
  const isGone = flagsOf(placeCount, avoid);
  const rows = new Int32Array(heads.length);
  let count = 0;
  for (let arc = 0; arc < heads.length; arc++) {
    if (isGone[tails[arc] ?? 0] === 1 || isGone[heads[arc] ?? 0] === 1) continue;
    if (admits === undefined || admits(arc)) rows[count++] = arc;
  }
  return rows.subarray(0, count);
}

/** One byte a row, 1 at the given ones. */
export function flagsOf(count: number, rows: Iterable<number>): Uint8Array {
  const flags = new Uint8Array(count);
  for (const row of rows) flags[row] = 1;
  return flags;
}

/** The values of a column at the given rows. */
export function gather(column: Int32Array, rows: Int32Array): Int32Array {
  const values = new Int32Array(rows.length);
  for (let at = 0; at < rows.length; at++) values[at] = column[rows[at] ?? 0] ?? 0;
  return values;
}

export function legCountOf({ legs }: ArcTable): number {
  let count = 0;
  for (let arc = 0; arc < legs.length; arc++) count = Math.max(count, (legs[arc] ?? 0) + 1);
  return count;
}

/** By leg: how many of these arcs are its own. */
export function countArcs(table: ArcTable, rows: Int32Array): Int32Array {
  const counts = new Int32Array(legCountOf(table));
  for (let at = 0; at < rows.length; at++) {
    const leg = table.legs[rows[at] ?? 0] ?? 0;
    counts[leg] = (counts[leg] ?? 0) + 1;
  }
  return counts;
}
