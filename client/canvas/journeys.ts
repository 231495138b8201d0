import type { Point } from "../map/geometry.ts";
import type { CanvasGraph } from "./attributes.ts";
import type { Journey } from "./motion.ts";

export interface JourneyContext {
  /** Where marks stood before, by id. */
  old: ReadonlyMap<string, Point>;
  /** Where they go. */
  goals: ReadonlyMap<string, Point>;
  added: ReadonlySet<string>;
  /** Between graph and map every mark travels; else only newcomers move. */
  travels: boolean;
}

/** Who moves from where to where: a newcomer comes out of the mark it hangs on, if that was there before. */
export function journeysOf(graph: CanvasGraph, { old, goals, added, travels }: JourneyContext): Journey[] {
  return graph.nodes().flatMap((id): Journey[] => {
    const to = goals.get(id);
    if (to === undefined) return [];
    if (!added.has(id)) {
      const from = old.get(id);
      return travels && from !== undefined ? [{ id, from, to, fades: false }] : [];
    }
    const host = travels
      ? undefined
      : graph.findNeighbor(id, (neighbour) => !added.has(neighbour) && goals.has(neighbour));
    const from = host === undefined ? to : (goals.get(host) ?? to);
    return [{ id, from, to, fades: true }];
  });
}
