import { type CostHeap, createCostHeap, offer, takeCheapest } from "./cost-heap.ts";
import type { OutStar } from "./out-star.ts";
import { blankCounts, type ShortestCounts } from "./shortest-counts.ts";

/** Two sums of costs that differ by no more than this share are one: the order of adding must not decide a tie. */
const SAME = 1e-10;

/**
 * Shortest by a cost per arc, which stands by the row of the arc. O((places + arcs) · log places) a source.
 *
 * @throws RangeError for a cost that is not above 0 or not finite: circles that cost nothing have no shortest way.
 */
export function countsByCost(star: OutStar, costs: Float64Array): ShortestCounts {
  const starCosts = Float64Array.from(star.arcs, (arc) => costs[arc] ?? 0);
  for (const [at, cost] of starCosts.entries()) {
    if (!(cost > 0 && cost < Infinity)) throw new RangeError(`Arc ${star.arcs[at] ?? 0} has the cost ${cost}.`);
  }
  const heap = createCostHeap(star.placeCount);
  const work: ShortestCounts = {
    ...blankCounts(star),
    countFrom: (source) => {
      for (let at = 0; at < work.found; at++) heap.costs[work.order[at] ?? 0] = Infinity;
      settle(work, starCosts, heap, source);
      countTight(work, starCosts, heap.costs);
    },
  };
  return work;
}

/** Dijkstra 1959: puts the places in the order of their cost. */
function settle(work: ShortestCounts, costs: Float64Array, heap: CostHeap, source: number) {
  const { star, order } = work;
  work.found = 0;
  offer(heap, source, 0);
  for (let place = takeCheapest(heap); place >= 0; place = takeCheapest(heap)) {
    const base = heap.costs[place] ?? 0;
    const end = (work.found === 0 ? star.stepStarts[place] : star.starts[place + 1]) ?? 0;
    order[work.found++] = place;
    for (let arc = star.starts[place] ?? 0; arc < end; arc++)
      offer(heap, star.heads[arc] ?? 0, base + (costs[arc] ?? 0));
  }
}

function countTight(
  { star, order, found, counts, tight, tightStarts }: ShortestCounts,
  costs: Float64Array,
  distances: Float64Array,
) {
  for (let at = 0; at < found; at++) counts[order[at] ?? 0] = 0;
  counts[order[0] ?? 0] = 1;
  let taken = 0;
  for (let at = 0; at < found; at++) {
    const place = order[at] ?? 0;
    const base = distances[place] ?? 0;
    const ways = counts[place] ?? 0;
    tightStarts[at] = taken;
    const end = (at === 0 ? star.stepStarts[place] : star.starts[place + 1]) ?? 0;
    for (let arc = star.starts[place] ?? 0; arc < end; arc++) {
      const head = star.heads[arc] ?? 0;
      const distance = distances[head] ?? 0;
      // Distances grow along the order, so an arc to a nearer place leads back.
      if (distance <= base || base + (costs[arc] ?? 0) > distance * (1 + SAME)) continue;
      counts[head] = (counts[head] ?? 0) + ways;
      tight[taken++] = arc;
    }
  }
  tightStarts[found] = taken;
}
