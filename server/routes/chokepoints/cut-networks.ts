import type { ArcTable } from "../projection/arc-table.ts";
import { admittedArcs, type ArcFilter, countArcs, flagsOf } from "./admitted-arcs.ts";
import { createFlowEdges, type FlowNetwork } from "./flow-network.ts";

/** What is to be parted from what. */
export interface CutQuestion extends ArcFilter {
  origins: readonly number[];
  destinations: readonly number[];
}

/** The arcs that a route from an origin to a destination may take. */
export interface CutArcs {
  readonly table: ArcTable;
  readonly rows: Int32Array;
  readonly isOrigin: Uint8Array;
  readonly isDestination: Uint8Array;
}

/** Routes never enter an origin, never leave a destination and begin with no step. */
export function cutArcsOf(table: ArcTable, { origins, destinations, ...filter }: CutQuestion): CutArcs {
  const isGone = flagsOf(table.placeCount, filter.avoid ?? []);
  const endsOf = (places: readonly number[]) =>
    flagsOf(
      table.placeCount,
      places.filter((place) => isGone[place] === 0),
    );
  const isOrigin = endsOf(origins);
  const isDestination = endsOf(destinations);
  const admitted = admittedArcs(table, filter);
  let count = 0;
  for (let at = 0; at < admitted.length; at++) {
    const arc = admitted[at] ?? 0;
    const tail = table.tails[arc] ?? 0;
    if (isOrigin[table.heads[arc] ?? 0] === 1 || isDestination[tail] === 1) continue;
    if (isOrigin[tail] === 0 || table.steps[arc] === 0) admitted[count++] = arc;
  }
  return { table, rows: admitted.subarray(0, count), isOrigin, isDestination };
}

/**
 * Each place is two nodes, joined by an edge of capacity 1 that stands for the place; arcs lead from the second node of
 * one to the first of the other and carry as much as there is, so that only places can be cut. All origins are the
 * source, all destinations the sink.
 */
export function placeNetwork({ table, rows, isOrigin, isDestination }: CutArcs): FlowNetwork {
  const { placeCount, tails, heads } = table;
  const source = 2 * placeCount;
  const sink = source + 1;
  const edges = createFlowEdges(rows.length + placeCount);
  for (let at = 0; at < rows.length; at++) {
    const arc = rows[at] ?? 0;
    const tail = tails[arc] ?? 0;
    const head = heads[arc] ?? 0;
    const from = isOrigin[tail] === 1 ? source : placeCount + tail;
    const to = isDestination[head] === 1 ? sink : head;
    edges.add({ from, to, capacity: Infinity, arc, cut: -1 });
  }
  for (let place = 0; place < placeCount; place++) {
    if (isOrigin[place] === 1 || isDestination[place] === 1) continue;
    edges.add({ from: place, to: placeCount + place, capacity: 1, arc: -1, cut: place });
  }
  return edges.network(sink + 1, { source, sink });
}

/**
 * A leg of one arc is an edge with the leg's capacity. A leg of several arcs is a node of its own: its tails lead to it
 * without bound, and the one edge from it to its head has the leg's capacity, so that all its arcs share it.
 */
export function legNetwork({ table, rows, isOrigin, isDestination }: CutArcs, capacityOf: (leg: number) => number) {
  const { placeCount, tails, heads, legs } = table;
  const source = placeCount;
  const sink = source + 1;
  const arcCounts = countArcs(table, rows);
  const legNodes = new Int32Array(arcCounts.length);
  let nodeCount = sink + 1;
  const edges = createFlowEdges(2 * rows.length);
  for (let at = 0; at < rows.length; at++) {
    const arc = rows[at] ?? 0;
    const leg = legs[arc] ?? 0;
    const tail = tails[arc] ?? 0;
    const head = heads[arc] ?? 0;
    const from = isOrigin[tail] === 1 ? source : tail;
    const to = isDestination[head] === 1 ? sink : head;
    if (arcCounts[leg] === 1) {
      edges.add({ from, to, capacity: capacityOf(leg), arc, cut: leg });
      continue;
    }
    if (legNodes[leg] === 0) {
      legNodes[leg] = nodeCount++;
      edges.add({ from: legNodes[leg] ?? 0, to, capacity: capacityOf(leg), arc: -1, cut: leg });
    }
    edges.add({ from, to: legNodes[leg] ?? 0, capacity: Infinity, arc, cut: -1 });
  }
  return edges.network(nodeCount, { source, sink });
}
