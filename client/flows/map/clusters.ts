import type { FlowsAnswer } from "../../../contract/flows.ts";
import type { GraphNode } from "../../../contract/slice.ts";
import { compareTexts } from "../../graph/compare-texts.ts";
import { countriesOf } from "../../graph/flows/merge-flows.ts";
import { indexSlice } from "../../graph/index-slice.ts";
import type { FlowEnd } from "../../graph/flows/flow-id.ts";
import type { FlowsChoice } from "../../graph/flows/choice.ts";
import { placeOf, type Place, type Point } from "../../map/geometry.ts";

/** Where flows begin or end, as they are drawn: one place, or several that stand as what holds them. */
export interface Cluster {
  end: FlowEnd;
  node: GraphNode;
  /** Every place of a flow that it stands for, by id. */
  members: readonly GraphNode[];
  /** Pixels at the first zoom. */
  at: Point;
  /** Of those members that have a position. */
  spots: readonly Point[];
}

export interface Clusters {
  clusters: readonly Cluster[];
  /** Which of them a place of a flow belongs to; undefined: it has no position and nothing drawn holds it. */
  clusterOf: ReadonlyMap<string, Cluster>;
  homeless: readonly GraphNode[];
}

/** Places of the flows, where they stand, and what holds several of them: worked out once for every zoom. */
export interface Holders {
  places: readonly GraphNode[];
  spotOf: ReadonlyMap<string, Point>;
  /** Those that take most places first; of two that take the same ones the nearer. */
  holders: readonly Holder[];
  /** What takes places where each country is drawn as one. */
  countries: readonly Omit<Holder, "width">[];
}

interface Holder {
  node: GraphNode;
  members: readonly GraphNode[];
  /** Pixels at the first zoom across all its members. */
  width: number;
}

type Placed = Pick<FlowsAnswer, "flows" | "slice" | "within">;
type Project = (place: Place) => Point;

const CLOSE = 46;

/** Cost: O(places × what holds them). */
export function holdersOf(answer: Placed, project: Project): Holders {
  const nodes = indexSlice(answer.slice).nodes;
  const ids = [...new Set(answer.flows.flatMap(({ from, to }) => [from, to]))].toSorted();
  const places = ids.flatMap((id) => nodes.get(id) ?? []);
  const spotOf = new Map([...nodes.values()].flatMap((node) => spotIn(node, project)));
  const countryOf = countriesOf(answer);
  const taking = (takersOf: (place: string) => readonly string[]) =>
    membersOf(places, takersOf).flatMap(({ id, members }) => {
      const node = nodes.get(id);
      return node === undefined ? [] : [{ node, members }];
    });
  const holders = taking((place) => [place, ...(answer.within[place] ?? [])]);
  return {
    places,
    spotOf,
    holders: holders.map((holder) => ({ ...holder, width: widthOf(holder.members, spotOf) })),
    countries: taking((place) => {
      const country = countryOf(place);
      return country === undefined ? [] : [country];
    }),
  };
}

/** Places where one map has them, that stand as one where they do on another map at a zoom. */
export function groupedAs(own: Holders, other: Holders, zoom: number): Holders {
  return { ...own, holders: other.holders.map((holder) => ({ ...holder, width: holder.width * zoom })) };
}

function membersOf(places: readonly GraphNode[], takersOf: (place: string) => readonly string[]) {
  const found = new Map<string, { members: GraphNode[]; depth: number }>();
  for (const place of places) {
    for (const [depth, id] of takersOf(place.id).entries()) {
      const own = found.get(id) ?? { members: [], depth: 0 };
      own.members.push(place);
      own.depth = Math.max(own.depth, depth);
      found.set(id, own);
    }
  }
  return [...found]
    .map(([id, own]) => ({ id, ...own }))
    .toSorted((a, b) => b.members.length - a.members.length || a.depth - b.depth || compareTexts(a.id, b.id));
}

function spotIn(node: GraphNode, project: Project): [string, Point][] {
  const place = placeOf(node.place);
  if (place === null) return [];
  const spot = project(place);
  return Number.isNaN(spot.x) || Number.isNaN(spot.y) ? [] : [[node.id, spot]];
}

function widthOf(members: readonly GraphNode[], spotOf: ReadonlyMap<string, Point>): number {
  const spots = members.flatMap(({ id }) => spotOf.get(id) ?? []);
  if (spots.length === 0) return Infinity;
  const [xs, ys] = [spots.map(({ x }) => x), spots.map(({ y }) => y)];
  return Math.hypot(Math.max(...xs) - Math.min(...xs), Math.max(...ys) - Math.min(...ys));
}

export interface ClustersRequest {
  zoom: number;
  level: FlowsChoice["level"];
  /** Pixels of the screen within which places are drawn as one. */
  close?: number;
}

/**
 * What the flows begin and end in at a zoom. The widest area or country whose places all lie close together takes
 * them; a place that nothing takes stands by itself. Whatever the order of the answer, the same places give the same
 * clusters, and a nearer zoom only ever parts them.
 *
 * Shape:  zoom 1 is the map as it opens; each place is in one cluster, or homeless.
 * Cost:   O(holders × their places).
 */
export function clustersAt(all: Holders, { zoom, level, close = CLOSE }: ClustersRequest): Clusters {
  const clusterOf = new Map<string, Cluster>();
  const clusters: Cluster[] = [];
  const take = (end: FlowEnd, node: GraphNode, members: readonly GraphNode[]) => {
    const spots = members.flatMap(({ id }) => all.spotOf.get(id) ?? []);
    const own = all.spotOf.get(node.id) ?? null;
    const at = end.reach === "within" ? middleOf(spots) : (own ?? middleOf(spots));
    if (at === null) return;
    const cluster = { end, node, members, at, spots };
    clusters.push(cluster);
    for (const { id } of members) clusterOf.set(id, cluster);
  };
  if (level === "country") {
    for (const { node, members } of all.countries) take({ place: node.id, reach: "country" }, node, members);
  }
  for (const { node, members, width } of level === "auto" ? all.holders : []) {
    if (members.length < 2 || width * zoom >= close || members.some(({ id }) => clusterOf.has(id))) continue;
    take({ place: node.id, reach: "within" }, node, members);
  }
  for (const node of all.places) {
    if (!clusterOf.has(node.id) && all.spotOf.has(node.id)) take({ place: node.id, reach: "itself" }, node, [node]);
  }
  return { clusters, clusterOf, homeless: all.places.filter(({ id }) => !clusterOf.has(id)) };
}

function middleOf(spots: readonly Point[]): Point | null {
  if (spots.length === 0) return null;
  const sum = spots.reduce((total, { x, y }) => ({ x: total.x + x, y: total.y + y }), { x: 0, y: 0 });
  return { x: sum.x / spots.length, y: sum.y / spots.length };
}
