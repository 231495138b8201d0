import { compareTexts } from "../../graph/compare-texts.ts";

export interface Run {
  source: string;
  target: string;
  value: number;
}

const SWEEPS = 8;

/**
 * The order of the rows of each column, from above: each near what it is linked to, so that few links cross; those
 * of `isFoot` stay at the foot. Equal ones stand in the order of their ids, so that the same flows look the same.
 *
 * Reference: barycentre sweeps, K. Sugiyama et al., "Methods for visual understanding of hierarchical system
 * structures" (1981). Cost: O(sweeps · (links + rows · log rows)).
 */
export function ordered(
  columns: readonly (readonly string[])[],
  runs: readonly Run[],
  isFoot: (id: string) => boolean,
): string[][] {
  const heights = new Map<string, number>();
  const [before, after] = [new Map<string, Run[]>(), new Map<string, Run[]>()];
  for (const run of runs) {
    after.set(run.source, [...(after.get(run.source) ?? []), run]);
    before.set(run.target, [...(before.get(run.target) ?? []), run]);
  }
  const sum = (id: string, side: typeof before) => (side.get(id) ?? []).reduce((total, { value }) => total + value, 0);
  for (const id of columns.flat()) heights.set(id, Math.max(sum(id, before), sum(id, after)));
  const order = columns.map((column) => [...column]);
  const middles = new Map<string, number>();
  for (const column of order) measure(column, heights, middles);
  for (let sweep = 0; sweep < SWEEPS; sweep += 1) {
    const isForth = sweep % 2 === 0;
    const beside = isForth ? before : after;
    for (const column of isForth ? order : order.toReversed()) {
      const wanted = new Map(column.map((id) => [id, meanOf(id, beside.get(id) ?? [], middles)]));
      column.sort(
        (a, b) =>
          Number(isFoot(a)) - Number(isFoot(b)) || (wanted.get(a) ?? 0) - (wanted.get(b) ?? 0) || compareTexts(a, b),
      );
      measure(column, heights, middles);
    }
  }
  return order;
}

/** The middle of each row, as a share of its column. */
function measure(column: readonly string[], heights: ReadonlyMap<string, number>, middles: Map<string, number>): void {
  const total = column.reduce((sum, id) => sum + (heights.get(id) ?? 0), 0);
  let done = 0;
  for (const id of column) {
    const height = heights.get(id) ?? 0;
    middles.set(id, total === 0 ? 0.5 : (done + height / 2) / total);
    done += height;
  }
}

function meanOf(id: string, runs: readonly Run[], middles: ReadonlyMap<string, number>): number {
  const other = ({ source, target }: Run) => middles.get(source === id ? target : source) ?? 0;
  const total = runs.reduce((sum, { value }) => sum + value, 0);
  if (total === 0) return middles.get(id) ?? 0;
  return runs.reduce((sum, run) => sum + run.value * other(run), 0) / total;
}
