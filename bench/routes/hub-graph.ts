import { createRandom } from "../../bin/network/random.ts";
import type { ArcTable } from "../../server/routes/projection/arc-table.ts";

export interface BenchGraph {
  readonly table: ArcTable;
  readonly costs: Float64Array;
  /** By arc: one bit of eight, as a mode of transport would be. */
  readonly marks: Uint8Array;
}

/**
 * Hubs and spokes: five legs a place, four of them with a hub, of which there are about twice the root of the places
 * and the first has by far the most (Zipf). Costs are -ln of a confidence from 0.3 to 0.99, in single precision.
 */
export function createHubGraph(placeCount: number, seed: number): BenchGraph {
  const random = createRandom(seed).next;
  const hubs = cumulativeZipf(Math.round(2 * Math.sqrt(placeCount)));
  const count = 5 * placeCount;
  const tails = new Int32Array(count);
  const heads = new Int32Array(count);
  const costs = new Float64Array(count);
  const marks = new Uint8Array(count);
  for (let arc = 0; arc < count; arc++) {
    const place = arc % placeCount;
    let other = random() < 0.8 ? drawHub(hubs, random()) : Math.floor(random() * placeCount);
    if (other === place) other = (place + 1) % placeCount;
    const outward = random() < 0.5;
    tails[arc] = outward ? place : other;
    heads[arc] = outward ? other : place;
    costs[arc] = Math.fround(-Math.log(0.3 + 0.69 * random()));
    marks[arc] = 1 << Math.floor(random() * 8);
  }
  const legs = Int32Array.from({ length: count }, (_, arc) => arc);
  return { table: { placeCount, tails, heads, legs, steps: new Uint8Array(count) }, costs, marks };
}

function cumulativeZipf(count: number): Float64Array {
  const sums = new Float64Array(count);
  let sum = 0;
  for (let rank = 0; rank < count; rank++) {
    sum += 1 / (rank + 1);
    sums[rank] = sum;
  }
  return sums.map((each) => each / sum);
}

function drawHub(sums: Float64Array, at: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 1) > at) high = middle;
    else low = middle + 1;
  }
  return low;
}
