/** Which place lies in which; a place lies in itself. */
export interface Places {
  isWithin: (place: string, area: string) => boolean;
  /** From the nearest to the widest. */
  holdersOf: (place: string) => readonly string[];
}

/** @param within of each place the places that hold it, through any number of steps. */
export function createPlaces(within: ReadonlyMap<string, readonly string[]>): Places {
  const sets = new Map([...within].map(([place, holders]) => [place, new Set(holders)]));
  return {
    isWithin: (place, area) => place === area || sets.get(place)?.has(area) === true,
    holdersOf: (place) => within.get(place) ?? [],
  };
}
