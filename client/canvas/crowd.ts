import type { CanvasGraph } from "./attributes.ts";

/** With more of either a picture is large: it is drawn in simpler ways that nobody tells from the others there. */
const MANY_MARKS = 500;
const MANY_LINES = 700;

export function isCrowd({ order, size }: CanvasGraph): boolean {
  return order > MANY_MARKS || size > MANY_LINES;
}

/** Says of every line by which program it is drawn. */
export function chooseProgram(graph: CanvasGraph): void {
  const type = isCrowd(graph) ? "crowd" : "leg";
  graph.forEachEdge((id, line) => {
    if (line.type !== type) graph.setEdgeAttribute(id, "type", type);
  });
}
