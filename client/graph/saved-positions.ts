import type { FirstView } from "../../contract/views.ts";
import { baseView } from "./base-view.ts";
import type { Facts } from "./facts.ts";
import { placesFor } from "./newcomers.ts";
import type { Position } from "./picture.ts";
import type { ViewState } from "./view-state.ts";

/** Where marks were put in a view that is arranged as it was saved: newcomers are placed anew beside what is saved. */
export function savedPositions(
  view: ViewState,
  first: FirstView,
  facts: Facts,
  titleOf: (id: string) => string,
): Record<string, Position> {
  const base = baseView(first);
  const known = new Set(base.nodes);
  const bare: ViewState = { ...view, arrangement: { how: "saved" }, nodes: base.nodes, positions: base.positions };
  const nodes = view.nodes.filter((id) => !known.has(id)).flatMap((id) => facts.nodes.get(id) ?? []);
  const edges = view.edges.flatMap(({ id }) => facts.edges.get(id) ?? []);
  const places = placesFor({ nodes, edges, from: null, titleOf }, bare, first.view);
  return { ...base.positions, ...Object.fromEntries(places) };
}
