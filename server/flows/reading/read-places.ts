import { findNodes, type Found, type Run } from "../../database/index.ts";
import { readHolders } from "../../graph/index.ts";
import { createPlaces, type Places } from "../drawing/places.ts";
import { stopsOf, withStops, type ToldCase } from "../told.ts";

export interface PlacesOfCases {
  places: Places;
  nodes: ReadonlyMap<string, Found>;
  /** Without stops at places that are gone by now. */
  told: ToldCase[];
}

/** The places of these cases with all that hold them, and the nodes of both. */
export async function readPlaces(run: Run, told: readonly ToldCase[]): Promise<PlacesOfCases> {
  const ids = [...new Set(told.flatMap((file) => stopsOf(file).map(({ place }) => place)))].sort();
  const holders = await readHolders(run, ids);
  const found = await findNodes(run, [...ids, ...[...holders.values()].flat()]);
  const nodes = new Map(found.map((each) => [each.id, each]));
  const within = [...holders].map(([id, own]): [string, string[]] => [id, own.filter((each) => nodes.has(each))]);
  return {
    places: createPlaces(new Map(within)),
    nodes,
    told: told.map((file) => withStops(file, ({ place }) => nodes.has(place))),
  };
}
