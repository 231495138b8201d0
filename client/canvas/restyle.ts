import type { Theme } from "../ui/tokens.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Focus } from "./focus.ts";
import { lineLook } from "./line-look.ts";
import { markLook } from "./mark-look.ts";
import type { Rings } from "./rings.ts";

/**
 * Gives every mark and line its look. Only what looks different is written: each write is drawn anew
 * by Sigma, and hovering changes a handful.
 */
export function restyle(graph: CanvasGraph, focus: Focus, rings: Rings, theme: Theme): void {
  graph.forEachNode((id, now) => {
    const next = markLook(now.item, now.presence, focus, rings, theme);
    if (differs(now, next)) graph.mergeNodeAttributes(id, next);
  });
  graph.forEachEdge((id, now, _source, _target, from, to) => {
    const next = lineLook(now.item, Math.min(from.presence, to.presence), focus, theme);
    if (differs(now, next)) graph.mergeEdgeAttributes(id, next);
  });
}

function differs<Look extends object>(now: Look, next: Look): boolean {
  return (Object.keys(next) as (keyof Look)[]).some((key) => now[key] !== next[key]);
}
