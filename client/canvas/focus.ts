import type { Emphasis, PictureMode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";

/** What everything's look depends on besides the thing itself: made once per change, then only looked up. */
export interface Focus {
  mode: PictureMode;
  selected: string | null;
  several: ReadonlySet<string>;
  hovered: string | null;
  lit: ReadonlySet<string> | null;
  /** What stays as it is while the rest steps back; null: nothing steps back. */
  kept: ReadonlySet<string> | null;
}

/** On the highlighter. */
export function isMarkedIn({ selected, several, lit }: Focus, id: string): boolean {
  return selected === id || several.has(id) || (lit?.has(id) ?? false);
}

/** What is lit stays; else what the pointer rests on, with its neighbours and the lines between. */
export function createFocus(
  graph: CanvasGraph,
  { mode, emphasis, hovered }: { mode: PictureMode; emphasis: Emphasis; hovered: string | null },
): Focus {
  const { selected, several, lit } = emphasis;
  return { mode, selected, several, hovered, lit, kept: lit ?? neighbourhood(graph, hovered) };
}

function neighbourhood(graph: CanvasGraph, id: string | null): ReadonlySet<string> | null {
  if (id === null) return null;
  if (graph.hasEdge(id)) return new Set([id, ...graph.extremities(id)]);
  if (!graph.hasNode(id)) return null;
  const near = new Set([id]);
  graph.forEachEdge(id, (edge, _attributes, source, target) => near.add(edge).add(source).add(target));
  return near;
}
