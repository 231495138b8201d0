import { adjacencyOf, type Adjacency } from "../../server/routes/projection/arc-table.ts";
import { createHeap, popTop, pushKey, topKey } from "../../server/routes/ranking/key-heap.ts";
import type { BenchGraph } from "./hub-graph.ts";

/** What a design without corridors pays per destination: the distance from one place to every other. */
export function createDijkstra({ table, costs }: BenchGraph): (origin: number) => Float64Array {
  const out = adjacencyOf(table.placeCount, table.tails);
  return (origin) => distancesFrom(out, table.heads, costs, origin);
}

function distancesFrom({ starts, arcs }: Adjacency, heads: Int32Array, costs: Float64Array, origin: number) {
  const distances = new Float64Array(starts.length - 1).fill(Infinity);
  const heap = createHeap(1024);
  distances[origin] = 0;
  pushKey(heap, 0, origin);
  while (heap.size > 0) {
    const cost = topKey(heap);
    const place = popTop(heap);
    if (cost > (distances[place] ?? 0)) continue;
    for (let at = starts[place] ?? 0; at < (starts[place + 1] ?? 0); at++) {
      const arc = arcs[at] ?? 0;
      const head = heads[arc] ?? 0;
      const arrival = cost + (costs[arc] ?? 0);
      if (arrival >= (distances[head] ?? 0)) continue;
      distances[head] = arrival;
      pushKey(heap, arrival, head);
    }
  }
  return distances;
}
