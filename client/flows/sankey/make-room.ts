import type { Box } from "../../map/geometry.ts";
import type { SpotLaid } from "./lay-out.ts";
import { spread } from "./spread.ts";

/** Pixels of height that a row needs for its label, and between two of its kind. */
const LABEL = 14;
const BETWEEN = 3;
/** Between links that pass a column; many come closer. */
const APART = 2.5;
const MOST_APART = 0.2;
/** Pixels of one case at most: few cases need not fill the height. */
const WIDEST = 14;
const ROUNDS = 30;

interface Graph {
  nodes: SpotLaid[];
  links: { width?: number | undefined; value: number }[];
}

/**
 * Moves the rows of each column apart, so that each has room for its label where it stands, and makes all links
 * thinner by one factor where the height does not hold them so, or where they are few. The order stays.
 */
export function makeRoom({ nodes, links }: Graph, { top, bottom }: Pick<Box, "top" | "bottom">): void {
  const columns = new Map<number, SpotLaid[]>();
  for (const node of nodes) columns.set(node.column, [...(columns.get(node.column) ?? []), node]);
  const sorted = [...columns.values()].map((column) => column.toSorted((a, b) => (a.y0 ?? 0) - (b.y0 ?? 0)));
  const room = bottom - top;
  const fits = (factor: number) => sorted.every((column) => sum(needs(column, factor, room)) <= room);
  const factor = Math.min(largest(fits), ...links.slice(0, 1).map(({ width = 0, value }) => (WIDEST * value) / width));
  for (const link of links) link.width = (link.width ?? 0) * factor;
  for (const column of sorted) {
    const middles = spread(column.map(middleOf), needs(column, factor, room), { top, bottom });
    for (const [index, node] of column.entries()) {
      const half = (heightOf(node) * factor) / 2;
      [node.y0, node.y1] = [(middles[index] ?? 0) - half, (middles[index] ?? 0) + half];
    }
  }
}

const heightOf = ({ y0 = 0, y1 = 0 }: SpotLaid): number => y1 - y0;
const middleOf = ({ y0 = 0, y1 = 0 }: SpotLaid): number => (y0 + y1) / 2;
const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

function needs(column: readonly SpotLaid[], factor: number, room: number): number[] {
  const passing = column.filter(({ node }) => node === null).length;
  const apart = Math.min(APART, (MOST_APART * room) / Math.max(1, passing));
  return column.map((spot) => {
    const height = heightOf(spot) * factor;
    return spot.node === null ? height + apart : Math.max(height, LABEL) + BETWEEN;
  });
}

/** The largest factor up to 1 with which all fits, by halving. */
function largest(fits: (factor: number) => boolean): number {
  if (fits(1)) return 1;
  let [low, high] = [0, 1];
  for (let round = 0; round < ROUNDS; round += 1) {
    const middle = (low + high) / 2;
    if (fits(middle)) low = middle;
    else high = middle;
  }
  return low;
}
