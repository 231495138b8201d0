/**
 * Middles as near as possible to the wanted ones, in their order, so that no two heights overlap. Where the room is
 * too small for all heights they overlap evenly, and none leaves it.
 *
 * Reference: pooling of adjacent violators, as in isotonic regression by least squares. Cost: O(n).
 */
export function spread(
  wanted: readonly number[],
  heights: readonly number[],
  { top, bottom }: { top: number; bottom: number },
): number[] {
  const total = heights.reduce((sum, height) => sum + height, 0);
  const scale = total > bottom - top ? (bottom - top) / total : 1;
  const offsets: number[] = [];
  let offset = 0;
  for (const height of heights) {
    offsets.push(offset + (height * scale) / 2);
    offset += height * scale;
  }
  const pools: { sum: number; count: number }[] = [];
  for (const [index, middle] of wanted.entries()) {
    let pool = { sum: middle - (offsets[index] ?? 0), count: 1 };
    for (let last = pools.at(-1); last !== undefined && mean(last) >= mean(pool); last = pools.at(-1)) {
      pool = { sum: last.sum + pool.sum, count: last.count + pool.count };
      pools.pop();
    }
    pools.push(pool);
  }
  const starts = pools.flatMap((pool) => Array.from({ length: pool.count }, () => mean(pool)));
  const latest = bottom - offset;
  return starts.map((start, index) => Math.min(latest, Math.max(top, start)) + (offsets[index] ?? 0));
}

const mean = ({ sum, count }: { sum: number; count: number }): number => sum / count;
