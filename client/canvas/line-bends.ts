import type { PictureMode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Point, Size } from "../map/geometry.ts";
import type { Bend } from "./curves.ts";
import { graphBend, mapBend } from "./curves.ts";

export interface BendContext {
  mode: PictureMode;
  hasColumns: boolean;
  size: Size;
  pointOf(id: string): Point;
  isInCartouche(id: string): boolean;
}

/** Longer than this share of the width, a line on the map crosses an ocean. */
const OVERSEAS_SHARE = 0.45;

/** Says of every line how it bends. */
export function bendLines(graph: CanvasGraph, context: BendContext): void {
  const twins = new Map<string, number>();
  graph.forEachEdge((id, now, source, target) => {
    const pair = source < target ? `${source} ${target}` : `${target} ${source}`;
    const twin = twins.get(pair) ?? 0;
    twins.set(pair, twin + 1);
    const next = bendOf(graph, context, { source, target, twin });
    if (now.bend !== next.bend || now.strength !== next.strength) graph.mergeEdgeAttributes(id, next);
  });
}

function bendOf(
  graph: CanvasGraph,
  context: BendContext,
  { source, target, twin }: { source: string; target: string; twin: number },
): { bend: Bend; strength: number } {
  if (context.mode === "map") {
    const from = context.pointOf(source);
    const to = context.pointOf(target);
    const isLong = Math.hypot(to.x - from.x, to.y - from.y) > context.size.width * OVERSEAS_SHARE;
    return mapBend({ overseas: isLong || context.isInCartouche(source) !== context.isInCartouche(target), twin });
  }
  const start = graph.getNodeAttribute(source, "item").position.column;
  const columns = graph.getNodeAttribute(target, "item").position.column - start;
  return graphBend({ columns, start, twin, hasColumns: context.hasColumns });
}
