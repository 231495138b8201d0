import { widestOf } from "../chaining/goods.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { confidenceOfPair, type LegPair } from "./find-pairs.ts";
import { hypothesisId } from "./hypothesis-id.ts";
import { SHARED_TRAITS } from "./rule.ts";
import { isoDay } from "./windows.ts";

/** All that is told of it is. */
type Proposed = RouteLeg & { dateFrom: string; dateTo: string; confidence: number };

/** The leg that a hypothesis is, once somebody keeps it. No case tells of it. */
export function legOfPair(pair: LegPair, projection: Projection): Proposed {
  const { first, second, goods, windows, distanceKm } = pair;
  return {
    id: hypothesisId(first.leg.id, second.leg.id),
    from: first.leg.to,
    to: second.leg.from,
    mode: first.leg.mode === second.leg.mode ? first.leg.mode : "unknown",
    status: "inferred",
    progress: [],
    commodities: widestOf(goods, projection.goods),
    cases: [],
    claims: [...new Set([...first.leg.claims, ...second.leg.claims])],
    rules: [SHARED_TRAITS],
    premises: [first.leg.id, second.leg.id],
    confidence: confidenceOfPair(pair),
    dateFrom: isoDay(windows.first.from),
    dateTo: isoDay(windows.second.to),
    distanceKm,
  };
}
