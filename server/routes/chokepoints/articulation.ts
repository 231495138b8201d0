import type { ArcTable } from "../projection/arc-table.ts";
import { type ArcFilter, flagsOf, gather } from "./admitted-arcs.ts";
import { enterDepthFirst, type Forest } from "./depth-first.ts";
import { incidenceOf } from "./incidence.ts";
import { type LegPicture, legPictureOf } from "./leg-picture.ts";
import { type Parting, partingAbove, partingAt, tally, type Weights } from "./partings.ts";

export interface ArticulationQuestion extends ArcFilter {
  /** With both given, each answer counts the pairs that it parts; a place may be an origin and a destination. */
  origins?: readonly number[] | undefined;
  destinations?: readonly number[] | undefined;
}

export interface Articulation {
  /** Places without which what hangs together falls apart, ascending. */
  places: (Parting & { place: number })[];
  /** Legs of which the same is true: bridges, ascending. */
  legs: (Parting & { leg: number })[];
}

/**
 * The places and legs on which all else depends, whichever way the legs lead.
 *
 * Shape:  legs → articulation points and bridges of the undirected picture, each with what it parts.
 * Gaps:   the direction of legs is not looked at, so two places may hang together although no route links them.
 *         Parallel and opposite legs are several edges and none of them is a bridge. All arcs of a leg fall with it.
 *         A pair of which an end is the place itself is not counted among the pairs it parts.
 * Cost:   O(places + arcs): one pass, or two where some leg has several arcs.
 * Source: J. Hopcroft & R. Tarjan, "Algorithm 447: efficient algorithms for graph manipulation" (1973).
 */
export function findArticulation(table: ArcTable, question: ArticulationQuestion = {}): Articulation {
  const { origins, destinations, ...filter } = question;
  const picture = legPictureOf(table, filter);
  const weights: Weights = {
    places: new Uint8Array(picture.vertexCount).fill(1, 0, table.placeCount),
    origins: flagsOf(picture.vertexCount, origins ?? []),
    destinations: flagsOf(picture.vertexCount, destinations ?? []),
  };
  const found = picture.isPlain ? inOnePass(table, picture, weights) : inTwoPasses(table, picture, weights);
  return origins !== undefined && destinations !== undefined ? found : withoutPairs(found);
}

function inOnePass(
  { placeCount }: ArcTable,
  { vertexCount, ends, edgeLegs }: LegPicture,
  weights: Weights,
): Articulation {
  const forest = enterDepthFirst(incidenceOf(vertexCount, ...ends));
  const sums = tally(forest, weights);
  const places = collectPlaces(placeCount, (place) => partingAt(place, forest, weights, sums));
  return { places, legs: collectBridges(forest, edgeLegs, (vertex) => partingAbove(vertex, forest, sums)) };
}

/**
 * Places are looked for among plain arcs: without the head of a leg its tails no longer hang together, although the
 * vertex of the leg would still join them.
 */
function inTwoPasses(table: ArcTable, picture: LegPicture, weights: Weights): Articulation {
  const { placeCount } = table;
  const { rows, vertexCount, ends, edgeLegs, vertexLegs } = picture;
  const plain = enterDepthFirst(incidenceOf(placeCount, gather(table.tails, rows), gather(table.heads, rows)));
  const plainSums = tally(plain, {
    places: weights.places.subarray(0, placeCount),
    origins: weights.origins.subarray(0, placeCount),
    destinations: weights.destinations.subarray(0, placeCount),
  });
  const places = collectPlaces(placeCount, (place) => partingAt(place, plain, weights, plainSums));
  const forest = enterDepthFirst(incidenceOf(vertexCount, ...ends));
  const sums = tally(forest, weights);
  const legs = collectBridges(forest, edgeLegs, (vertex) => partingAbove(vertex, forest, sums));
  for (const [at, leg] of vertexLegs.entries()) {
    const parting = partingAt(placeCount + at, forest, weights, sums);
    if (parting !== undefined) legs.push({ leg, ...parting });
  }
  return { places, legs: legs.sort((one, other) => one.leg - other.leg) };
}

function collectPlaces(placeCount: number, partingOf: (place: number) => Parting | undefined): Articulation["places"] {
  const places: Articulation["places"] = [];
  for (let place = 0; place < placeCount; place++) {
    const parting = partingOf(place);
    if (parting !== undefined) places.push({ place, ...parting });
  }
  return places;
}

function collectBridges(
  { order, parentEdges }: Forest,
  edgeLegs: Int32Array,
  partingOf: (vertex: number) => Parting | undefined,
): Articulation["legs"] {
  const legs: Articulation["legs"] = [];
  for (const vertex of order) {
    const leg = edgeLegs[parentEdges[vertex] ?? -1] ?? -1;
    const parting = leg < 0 ? undefined : partingOf(vertex);
    if (parting !== undefined) legs.push({ leg, ...parting });
  }
  return legs.sort((one, other) => one.leg - other.leg);
}

function withoutPairs({ places, legs }: Articulation): Articulation {
  return {
    places: places.map((each) => ({ ...each, pairsParted: null })),
    legs: legs.map((each) => ({ ...each, pairsParted: null })),
  };
}
