/**
 * Numbers from 0 to below 1, the same for the same seed on every machine.
 *
 * Source: G. Marsaglia, "Xorshift RNGs" (2003), the triple 13, 17, 5. The seed is stirred first, because small seeds
 *         would begin with small numbers.
 */
export function createRandom(seed: number): () => number {
  let state = Math.imul(seed ^ 0x5bd1e995, 0x9e3779b1) | 0;
  if (state === 0) state = 0x1234567;
  const next = () => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) / 2 ** 32;
  };
  for (let turn = 0; turn < 8; turn++) next();
  return next;
}

/** So many of the rows, each at most once, in the order in which they were drawn. O(rows). */
export function drawRows(rows: Iterable<number>, count: number, random: () => number): number[] {
  const pool = [...rows];
  const wanted = Math.min(count, pool.length);
  for (let at = 0; at < wanted; at++) {
    const other = at + Math.floor(random() * (pool.length - at));
    [pool[at], pool[other]] = [pool[other] ?? 0, pool[at] ?? 0];
  }
  return pool.slice(0, wanted);
}
