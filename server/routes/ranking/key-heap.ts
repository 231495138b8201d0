/** Numbers with the smallest key on top, in a heap of four branches. Equal keys come in no order. */
export interface KeyHeap {
  keys: Float64Array;
  ids: Int32Array;
  size: number;
}

export function createHeap(room = 64): KeyHeap {
  return { keys: new Float64Array(room), ids: new Int32Array(room), size: 0 };
}

/** The smallest key, Infinity if there is none. */
export function topKey(heap: KeyHeap): number {
  return heap.size === 0 ? Infinity : (heap.keys[0] ?? 0);
}

export function pushKey(heap: KeyHeap, key: number, id: number): void {
  if (heap.size === heap.ids.length) makeRoom(heap);
  const { keys, ids } = heap;
  let at = heap.size++;
  while (at > 0) {
    const parent = (at - 1) >> 2;
    const above = keys[parent] ?? 0;
    if (above <= key) break;
    keys[at] = above;
    ids[at] = ids[parent] ?? 0;
    at = parent;
  }
  keys[at] = key;
  ids[at] = id;
}

/** Takes the top away and returns its id. The heap holds one at least. */
export function popTop(heap: KeyHeap): number {
  const id = heap.ids[0] ?? 0;
  heap.size--;
  if (heap.size > 0) replaceTop(heap, heap.keys[heap.size] ?? 0, heap.ids[heap.size] ?? 0);
  return id;
}

/** Puts another in the place of the top. */
export function replaceTop(heap: KeyHeap, key: number, id: number): void {
  const { keys, ids, size } = heap;
  let at = 0;
  for (;;) {
    const first = 4 * at + 1;
    if (first >= size) break;
    let least = first;
    let leastKey = keys[first] ?? 0;
    const end = Math.min(first + 4, size);
    for (let child = first + 1; child < end; child++) {
      const childKey = keys[child] ?? 0;
      if (childKey >= leastKey) continue;
      least = child;
      leastKey = childKey;
    }
    if (leastKey >= key) break;
    keys[at] = leastKey;
    ids[at] = ids[least] ?? 0;
    at = least;
  }
  keys[at] = key;
  ids[at] = id;
}

function makeRoom(heap: KeyHeap): void {
  const keys = new Float64Array(2 * heap.keys.length);
  const ids = new Int32Array(2 * heap.ids.length);
  keys.set(heap.keys);
  ids.set(heap.ids);
  heap.keys = keys;
  heap.ids = ids;
}
