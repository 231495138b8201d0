import type { ArcTable } from "../projection/arc-table.ts";
import { createBall, type Ball } from "./ball.ts";
import { rowsByNumber, sortedArcsOf, type SortedArcs } from "./sorted-arcs.ts";

/** Arcs with a kind of cost, ready for search. */
export interface Ranking {
  readonly table: ArcTable;
  readonly costs: Float64Array;
  /**
   * Added to the cost of each arc inside a search, so that no round trip is free and fewer arcs win. Small beside any
   * difference that counts, large beside the noise of sums: 2^-36 of the dearest arc.
   */
  readonly epsilon: number;
  /** Whether no arc costs anything; then an epsilon is 1. */
  readonly free: boolean;
  readonly out: SortedArcs;
  readonly into: SortedArcs;
  /** Room to search in that no search uses at the moment. */
  readonly spare: Workspace[];
}

/** Room for one search: balls are as long as there are places, and made once. */
export interface Workspace {
  readonly from: Ball;
  readonly into: Ball;
  /** By place: its number in the corridor and one more, or 0. */
  readonly numbers: Int32Array;
}

/**
 * Both adjacencies of a table of arcs, the arcs of each place by cost: made once per data version and kind of cost.
 *
 * Shape:  arcs and their costs (by arc: additive, 0 or more, Infinity where an arc is never taken) → a ranking.
 * Gaps:   negative costs and costs that are no number are not looked for; they make the order of routes wrong.
 * Cost:   O(places + arcs); 32 bytes per arc and 8 per place, and about 20 per place for each search at a time.
 */
export function createRanking(table: ArcTable, costs: Float64Array): Ranking {
  const { placeCount, tails, heads, steps } = table;
  let dearest = 0;
  for (const cost of costs) if (cost > dearest && cost < Infinity) dearest = cost;
  const epsilon = dearest === 0 ? 1 : dearest * 2 ** -36;
  // By cost, not by weight: two tiny costs may make one weight. Adding 0 makes 0 of -0, whose bits stand elsewhere.
  const order = rowsByNumber(costs.map((cost) => cost + 0));
  const weighed = { placeCount, steps, order, costs, epsilon };
  return {
    table,
    costs,
    epsilon,
    free: dearest === 0,
    out: sortedArcsOf(weighed, tails, heads),
    into: sortedArcsOf(weighed, heads, tails),
    spare: [],
  };
}

/** A search may be left half way while another begins, so each takes a room of its own and gives it back. */
export function takeWorkspace({ out, into, spare }: Ranking): Workspace {
  const placeCount = out.starts.length - 1;
  return (
    spare.pop() ?? {
      from: createBall(out, placeCount),
      into: createBall(into, placeCount),
      numbers: new Int32Array(placeCount),
    }
  );
}
