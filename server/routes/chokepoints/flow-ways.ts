import type { FlowNetwork } from "./flow-network.ts";

/** One of the ways that prove a cut: as arcs, from an origin to a destination, with the flow it stands for. */
export interface Way {
  arcs: number[];
  amount: number;
}

/** What rounding may leave of a capacity that is no whole number. */
const CRUMB = 1e-9;

/**
 * Takes the flow apart into ways that visit no place twice; together they use up what flows.
 *
 * Shape:  a filled network → ways, in the order of the edges at the source; the flow is gone afterwards.
 * Gaps:   circles that the flow may hold are dropped: they carry nothing from the source to the sink.
 * Cost:   O(edges · longest way).
 * Source: L. R. Ford & D. R. Fulkerson, "Flows in Networks" (1962), ch. I.
 */
export function takeWays(network: FlowNetwork): Way[] {
  const { nodeCount, source, sink, adjacency } = network;
  const flow = flowOf(network);
  const next = adjacency.starts.slice(0, nodeCount);
  /** By node: how many edges of the way lead to it, or -1 off the way. */
  const places = new Int32Array(nodeCount).fill(-1);
  const ways: Way[] = [];
  let path: number[] = [];
  let node = source;
  places[source] = 0;
  for (;;) {
    const pair = node === sink ? -1 : nextPair(network, flow, next, node);
    if (pair < 0) {
      if (path.length === 0) return ways;
      const amount = take(flow, path);
      if (node === sink) ways.push({ arcs: arcsOf(network, path), amount });
      for (const each of path) places[network.heads[2 * each] ?? 0] = -1;
      path = [];
      node = source;
      continue;
    }
    node = network.heads[2 * pair] ?? 0;
    path.push(pair);
    const before = places[node] ?? -1;
    if (before >= 0) {
      const circle = path.splice(before);
      take(flow, circle);
      for (const each of circle) places[network.heads[2 * each] ?? 0] = -1;
    }
    places[node] = path.length;
  }
}

/** By pair: what flows. */
function flowOf({ residual, heads }: FlowNetwork): Float64Array {
  const flow = new Float64Array(heads.length / 2);
  for (let pair = 0; pair < flow.length; pair++) flow[pair] = residual[2 * pair + 1] ?? 0;
  return flow;
}

function nextPair({ adjacency }: FlowNetwork, flow: Float64Array, next: Int32Array, node: number): number {
  const end = adjacency.starts[node + 1] ?? 0;
  for (let at = next[node] ?? 0; at < end; at++) {
    const edge = adjacency.arcs[at] ?? 0;
    next[node] = at;
    if (edge % 2 === 0 && (flow[edge / 2] ?? 0) > CRUMB) return edge / 2;
  }
  next[node] = end;
  return -1;
}

/** Takes off what all of these carry. */
function take(flow: Float64Array, pairs: readonly number[]): number {
  const amount = pairs.reduce((least, pair) => Math.min(least, flow[pair] ?? 0), Infinity);
  for (const pair of pairs) flow[pair] = (flow[pair] ?? 0) - amount;
  return amount;
}

function arcsOf({ arcs }: FlowNetwork, path: readonly number[]): number[] {
  return path.map((pair) => arcs[pair] ?? -1).filter((arc) => arc >= 0);
}
