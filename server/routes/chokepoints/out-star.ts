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
  const { placeCount } = table;
  const rows = admittedArcs(table, filter);
  const tails = gather(table.tails, rows);
  const { starts, arcs: positions } = adjacencyOf(placeCount, tails);
  const stepStarts = starts.slice(0, placeCount);
  for (const [at, row] of rows.entries()) {
    const tail = tails[at] ?? 0;
    if (table.steps[row] === 0) stepStarts[tail] = (stepStarts[tail] ?? 0) + 1;
  }
  const arcs = gather(rows, positions);
  return { placeCount, starts, stepStarts, heads: gather(table.heads, arcs), arcs };
}
