import type { NetworkAnswer, NetworkAsked, NetworkParting } from "../../../contract/network.ts";
import {
  findArticulation,
  measureBetweenness,
  type Betweenness,
  type Parting,
  type Stop,
} from "../chokepoints/index.ts";
import type { Projection } from "../projection/projection.ts";
import { createNamer } from "./name-parted.ts";
import { openNetwork, type Network } from "./open-network.ts";
import { toShare } from "./share.ts";
import { stoppedEarly } from "./stopped.ts";

const NETWORK_NOTE =
  "A model, not evidence: a share is of the shortest ways between places, each two of them counted once, and not of goods or of loads. A way is short by its legs alone, whatever they carry. What falls apart is looked at without asking which way legs lead. Nobody moves to other ways here, and only ways that reports name are known.";

/**
 * On which places and legs the ways of a graph depend: how many of the shortest ones pass each, and what falls apart
 * without it.
 *
 * Gaps: as of `measureBetweenness` and `findArticulation`. Where time runs out the shares are an estimate from the
 *       places that were looked from.
 * @throws AppError as `openNetwork`; `query_timeout` and `cancelled` where not one place was looked from.
 */
export async function measureNetwork(
  asked: NetworkAsked,
  projection: Projection,
  stop: Stop,
): Promise<Omit<NetworkAnswer, "slice" | "cypher">> {
  const network = openNetwork(asked, projection);
  const { admits, costs, origins, destinations } = network;
  const ends = asked.pairs === "all" ? {} : { origins, destinations };
  const partings = findArticulation(projection.arcs, { admits, ...ends });
  const measured = await measureBetweenness(projection.arcs, { admits, costs, ...ends, ...stop });
  if (measured.kind === "stopped") throw stoppedEarly(measured.reason);
  const parts = {
    places: new Map(partings.places.map((each) => [each.place, each])),
    legs: new Map(partings.legs.map((each) => [each.leg, each])),
  };
  const places = inOrder(network.places, measured.places, measured.pairs, parts.places);
  const legRows = [...projection.legs.keys()].filter(network.isCounted);
  const legs = inOrder(legRows, measured.legs, measured.pairs, parts.legs);
  return {
    ...told(network, asked.top, { places, legs }),
    counts: {
      places: network.places.length,
      legs: network.legCount,
      ways: Math.round(measured.pairs),
      passedPlaces: places.length,
      passedLegs: legs.length,
      partingPlaces: partings.places.length,
      partingLegs: partings.legs.length,
    },
    ...soundnessOf(measured),
    note: NETWORK_NOTE,
  };
}

function soundnessOf({ isExact, sources, outOf, isComplete }: Betweenness) {
  return { isExact, sources, outOf, isComplete };
}

interface Ranked {
  row: number;
  share: number;
  parting: Parting | undefined;
}

/** What a way passes, or what parts something: most passed first, then what parts most; of equal ones the lower row. */
function inOrder(
  rows: readonly number[],
  points: Float64Array,
  pairs: number,
  partings: ReadonlyMap<number, Parting>,
): Ranked[] {
  return rows
    .map((row) => ({ row, share: toShare(points[row] ?? 0, pairs), parting: partings.get(row) }))
    .filter(({ share, parting }) => share > 0 || parting !== undefined)
    .sort(
      (one, other) =>
        other.share - one.share ||
        (other.parting?.placesParted ?? 0) - (one.parting?.placesParted ?? 0) ||
        one.row - other.row,
    );
}

function told(
  network: Network,
  top: number,
  ranked: { places: readonly Ranked[]; legs: readonly Ranked[] },
): Pick<NetworkAnswer, "places" | "legs"> {
  const { projection, legsAt, casesAt } = network;
  const namer = createNamer(network);
  const view = (parting: Parting | undefined, places: (parting: Parting) => string[]): NetworkParting | null => {
    if (parting === undefined) return null;
    const { parts, placesParted, pairsParted } = parting;
    return { parts, placesParted, pairsParted, places: places(parting) };
  };
  return {
    places: ranked.places.slice(0, top).map(({ row, share, parting }) => ({
      place: projection.places[row]?.id ?? "",
      legs: legsAt[row] ?? 0,
      cases: casesAt[row] ?? 0,
      share,
      parting: view(parting, (own) => namer.withoutPlace(row, own)),
    })),
    legs: ranked.legs.slice(0, top).map(({ row, share, parting }) => ({
      leg: projection.legs[row]?.id ?? "",
      share,
      parting: view(parting, (own) => namer.withoutLeg(row, own)),
    })),
  };
}
