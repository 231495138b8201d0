import type { FirstView } from "../../contract/views.ts";
import { arrangeByKind } from "./arrange-by-kind.ts";
import { EMPTY_VIEW, refOf, type ViewState } from "./view-state.ts";

/** The picture a start shows, before anybody has done anything. */
export function baseView(first: FirstView): ViewState {
  const nodes = new Set(first.slice.nodes.map((node) => node.id));
  const edges = new Set(first.slice.edges.map((edge) => edge.id));
  if (first.view === null) {
    return {
      ...EMPTY_VIEW,
      nodes: [...nodes],
      edges: first.slice.edges.map(refOf),
      positions: arrangeByKind(first.slice.nodes),
    };
  }
  return {
    ...EMPTY_VIEW,
    base: "first",
    nodes: first.view.spots.map((spot) => spot.id).filter((id) => nodes.has(id)),
    edges: first.view.links.filter((link) => edges.has(link.id)).map(refOf),
  };
}
