import { createHeap, type KeyHeap } from "./key-heap.ts";
import type { SortedArcs } from "./sorted-arcs.ts";

/** In `fewest`: no label yet. */
export const UNREACHED = 255;

/**
 * What one side of a search has reached, cheapest first.
 *
 * A label says that a place is reached at a cost and in a number of legs. Labels are settled in the order of their
 * costs, so a later one of the same place counts only if it has fewer legs. Each keeps one entry in the heap, its
 * cheapest arc not yet followed: a port with 100,000 arcs is never looked at beyond the radius.
 */
export interface Ball {
  readonly arcs: SortedArcs;
  /** By place: the legs of its latest label; 0 for the ends of this side and for places that are avoided. */
  readonly fewest: Uint8Array;
  /** By place: its latest label and one more, or 0. */
  readonly latest: Int32Array;
  readonly heap: KeyHeap;
  /** By label, up to `count`. */
  places: Int32Array;
  costs: Float64Array;
  legs: Uint8Array;
  /** The entry in `arcs` that is followed next. */
  cursors: Int32Array;
  /** The label of the same place before it and one more, or 0. */
  older: Int32Array;
  count: number;
}

export function createBall(arcs: SortedArcs, placeCount: number, room = 256): Ball {
  return {
    arcs,
    fewest: new Uint8Array(placeCount).fill(UNREACHED),
    latest: new Int32Array(placeCount),
    heap: createHeap(room),
    places: new Int32Array(room),
    costs: new Float64Array(room),
    legs: new Uint8Array(room),
    cursors: new Int32Array(room),
    older: new Int32Array(room),
    count: 0,
  };
}

export function addLabel(ball: Ball, place: number, cost: number, legs: number): number {
  if (ball.count === ball.places.length) makeRoom(ball);
  const label = ball.count++;
  ball.places[label] = place;
  ball.costs[label] = cost;
  ball.legs[label] = legs;
  ball.cursors[label] = ball.arcs.starts[place] ?? 0;
  ball.older[label] = ball.latest[place] ?? 0;
  ball.latest[place] = label + 1;
  ball.fewest[place] = legs;
  return label;
}

/** The least cost at which a place is reached in so many legs, Infinity if it is not. */
export function costWithin(ball: Ball, place: number, legs: number): number {
  let least = Infinity;
  for (let label = ball.latest[place] ?? 0; label > 0; label = ball.older[label - 1] ?? 0) {
    if ((ball.legs[label - 1] ?? 0) > legs) break;
    least = ball.costs[label - 1] ?? 0;
  }
  return least;
}

/** Forgets all labels, touching only the places that have one. */
export function clearBall(ball: Ball): void {
  for (let label = 0; label < ball.count; label++) {
    const place = ball.places[label] ?? 0;
    ball.fewest[place] = UNREACHED;
    ball.latest[place] = 0;
  }
  ball.count = 0;
  ball.heap.size = 0;
}

function makeRoom(ball: Ball): void {
  const room = 2 * ball.places.length;
  const { places, costs, legs, cursors, older } = ball;
  ball.places = new Int32Array(room);
  ball.costs = new Float64Array(room);
  ball.legs = new Uint8Array(room);
  ball.cursors = new Int32Array(room);
  ball.older = new Int32Array(room);
  ball.places.set(places);
  ball.costs.set(costs);
  ball.legs.set(legs);
  ball.cursors.set(cursors);
  ball.older.set(older);
}
