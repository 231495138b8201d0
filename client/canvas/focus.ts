import type { Emphasis, PictureMode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";

/** What everything's look depends on besides the thing itself: made once per change, then only looked up. */
export interface Focus {
  mode: PictureMode;
  selected: string | null;
  hovered: string | null;
  lit: ReadonlySet<string> | null;
  /** What stays as it is while the rest steps back; null: nothing steps back. */
  kept: ReadonlySet<string> | null;
}

/** What is lit stays; else what the pointer rests on, with its neighbours and the lines between. */
export function createFocus(
  graph: CanvasGraph,
  { mode, emphasis, hovered }: { mode: PictureMode; emphasis: Emphasis; hovered: string | null },
): Focus {
  const { selected, lit } = emphasis;
  return { mode, selected, hovered, lit, kept: lit ?? neighbourhood(graph, hovered) };
}

function neighbourhood(graph: CanvasGraph, id: string | null): ReadonlySet<string> | null {
  if (id === null) return null;
  if (graph.hasEdge(id)) return new Set([id, ...graph.extremities(id)]);
  if (!graph.hasNode(id)) return null;
  const near = new Set([id]);
  graph.forEachEdge(id, (edge, _attributes, source, target) => near.add(edge).add(source).add(target));
  return near;
}
