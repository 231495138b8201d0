import type { PathsAnswer } from "../../contract/graph.ts";
import type { GraphEdge, GraphNode, Slice } from "../../contract/slice.ts";
import type { View } from "../../contract/views.ts";
import { indexSlice } from "./index-slice.ts";
import { placesFor } from "./newcomers.ts";
import { refOf, type ViewState } from "./view-state.ts";
import { ratingOf, weakestOf } from "./weakest.ts";

/** One way from the one mark to the other: `links[i]` joins `stops[i]` and `stops[i + 1]`. */
export interface Connection {
  stops: readonly GraphNode[];
  links: readonly GraphEdge[];
  /** The link that is least sure; null where only one link has a figure, or none, or all are as sure. */
  weakest: GraphEdge | null;
  /** The least figure of all its links. An inferred one is an upper bound. */
  least: { value: number; isInferred: boolean } | null;
  claims: number;
}

/** The connections of an answer, the surest first, then as the server gave them. Cost: O(marks and links in them). */
export function connectionsOf({ paths, slice }: Pick<PathsAnswer, "paths" | "slice">): Connection[] {
  const { nodes, edges } = indexSlice(slice);
  const connections = paths.map((path) => {
    const links = path.edges.flatMap((id) => edges.get(id) ?? []);
    return { stops: path.nodes.flatMap((id) => nodes.get(id) ?? []), links, ...surenessOf(links) };
  });
  return connections.sort((a, b) => sortValue(b) - sortValue(a));
}

/** The marks and links of a connection in turn: what is lit. */
export function idsAlong({ stops, links }: Connection): string[] {
  return stops.flatMap(({ id }, index) => [id, ...(links[index] === undefined ? [] : [links[index].id])]);
}

export function isShown({ stops, links }: Connection, view: ViewState): boolean {
  const held = new Set([...view.nodes, ...view.edges.map(({ id }) => id)]);
  return [...stops, ...links].every(({ id }) => held.has(id) && !view.hidden.includes(id));
}

/** The view with a piece of the graph in it, its newcomers near what they are linked to. Hidden ones come back. */
export function withPiece(
  view: ViewState,
  piece: Slice,
  saved: View | null,
  titleOf: (id: string) => string,
): ViewState {
  const shown = new Set(view.nodes);
  const drawn = new Set(view.edges.map(({ id }) => id));
  const arriving = piece.nodes.filter(({ id }) => !shown.has(id));
  const from = piece.nodes.find(({ id }) => shown.has(id))?.id ?? null;
  const places = placesFor({ nodes: arriving, edges: piece.edges, from, titleOf }, view, saved);
  const ids = new Set([...piece.nodes, ...piece.edges].map(({ id }) => id));
  return {
    ...view,
    nodes: [...view.nodes, ...arriving.map(({ id }) => id)],
    edges: [...view.edges, ...piece.edges.filter(({ id }) => !drawn.has(id)).map(refOf)],
    positions: { ...view.positions, ...Object.fromEntries(places) },
    hidden: view.hidden.filter((id) => !ids.has(id)),
  };
}

function surenessOf(links: readonly GraphEdge[]): Pick<Connection, "weakest" | "least" | "claims"> {
  const rated = links.filter(({ confidence }) => confidence !== null).sort((a, b) => ratingOf(a) - ratingOf(b));
  const [first] = rated;
  return {
    weakest: weakestOf(rated),
    least: first?.confidence == null ? null : { value: first.confidence, isInferred: first.status === "inferred" },
    claims: new Set(links.flatMap(({ claims }) => claims)).size,
  };
}

const sortValue = ({ least }: Connection) => (least === null ? -1 : least.value - (least.isInferred ? 0.0001 : 0));
