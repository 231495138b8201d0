import type { Corridor } from "./corridor.ts";
import type { RouteQuery } from "./route-query.ts";

/** How far a route has come with the places it has to pass. */
export interface Stages {
  readonly count: number;
  /** The stage at which nothing is left to pass. */
  readonly last: number;
  /** By stage times the places of the corridor, plus place: the stage after arriving there. */
  readonly next: Uint8Array;
}

/** In order, a stage is how many entries are passed; in any order, the set of those that are. */
export function stagesOf({ places }: Corridor, via: RouteQuery["via"]): Stages {
  const entries = (via?.places ?? []).map((each) => new Set(each));
  const ordered = via?.ordered ?? true;
  const count = ordered ? entries.length + 1 : 2 ** entries.length;
  const next = new Uint8Array(count * places.length);
  for (let stage = 0; stage < count; stage++) {
    for (const [number, place] of places.entries()) {
      let after = stage;
      if (ordered) while (entries[after]?.has(place) === true) after++;
      else for (const [bit, entry] of entries.entries()) if (entry.has(place)) after |= 1 << bit;
      next[stage * places.length + number] = after;
    }
  }
  return { count, last: count - 1, next };
}
