import type { Facts } from "./facts.ts";
import { among, type Held } from "./filter.ts";
import type { ViewState } from "./view-state.ts";

/** What a view names and the facts know. */
export function heldBy(view: ViewState, facts: Facts): Held & { ids: ReadonlySet<string> } {
  const nodes = view.nodes.flatMap((id) => facts.nodes.get(id) ?? []);
  const edges = among(
    nodes,
    view.edges.flatMap(({ id }) => facts.edges.get(id) ?? []),
  );
  return { nodes, edges, ids: new Set([...nodes, ...edges].map(({ id }) => id)) };
}

export function withoutHidden({ nodes, edges }: Held, { hidden }: ViewState): Held {
  if (hidden.length === 0) return { nodes, edges };
  const ids = new Set(hidden);
  const seen = nodes.filter(({ id }) => !ids.has(id));
  return {
    nodes: seen,
    edges: among(
      seen,
      edges.filter(({ id }) => !ids.has(id)),
    ),
  };
}
