import { addTo } from "../../groups.ts";
import { reached } from "../../reached.ts";
import type { RoutePlace } from "./projection.ts";

/** Which places hold which, through any number of steps; worked out as far as somebody asks. Places are rows. */
export interface PlaceHierarchy {
  /** All places that hold this one, itself left out. */
  above: (place: number) => ReadonlySet<number>;
  /** True also for a place and itself. */
  isWithin: (place: number, area: number) => boolean;
  /** All places within this one, itself first. */
  inside: (place: number) => readonly number[];
}

export function createPlaceHierarchy(places: readonly Pick<RoutePlace, "within">[]): PlaceHierarchy {
  const known = new Map<number, ReadonlySet<number>>();
  const above = (place: number): ReadonlySet<number> => {
    const before = known.get(place);
    if (before !== undefined) return before;
    const found = beyond(place, (from) => places[from]?.within ?? []);
    known.set(place, found);
    return found;
  };
  let below: Map<number, number[]> | undefined;
  const inside = (place: number): number[] => {
    below ??= turned(places);
    return [place, ...beyond(place, (from) => below?.get(from) ?? [])];
  };
  return { above, inside, isWithin: (place, area) => place === area || above(place).has(area) };
}

/** All that can be reached, never where it began: a hierarchy that bites its tail would make a place lie in itself. */
function beyond(start: number, stepsFrom: (place: number) => readonly number[]): Set<number> {
  const found = reached(stepsFrom(start), stepsFrom);
  found.delete(start);
  return found;
}

function turned(places: readonly Pick<RoutePlace, "within">[]): Map<number, number[]> {
  const below = new Map<number, number[]>();
  for (const [inner, { within }] of places.entries()) {
    for (const outer of within) addTo(below, outer, inner);
  }
  return below;
}
