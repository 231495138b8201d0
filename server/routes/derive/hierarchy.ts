import { reached } from "../../reached.ts";
import type { LegPlace } from "./leg-types.ts";

/** Which place lies in which, through any number of steps. */
export interface Hierarchy {
  /** True also for a place and itself. */
  isWithin: (place: string, area: string) => boolean;
  /** One of the two lies within the other. */
  overlap: (one: string, other: string) => boolean;
}

export function createHierarchy(places: readonly LegPlace[]): Hierarchy {
  const within = new Map(places.map((place) => [place.id, place.within]));
  const above = new Map<string, ReadonlySet<string>>();

  const holdersOf = (id: string): ReadonlySet<string> => {
    const known = above.get(id);
    if (known !== undefined) return known;
    const found = reached(within.get(id) ?? [], (place) => within.get(place) ?? []);
    above.set(id, found);
    return found;
  };

  const isWithin = (place: string, area: string) => place === area || holdersOf(place).has(area);
  return { isWithin, overlap: (one, other) => isWithin(one, other) || isWithin(other, one) };
}
