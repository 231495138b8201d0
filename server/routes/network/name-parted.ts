import { admittedArcs, gather, incidenceOf, partedPlaces, type Gone, type Parting } from "../chokepoints/index.ts";
import { addTo } from "../../groups.ts";
import type { Network } from "./open-network.ts";

/** More parted places than this are a number and no list. */
const MOST_NAMED = 12;

interface Namer {
  /** Ids of the places that hang on nothing else, where they are few. */
  withoutPlace: (place: number, parting: Parting) => string[];
  withoutLeg: (leg: number, parting: Parting) => string[];
}

export function createNamer({ projection, admits }: Network): Namer {
  const { arcs, places, legs } = projection;
  const rows = admittedArcs(arcs, { admits });
  const picture = incidenceOf(arcs.placeCount, gather(arcs.tails, rows), gather(arcs.heads, rows));
  const name = (gone: Gone, beside: Iterable<number>, { placesParted }: Parting): string[] => {
    if (placesParted > MOST_NAMED) return [];
    return partedPlaces(picture, gone, beside, MOST_NAMED).flatMap((row) => places[row]?.id ?? []);
  };
  const tailsOfLegs = new Map<number, number[]>();
  for (const arc of rows) addTo(tailsOfLegs, arcs.legs[arc] ?? -1, arcs.tails[arc] ?? -1);
  return {
    withoutPlace: (place, parting) =>
      name({ place }, picture.neighbours.subarray(picture.starts[place], picture.starts[place + 1]), parting),
    withoutLeg: (leg, parting) => {
      const isGone = (edge: number) => arcs.legs[rows[edge] ?? -1] === leg;
      return name({ isGone }, [legs[leg]?.to ?? -1, ...(tailsOfLegs.get(leg) ?? [])], parting);
    },
  };
}
