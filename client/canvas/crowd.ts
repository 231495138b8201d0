import type { CanvasGraph } from "./attributes.ts";
import { isPlainLine, isPlainMark } from "./plain-look.ts";

/** With more of either a picture is large: it is drawn in simpler ways that nobody tells from the others there. */
const MANY_MARKS = 500;
const MANY_LINES = 700;

export function isCrowd({ order, size }: CanvasGraph): boolean {
  return order > MANY_MARKS || size > MANY_LINES;
}

/**
 * Says of every mark and line by which program it is drawn, once it has its look. The plain ones are drawn first:
 * while the rest steps back, what stays as it is lies above it.
 *
 * @param kept ids of what stays as it is; null: nothing steps back.
 */
export function choosePrograms(graph: CanvasGraph, kept: ReadonlySet<string> | null): void {
  const isLarge = isCrowd(graph);
  const isAbove = (id: string) => kept?.has(id) === true;
  graph.forEachNode((id, mark) => {
    const type = isLarge && isPlainMark(mark) && !isAbove(id) ? "plain" : "mark";
    if (mark.type !== type) graph.setNodeAttribute(id, "type", type);
  });
  graph.forEachEdge((id, line) => {
    const type = !isLarge ? "leg" : isPlainLine(line) && !isAbove(id) ? "plain" : "crowd";
    if (line.type !== type) graph.setEdgeAttribute(id, "type", type);
  });
}
