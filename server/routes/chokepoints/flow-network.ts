import { type Adjacency, adjacencyOf } from "../projection/arc-table.ts";
import { gather } from "./admitted-arcs.ts";

/**
 * Nodes and edges for a maximum flow, in columns. Edges come in pairs: an even edge leads forwards, the odd one after
 * it is its way back and begins with nothing to carry, so that what it may carry is what flows forwards.
 */
export interface FlowNetwork {
  readonly nodeCount: number;
  readonly source: number;
  readonly sink: number;
  /** By edge: the node it reaches. The node it leaves is where the other edge of its pair leads. */
  readonly heads: Int32Array;
  /** By edge: how much more it may carry. */
  readonly residual: Float64Array;
  /** By pair: the arc that it stands for, or -1. */
  readonly arcs: Int32Array;
  /** By pair: the place or leg that is removed where the flow is cut here, or -1 where it cannot be. */
  readonly cuts: Int32Array;
  readonly adjacency: Adjacency;
  /** By position in `adjacency.arcs`: the head of that edge, so that looking around a node reads memory in order. */
  readonly neighbours: Int32Array;
}

export interface FlowEdge {
  from: number;
  to: number;
  capacity: number;
  arc: number;
  cut: number;
}

/** Takes at most so many edges, then makes the network of them. */
export function createFlowEdges(most: number) {
  const tails = new Int32Array(2 * most);
  const heads = new Int32Array(2 * most);
  const residual = new Float64Array(2 * most);
  const arcs = new Int32Array(most);
  const cuts = new Int32Array(most);
  let count = 0;
  return {
    add({ from, to, capacity, arc, cut }: FlowEdge): void {
      tails[2 * count] = from;
      heads[2 * count] = to;
      tails[2 * count + 1] = to;
      heads[2 * count + 1] = from;
      residual[2 * count] = capacity;
      arcs[count] = arc;
      cuts[count] = cut;
      count++;
    },
    network(nodeCount: number, ends: { source: number; sink: number }): FlowNetwork {
      const adjacency = adjacencyOf(nodeCount, tails.subarray(0, 2 * count));
      const neighbours = gather(heads, adjacency.arcs);
      return { nodeCount, ...ends, heads: heads.subarray(0, 2 * count), residual, arcs, cuts, adjacency, neighbours };
    },
  };
}
