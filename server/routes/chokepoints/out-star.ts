import { adjacencyOf, type ArcTable } from "../projection/arc-table.ts";
import { admittedArcs, type ArcFilter, gather } from "./admitted-arcs.ts";

/**
 * The arcs out of each place side by side, so that a scan of a place reads memory in order.
 *
 * Those of place `p` stand from `starts[p]` to before `starts[p + 1]`; its steps are the last of them, from
 * `stepStarts[p]` on, so that a search that starts at `p` leaves them out by ending earlier.
 */
export interface OutStar {
  readonly placeCount: number;
  readonly starts: Int32Array;
  readonly stepStarts: Int32Array;
  readonly heads: Int32Array;
  /** By position in the star: the row of the arc. */
  readonly arcs: Int32Array;
}

/** O(places + arcs). */
export function outStarOf(table: ArcTable, filter: ArcFilter): OutStar {
  const { placeCount, steps } = table;
  const rows = stepsLast(admittedArcs(table, filter), steps);
  const tails = gather(table.tails, rows);
  const { starts, arcs: positions } = adjacencyOf(placeCount, tails);
  const stepStarts = starts.slice(0, placeCount);
  for (let at = 0; at < rows.length; at++) {
    const tail = tails[at] ?? 0;
    if (steps[rows[at] ?? 0] === 0) stepStarts[tail] = (stepStarts[tail] ?? 0) + 1;
  }
  const arcs = gather(rows, positions);
  return { placeCount, starts, stepStarts, heads: gather(table.heads, arcs), arcs };
}

function stepsLast(rows: Int32Array, steps: Uint8Array): Int32Array {
  const sorted = new Int32Array(rows.length);
  let count = 0;
  for (const step of [0, 1]) {
    for (let at = 0; at < rows.length; at++) if (steps[rows[at] ?? 0] === step) sorted[count++] = rows[at] ?? 0;
  }
  return sorted;
}
