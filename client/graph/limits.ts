import type { ViewState } from "./view-state.ts";

/** Most marks and links that one picture holds: what the server loads in one answer. */
export const MOST_MARKS = 10_000;
const MOST_LINKS = 20_000;

/** A view cut to what a picture holds. What is left out is counted, so that it can be said. */
export function withinLimits(view: ViewState): { view: ViewState; cut: number } {
  const cut = Math.max(0, view.nodes.length - MOST_MARKS) + Math.max(0, view.edges.length - MOST_LINKS);
  if (cut === 0) return { view, cut };
  return { view: { ...view, nodes: view.nodes.slice(0, MOST_MARKS), edges: view.edges.slice(0, MOST_LINKS) }, cut };
}
