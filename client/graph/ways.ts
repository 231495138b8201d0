import type { RouteLegView, RoutesAnswer, RouteView } from "../../contract/routes.ts";
import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import { indexSlice } from "./index-slice.ts";
import { isSameRoute } from "./pinned-routes.ts";
import type { ViewState } from "./view-state.ts";
import { weakestOf } from "./weakest.ts";

/** A route with the places and legs it is made of, as the answer brought them. */
export interface Way {
  route: RouteView;
  stops: readonly Stop[];
  legs: readonly WayLeg[];
  isInferred: boolean;
  /** Claims behind all legs together. */
  claims: number;
}

interface Stop {
  node: GraphNode;
  /** The area that holds it and that the next leg starts in: a step, and no leg. */
  steps: GraphNode | null;
}

export interface WayLeg {
  view: RouteLegView;
  edge: GraphEdge;
  /** Less sure than all the others. */
  isWeakest: boolean;
}

/** The routes of an answer with what they pass. One of which the slice misses a part is left out. */
export function waysOf(routes: readonly RouteView[], { slice }: Pick<RoutesAnswer, "slice">): Way[] {
  const { nodes, edges } = indexSlice(slice);
  return routes.flatMap((route) => {
    const weakest = weakestOf(route.legs);
    const legs = route.legs.flatMap((view) => {
      const edge = edges.get(view.id);
      return edge === undefined ? [] : [{ view, edge, isWeakest: view === weakest }];
    });
    const stops = stopsOf(route, nodes);
    if (legs.length < route.legs.length || stops.length <= legs.length) return [];
    const claims = new Set(legs.flatMap(({ edge }) => edge.claims)).size;
    return [{ route, stops, legs, claims, isInferred: legs.some(({ view }) => view.status === "inferred") }];
  });
}

function stopsOf({ legs }: RouteView, nodes: ReadonlyMap<string, GraphNode>): Stop[] {
  const first = nodes.get(legs[0]?.from ?? "");
  const others = legs.map(({ to }, index) => {
    const next = legs[index + 1];
    return { node: nodes.get(to), steps: next?.isStep === true ? (nodes.get(next.from) ?? null) : null };
  });
  return [{ node: first, steps: null }, ...others].flatMap(({ node, steps }) =>
    node === undefined ? [] : [{ node, steps }],
  );
}

export interface WeakestLeg {
  leg: WayLeg;
  /** Among the legs of its way, from 1. */
  rank: number;
  from: GraphNode;
  to: GraphNode;
}

/** The leg that is less sure than all the others, with its ends; null: none is. */
export function weakestLegOf({ stops, legs }: Pick<Way, "stops" | "legs">): WeakestLeg | null {
  const index = legs.findIndex(({ isWeakest }) => isWeakest);
  const [leg, from, to] = [legs[index], stops[index], stops[index + 1]];
  if (leg === undefined || from === undefined || to === undefined) return null;
  return { leg, rank: index + 1, from: from.steps ?? from.node, to: to.node };
}

export const legIdsOf = ({ legs }: Way): string[] => legs.map(({ view }) => view.id);

/** The way that is lit on this view; null: none of these is. */
export function litWay(ways: readonly Way[], { lit }: Pick<ViewState, "lit">): Way | null {
  return lit?.by === "route" ? wayAlong(ways, lit.value) : null;
}

/** The way of these legs in this order; null: none of these is. */
export function wayAlong(ways: readonly Way[], legs: readonly string[]): Way | null {
  return ways.find((way) => isSameRoute(legIdsOf(way), legs)) ?? null;
}

interface Piece {
  nodes: GraphNode[];
  edges: GraphEdge[];
}

/** Everything that ways are drawn from; what several of them pass is in it as often. */
export function piecesOf(ways: readonly Way[]): Piece {
  const pieces = ways.map(pieceOf);
  return { nodes: pieces.flatMap(({ nodes }) => nodes), edges: pieces.flatMap(({ edges }) => edges) };
}

/** Everything a way is drawn from: its places, the areas it steps to, its legs. */
export function pieceOf({ stops, legs }: Way): Piece {
  return {
    nodes: stops.flatMap(({ node, steps }) => (steps === null ? [node] : [node, steps])),
    edges: legs.map(({ edge }) => edge),
  };
}
