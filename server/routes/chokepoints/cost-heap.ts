/** Places by what it costs to reach them, the cheapest first. */
export interface CostHeap {
  /** By place: the least cost offered; Infinity where none was. */
  readonly costs: Float64Array;
  /** Puts a place in, or moves it up if this is less than before; anything but less changes nothing. */
  readonly offer: (place: number, cost: number) => void;
  /** The cheapest place, or -1 from an empty heap. */
  readonly take: () => number;
  /** Makes a place that was taken as if it had never been offered. */
  readonly forget: (place: number) => void;
}

/** A binary heap in which each place stands once. `offer` and `take` in O(log places). */
export function createCostHeap(placeCount: number): CostHeap {
  const costs = new Float64Array(placeCount).fill(Infinity);
  const heap = new Int32Array(placeCount);
  const positions = new Int32Array(placeCount).fill(-1);
  let size = 0;

  const rise = (place: number, from: number) => {
    const cost = costs[place] ?? 0;
    let at = from;
    while (at > 0) {
      const above = (at - 1) >> 1;
      const other = heap[above] ?? 0;
      if ((costs[other] ?? 0) <= cost) break;
      heap[at] = other;
      positions[other] = at;
      at = above;
    }
    heap[at] = place;
    positions[place] = at;
  };

  const sink = (place: number) => {
    const cost = costs[place] ?? 0;
    let at = 0;
    for (;;) {
      let below = 2 * at + 1;
      if (below >= size) break;
      if (below + 1 < size && (costs[heap[below + 1] ?? 0] ?? 0) < (costs[heap[below] ?? 0] ?? 0)) below++;
      const other = heap[below] ?? 0;
      if ((costs[other] ?? 0) >= cost) break;
      heap[at] = other;
      positions[other] = at;
      at = below;
    }
    heap[at] = place;
    positions[place] = at;
  };

  return {
    costs,
    offer(place, cost) {
      if (cost >= (costs[place] ?? 0)) return;
      costs[place] = cost;
      const at = positions[place] ?? -1;
      rise(place, at < 0 ? size++ : at);
    },
    take() {
      if (size === 0) return -1;
      const place = heap[0] ?? 0;
      positions[place] = -1;
      const last = heap[--size] ?? 0;
      if (size > 0) sink(last);
      return place;
    },
    forget(place) {
      costs[place] = Infinity;
    },
  };
}
