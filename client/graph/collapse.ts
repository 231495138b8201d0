import { withoutGone } from "./selection.ts";
import type { Expansion, ViewState } from "./view-state.ts";

/**
 * Takes the expansions of a node back: exactly what they brought and nothing else reached. A mark that another
 * expansion found too, or that was itself expanded, stays, and from then on belongs to that other one, so that
 * collapsing both in either order leaves what was there before.
 */
export function collapse(view: ViewState, of: string): ViewState {
  const leaving = view.expansions.filter((one) => one.of === of);
  if (leaving.length === 0) return view;
  const staying = view.expansions.filter((one) => one.of !== of);
  const expanded = new Set(staying.map((one) => one.of));
  const broughtNodes = new Set(leaving.flatMap((one) => one.brought.nodes));
  const broughtEdges = new Set(leaving.flatMap((one) => one.brought.edges));

  const foundNodes = new Set(staying.flatMap((one) => one.found.nodes));
  const goneNodes = new Set([...broughtNodes].filter((id) => !foundNodes.has(id) && !expanded.has(id)));
  const foundEdges = new Set(staying.flatMap((one) => one.found.edges));
  const goneEdges = new Set([...broughtEdges].filter((id) => !foundEdges.has(id)));

  return {
    ...view,
    nodes: view.nodes.filter((id) => !goneNodes.has(id)),
    edges: view.edges.filter((edge) => !goneEdges.has(edge.id)),
    positions: Object.fromEntries(Object.entries(view.positions).filter(([id]) => !goneNodes.has(id))),
    expansions: inherit(staying, broughtNodes, broughtEdges),
    ...selectionAfter(view, (id) => goneNodes.has(id) || goneEdges.has(id), of),
    hidden: view.hidden.filter((id) => !goneNodes.has(id) && !goneEdges.has(id)),
    pinned: view.pinned.filter((id) => !goneNodes.has(id)),
  };
}

/** What was selected and is gone gives way to the mark that was collapsed. */
function selectionAfter(view: ViewState, isGone: (id: string) => boolean, of: string) {
  if (view.selected !== null && isGone(view.selected)) return { selected: of, several: [] };
  return withoutGone(view, isGone);
}

/** What stays is owned by the first remaining expansion that found it. */
function inherit(staying: readonly Expansion[], nodes: ReadonlySet<string>, edges: ReadonlySet<string>): Expansion[] {
  const ownedNodes = new Set<string>();
  const ownedEdges = new Set<string>();
  const claim = (found: readonly string[], brought: ReadonlySet<string>, owned: Set<string>) => {
    const heirs = found.filter((id) => brought.has(id) && !owned.has(id));
    for (const id of heirs) owned.add(id);
    return heirs;
  };
  return staying.map((one) => {
    const heirNodes = claim(one.found.nodes, nodes, ownedNodes);
    const heirEdges = claim(one.found.edges, edges, ownedEdges);
    if (heirNodes.length === 0 && heirEdges.length === 0) return one;
    return {
      ...one,
      brought: { nodes: [...one.brought.nodes, ...heirNodes], edges: [...one.brought.edges, ...heirEdges] },
    };
  });
}
