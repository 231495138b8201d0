import type { ArcTable } from "../projection/arc-table.ts";

/** Which part of the legs counts. */
export interface ArcFilter {
  admits?: ((arc: number) => boolean) | undefined;
  /** Places that count as gone, with every arc at them. */
  avoid?: readonly number[] | undefined;
}

/** The rows of the arcs that count: first those that are no steps, then the steps, each in their order. O(arcs). */
export function admittedArcs({ placeCount, tails, heads, steps }: ArcTable, { admits, avoid = [] }: ArcFilter) {
  const isGone = flagsOf(placeCount, avoid);
  const rows = new Int32Array(heads.length);
  let count = 0;
  for (const step of [0, 1]) {
    for (let arc = 0; arc < heads.length; arc++) {
      if (steps[arc] !== step || isGone[tails[arc] ?? 0] === 1 || isGone[heads[arc] ?? 0] === 1) continue;
      if (admits === undefined || admits(arc)) rows[count++] = arc;
    }
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
  return rows.map((row) => column[row] ?? 0);
}

export function legCountOf({ legs }: ArcTable): number {
  let count = 0;
  for (const leg of legs) if (leg >= count) count = leg + 1;
  return count;
}
