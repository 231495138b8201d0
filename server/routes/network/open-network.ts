import type { NetworkConditions } from "../../../contract/network.ts";
import { RoutesBody, type RoutesAsked } from "../../../contract/routes.ts";
import { addTo } from "../../groups.ts";
import type { Projection } from "../projection/projection.ts";
import { admitLegs } from "../question/conditions.ts";
import { endsOfCases } from "../question/ends.ts";
import { COSTS } from "../question/rank-values.ts";
import { strengthsOf } from "../question/strengths.ts";

/** Among ways that are equally well known the one of fewer legs is the shorter; and no leg is without a cost. */
const LEG_COST = 1e-6;

const NOTHING_AVOIDED: RoutesAsked["avoid"] = RoutesBody.parse({}).avoid;

/** The legs that count, and what is at their ends; places and arcs by their rows. */
export interface Network {
  readonly projection: Projection;
  readonly admits: (arc: number) => boolean;
  /** By row of a leg. */
  readonly isCounted: (leg: number) => boolean;
  readonly legCount: number;
  /** At which a leg that counts begins or ends, ascending. */
  readonly places: readonly number[];
  /** By place: how many of these legs. */
  readonly legsAt: Int32Array;
  /** By place: how many cases tell one of them. */
  readonly casesAt: Int32Array;
  /** Where cases begin and where they end, by these legs. */
  readonly origins: readonly number[];
  readonly destinations: readonly number[];
  /** By arc; undefined where every leg costs the same. */
  readonly costs: Float64Array | undefined;
}

export interface NetworkQuestion extends NetworkConditions {
  rank: "legs" | "confidence";
}

/** @throws AppError as `admitLegs`. */
export function openNetwork(asked: NetworkQuestion, projection: Projection): Network {
  const strengths = strengthsOf(projection, new Set());
  const admitted = admitLegs({ ...asked, avoid: NOTHING_AVOIDED }, projection, strengths);
  const { arcs, legs, places } = projection;
  const isCounted = (leg: number) => admitted.legs[leg] === 1;
  const legsAt = new Int32Array(places.length);
  const cases = new Map<number, string[]>();
  for (const [row, leg] of legs.entries()) {
    if (!isCounted(row)) continue;
    for (const place of [leg.from, leg.to]) {
      legsAt[place] = (legsAt[place] ?? 0) + 1;
      for (const { id } of leg.cases) addTo(cases, place, id);
    }
  }
  const costOf = (leg: number): number => {
    const [known, strength] = [legs[leg], strengths[leg]];
    return known === undefined || strength === undefined ? Infinity : LEG_COST + COSTS.confidence(known, strength);
  };
  return {
    projection,
    admits: (arc) => isCounted(arcs.legs[arc] ?? -1),
    isCounted,
    legCount: admitted.count,
    places: [...places.keys()].filter((place) => (legsAt[place] ?? 0) > 0),
    legsAt,
    casesAt: Int32Array.from(places, (_, place) => new Set(cases.get(place)).size),
    origins: endsOfCases(projection, "from", isCounted),
    destinations: endsOfCases(projection, "to", isCounted),
    costs: asked.rank === "legs" ? undefined : Float64Array.from(arcs.legs, costOf),
  };
}
