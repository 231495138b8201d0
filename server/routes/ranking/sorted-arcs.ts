/**
 * The arcs at each place, cheapest first and equal ones by row.
 *
 * One buffer seen in two ways, so that an arc is one look into memory: entry `i` has its weight in `weights[2 * i]`,
 * the place at its other end in `words[4 * i + 2]` and twice its row, plus 1 for a step, in `words[4 * i + 3]`.
 */
export interface SortedArcs {
  /** The entries of place `p` stand from `starts[p]` to before `starts[p + 1]`. */
  readonly starts: Int32Array;
  readonly weights: Float64Array;
  readonly words: Int32Array;
}

interface Weighed {
  readonly placeCount: number;
  readonly steps: Uint8Array;
  /** Rows of arcs, cheapest first. */
  readonly order: Int32Array;
  readonly costs: Float64Array;
  /** Added to each cost. */
  readonly epsilon: number;
}

/** Hands arcs that come cheapest first to the place at their near end. O(places + arcs). */
export function sortedArcsOf(weighed: Weighed, near: Int32Array, far: Int32Array): SortedArcs {
  const { placeCount, steps, order, costs, epsilon } = weighed;
  const starts = new Int32Array(placeCount + 1);
  for (const arc of order) {
    const place = near[arc] ?? 0;
    starts[place + 1] = (starts[place + 1] ?? 0) + 1;
  }
  for (let place = 0; place < placeCount; place++) starts[place + 1] = (starts[place + 1] ?? 0) + (starts[place] ?? 0);
  const buffer = new ArrayBuffer(16 * order.length);
  const weights = new Float64Array(buffer);
  const words = new Int32Array(buffer);
  const next = starts.slice(0, placeCount);
  for (const arc of order) {
    const place = near[arc] ?? 0;
    const at = next[place] ?? 0;
    next[place] = at + 1;
    weights[2 * at] = (costs[arc] ?? 0) + epsilon;
    words[4 * at + 2] = far[arc] ?? 0;
    words[4 * at + 3] = 2 * arc + (steps[arc] ?? 0);
  }
  return { starts, weights, words };
}

const DIGITS = 4;
const DIGIT_SIZE = 1 << 16;
/** Below this a comparison costs less than counting all digits. */
const FEW_ROWS = 4096;

/**
 * Rows of the finite numbers, smallest first, equal ones in the order of their rows.
 *
 * The bits of numbers from 0 stand in the order of the numbers, so they are sorted digit by digit, 16 bits each, the
 * lowest first; a digit that all have in common is left out. O(rows), four rounds at most.
 */
export function rowsByNumber(numbers: Float64Array): Int32Array {
  let order: Int32Array = finiteRows(numbers);
  if (order.length < FEW_ROWS) {
    return order.sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
  }
  const bits = new Uint16Array(numbers.buffer, numbers.byteOffset, DIGITS * numbers.length);
  let sorted: Int32Array = new Int32Array(order.length);
  for (let digit = 0; digit < DIGITS; digit++) {
    const starts = new Int32Array(DIGIT_SIZE + 1);
    for (const row of order) {
      const value = bits[DIGITS * row + digit] ?? 0;
      starts[value + 1] = (starts[value + 1] ?? 0) + 1;
    }
    if (starts.includes(order.length)) continue;
    for (let value = 0; value < DIGIT_SIZE; value++)
      starts[value + 1] = (starts[value + 1] ?? 0) + (starts[value] ?? 0);
    for (const row of order) {
      const value = bits[DIGITS * row + digit] ?? 0;
      const at = starts[value] ?? 0;
      starts[value] = at + 1;
      sorted[at] = row;
    }
    [order, sorted] = [sorted, order];
  }
  return order;
}

function finiteRows(numbers: Float64Array): Int32Array {
  const rows = new Int32Array(numbers.length);
  let count = 0;
  for (let row = 0; row < numbers.length; row++) if (Number.isFinite(numbers[row])) rows[count++] = row;
  return rows.subarray(0, count);
}
