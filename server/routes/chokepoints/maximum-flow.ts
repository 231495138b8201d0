import type { FlowNetwork } from "./flow-network.ts";

/**
 * Fills the network with as much flow as it carries; `residual` says afterwards what flows where.
 *
 * Phases: the nodes get their distance to the sink over edges that can carry more; then the flow is driven along
 * edges that lead one nearer, until none is left. Distances are taken from the sink, so that no dead end of the first
 * look is ever entered.
 *
 * Shape:  network → the nodes from which the sink can still be reached (1) or not (0): the far side of the minimum
 *         cut that is nearest the sink.
 * Gaps:   capacities are at least 0 and every way has a finite one; real numbers end too, for each push empties an
 *         edge to exactly 0.
 * Cost:   O(nodes² · edges); where all capacities are 1, O(edges · √edges).
 * Source: E. A. Dinic, "Algorithm for solution of a problem of maximum flow in networks with power estimation"
 *         (1970).
 */
export function fillWithFlow(network: FlowNetwork): Uint8Array {
  const { nodeCount, adjacency } = network;
  const search: FlowSearch = {
    distances: new Int32Array(nodeCount),
    next: new Int32Array(nodeCount),
    path: new Int32Array(nodeCount),
  };
  while (measureDistances(network, search)) {
    search.next.set(adjacency.starts.subarray(0, nodeCount));
    for (let length = findPath(network, search); length > 0; length = findPath(network, search)) {
      push(network, search.path, length);
    }
  }
  const isFar = new Uint8Array(nodeCount);
  for (let node = 0; node < nodeCount; node++) if ((search.distances[node] ?? -1) >= 0) isFar[node] = 1;
  return isFar;
}

/** The nodes that the source still reaches (1): the near side of the minimum cut that is nearest the source. */
export function nearSide({ nodeCount, source, residual, adjacency, neighbours }: FlowNetwork): Uint8Array {
  const isNear = new Uint8Array(nodeCount);
  const queue = new Int32Array(nodeCount);
  let found = 1;
  queue[0] = source;
  isNear[source] = 1;
  for (let at = 0; at < found; at++) {
    const node = queue[at] ?? 0;
    const end = adjacency.starts[node + 1] ?? 0;
    for (let i = adjacency.starts[node] ?? 0; i < end; i++) {
      const head = neighbours[i] ?? 0;
      if (isNear[head] === 1 || (residual[adjacency.arcs[i] ?? 0] ?? 0) <= 0) continue;
      isNear[head] = 1;
      queue[found++] = head;
    }
  }
  return isNear;
}

interface FlowSearch {
  /** By node: edges to the sink, or -1 where it does not reach it. */
  distances: Int32Array;
  /** By node: where among its edges the search goes on. */
  next: Int32Array;
  path: Int32Array;
}

/** False where the sink can no longer be reached. */
function measureDistances(network: FlowNetwork, { distances, path: queue }: FlowSearch): boolean {
  const { source, sink, residual, adjacency, neighbours } = network;
  distances.fill(-1);
  distances[sink] = 0;
  queue[0] = sink;
  let found = 1;
  for (let at = 0; at < found && (distances[source] ?? -1) < 0; at++) {
    const node = queue[at] ?? 0;
    const distance = (distances[node] ?? 0) + 1;
    const end = adjacency.starts[node + 1] ?? 0;
    for (let i = adjacency.starts[node] ?? 0; i < end; i++) {
      const before = neighbours[i] ?? 0;
      if ((distances[before] ?? 0) >= 0 || (residual[(adjacency.arcs[i] ?? 0) ^ 1] ?? 0) <= 0) continue;
      distances[before] = distance;
      queue[found++] = before;
    }
  }
  return (distances[source] ?? -1) >= 0;
}

/** The number of edges of the next way to the sink, which stand in `path`; 0 where there is none of this length. */
function findPath(network: FlowNetwork, { distances, next, path }: FlowSearch): number {
  const { source, sink, heads, residual, adjacency, neighbours } = network;
  let node = source;
  let length = 0;
  while (node !== sink) {
    const end = adjacency.starts[node + 1] ?? 0;
    const nearer = (distances[node] ?? 0) - 1;
    let at = next[node] ?? 0;
    for (; at < end; at++) {
      if (distances[neighbours[at] ?? 0] === nearer && (residual[adjacency.arcs[at] ?? 0] ?? 0) > 0) break;
    }
    next[node] = at;
    if (at < end) {
      const edge = adjacency.arcs[at] ?? 0;
      path[length++] = edge;
      node = heads[edge] ?? 0;
    } else {
      if (length === 0) return 0;
      node = heads[(path[--length] ?? 0) ^ 1] ?? 0;
      next[node] = (next[node] ?? 0) + 1;
    }
  }
  return length;
}

function push({ residual }: FlowNetwork, path: Int32Array, length: number): void {
  let amount = Infinity;
  for (let at = 0; at < length; at++) amount = Math.min(amount, residual[path[at] ?? 0] ?? 0);
  for (let at = 0; at < length; at++) {
    const edge = path[at] ?? 0;
    residual[edge] = (residual[edge] ?? 0) - amount;
    residual[edge ^ 1] = (residual[edge ^ 1] ?? 0) + amount;
  }
}
