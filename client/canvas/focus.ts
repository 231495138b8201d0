import type { Emphasis, PictureMode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";

/** What everything's look depends on besides the thing itself: made once per change, then only looked up. */
export interface Focus {
  mode: PictureMode;
  selected: string | null;
  several: ReadonlySet<string>;
  /** What the pointer rests on, here or on the picture beside it. */
  pointed: ReadonlySet<string>;
  /** The mark the keyboard stands on; null: the keyboard is elsewhere. */
  cursor: string | null;
  lit: ReadonlySet<string> | null;
  /** On the highlighter at half its strength. */
  beside: ReadonlySet<string>;
  /** Lines that a model loses. */
  lost: ReadonlySet<string>;
  /** What stays as it is while the rest steps back; null: nothing steps back. */
  kept: ReadonlySet<string> | null;
  /** With people's notes. */
  noted: ReadonlySet<string>;
}

const NONE: ReadonlySet<string> = new Set();

/** On the highlighter. */
function isMarkedIn({ selected, several, lit }: Focus, id: string): boolean {
  return selected === id || several.has(id) || (lit?.has(id) ?? false);
}

/** The share of the highlighter that something lies on. */
export function markedShare(focus: Focus, id: string): 0 | 0.5 | 1 {
  if (isMarkedIn(focus, id)) return 1;
  return focus.beside.has(id) ? 0.5 : 0;
}

/** What is lit stays, with the routes beside it; else what the pointer rests on, with its neighbours and the lines between; else what is spoken of. */
export function createFocus(
  graph: CanvasGraph,
  {
    mode,
    emphasis,
    pointed,
    hasKeyboard,
  }: { mode: PictureMode; emphasis: Emphasis; pointed: readonly string[]; hasKeyboard: boolean },
): Focus {
  const { selected, several, lit, beside = NONE, lost = NONE, noted = NONE, spoken = [] } = emphasis;
  const cursor = hasKeyboard ? cursorOf(graph, emphasis) : null;
  const together = lit !== null && beside.size > 0 ? new Set([...lit, ...beside]) : lit;
  const kept = together ?? neighbourhood(graph, pointed) ?? neighbourhood(graph, spoken);
  return { mode, selected, several, pointed: new Set(pointed), cursor, lit, beside, lost, kept, noted };
}

/** With what an outline encloses while it is being drawn. */
export function withEnclosed(emphasis: Emphasis, ids: readonly string[]): Emphasis {
  return ids.length === 0 ? emphasis : { ...emphasis, several: new Set([...emphasis.several, ...ids]) };
}

/** What the arrows go on from: what is selected and drawn, of several the one that came last. */
export function cursorOf(graph: CanvasGraph, { selected, several }: Emphasis): string | null {
  const drawn = (selected === null ? [...several] : [selected]).filter((id) => graph.hasNode(id) || graph.hasEdge(id));
  return drawn.findLast((id) => graph.hasNode(id)) ?? drawn.at(-1) ?? null;
}

/** A mark with what is linked to it; of lines only their ends. null: none of these is drawn here. */
function neighbourhood(graph: CanvasGraph, pointed: readonly string[]): ReadonlySet<string> | null {
  const lines = pointed.filter((id) => graph.hasEdge(id));
  if (lines.length > 0) return new Set(lines.flatMap((id) => [id, ...graph.extremities(id)]));
  const marks = pointed.filter((id) => graph.hasNode(id));
  const near = new Set(marks);
  for (const id of marks) {
    graph.forEachEdge(id, (edge, _attributes, source, target) => near.add(edge).add(source).add(target));
  }
  return near.size > 0 ? near : null;
}
