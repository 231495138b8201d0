/**
 * Places by what it costs to reach them, the cheapest first: a heap of four branches in which each place stands once,
 * with its cost beside it so that comparing reads neighbouring memory.
 */
export interface CostHeap {
  /** By place: the least cost offered; Infinity where none was. Set it to that again to have a place forgotten. */
  readonly costs: Float64Array;
  /** By position in the heap: the place. */
  readonly places: Int32Array;
  /** By position in the heap: the cost of the place. */
  readonly keys: Float64Array;
  /** By place: its position in the heap, or -1. */
  readonly positions: Int32Array;
  size: number;
}

export function createCostHeap(placeCount: number): CostHeap {
  return {
    costs: new Float64Array(placeCount).fill(Infinity),
    places: new Int32Array(placeCount),
    keys: new Float64Array(placeCount),
    positions: new Int32Array(placeCount).fill(-1),
    size: 0,
  };
}

/** Puts a place in, or moves it up if this is less than before; anything but less changes nothing. O(log places). */
export function offer(heap: CostHeap, place: number, cost: number): void {
  if (cost >= (heap.costs[place] ?? 0)) return;
  heap.costs[place] = cost;
  const position = heap.positions[place] ?? -1;
  let at = position < 0 ? heap.size++ : position;
  while (at > 0) {
    const above = (at - 1) >> 2;
    const key = heap.keys[above] ?? 0;
    if (key <= cost) break;
    put(heap, at, heap.places[above] ?? 0, key);
    at = above;
  }
  put(heap, at, place, cost);
}

/** The cheapest place, or -1 from an empty heap. O(log places). */
export function takeCheapest(heap: CostHeap): number {
  if (heap.size === 0) return -1;
  const cheapest = heap.places[0] ?? 0;
  heap.positions[cheapest] = -1;
  heap.size--;
  if (heap.size > 0) sinkFromTop(heap, heap.places[heap.size] ?? 0, heap.keys[heap.size] ?? 0);
  return cheapest;
}

function sinkFromTop(heap: CostHeap, place: number, cost: number): void {
  const { keys, size } = heap;
  let at = 0;
  for (let first = 1; first < size; first = 4 * at + 1) {
    let least = first;
    let key = keys[first] ?? 0;
    const end = Math.min(first + 4, size);
    for (let other = first + 1; other < end; other++) {
      const each = keys[other] ?? 0;
      if (each >= key) continue;
      least = other;
      key = each;
    }
    if (key >= cost) break;
    put(heap, at, heap.places[least] ?? 0, key);
    at = least;
  }
  put(heap, at, place, cost);
}

function put(heap: CostHeap, at: number, place: number, cost: number): void {
  heap.places[at] = place;
  heap.keys[at] = cost;
  heap.positions[place] = at;
}
