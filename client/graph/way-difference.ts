import type { RouteView } from "../../contract/routes.ts";

/** What a model changes of a way, by ids of legs. */
export interface WayDifference {
  /** Legs that are taken no more: all of them where no way is left. */
  lost: ReadonlySet<string>;
  /** Legs that are taken instead. */
  added: ReadonlySet<string>;
  /** Legs that both take, and that are less well known after it. */
  weaker: ReadonlySet<string>;
}

type Legs = Pick<RouteView, "legs">;

export function wayDifference(before: Legs, after: Legs | null): WayDifference {
  const earlier = new Map(before.legs.map(({ id, confidence }) => [id, confidence]));
  const later = after?.legs ?? [];
  const kept = new Set(later.map(({ id }) => id));
  return {
    lost: new Set([...earlier.keys()].filter((id) => !kept.has(id))),
    added: new Set(later.flatMap(({ id }) => (earlier.has(id) ? [] : [id]))),
    weaker: new Set(later.flatMap(({ id, confidence }) => (confidence < (earlier.get(id) ?? 0) ? [id] : []))),
  };
}
