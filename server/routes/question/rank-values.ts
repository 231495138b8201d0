import type { RouteRank, RoutesAsked } from "../../../contract/routes.ts";
import { dayOf } from "../chaining/journey.ts";
import type { LegStrength } from "../confidence/leg-strength.ts";
import type { RouteLeg } from "../projection/projection.ts";

/** Among routes that rank alike the better known comes first: so little that it never outweighs a leg or a kilometre. */
const TIE = 1e-6;

/**
 * What one leg costs by each way of ranking that adds up. Confidence: -ln, so that the least sum is the greatest product.
 *
 * Shape: a leg → its cost, 0 or more; Infinity where it cannot be ranked so.
 */
export const COSTS: Readonly<
  Record<"confidence" | "legs" | "distance", (leg: RouteLeg, strength: LegStrength) => number>
> = {
  confidence: (_leg, { confidence }) => doubtOf(confidence),
  legs: (_leg, { confidence }) => 1 + TIE * doubtOf(confidence),
  distance: ({ distanceKm }, { confidence }) => (distanceKm ?? Number.POSITIVE_INFINITY) + TIE * doubtOf(confidence),
};

/**
 * What one leg is worth by each way of ranking that goes by the worst leg of a route.
 *
 * Shape: a leg → more is better; -Infinity where nothing is known of it.
 */
export const WORTHS: Readonly<
  Record<"weakest-leg" | "sources" | "recency", (leg: RouteLeg, strength: LegStrength) => number>
> = {
  "weakest-leg": (_leg, { confidence }) => confidence,
  sources: (_leg, { sources }) => sources,
  recency: (leg) => dayOf(lastReported(leg)) ?? Number.NEGATIVE_INFINITY,
};

export function isByWorst(rank: RouteRank): rank is keyof typeof WORTHS {
  return rank in WORTHS;
}

/** Whether a question can place routes that take this leg: by kilometres it needs them, by the last report a day. */
export function isRankable(leg: RouteLeg, strength: LegStrength, { rank, maxKm }: RoutesAsked): boolean {
  if (maxKm !== undefined && leg.distanceKm === null) return false;
  return Number.isFinite(isByWorst(rank) ? WORTHS[rank](leg, strength) : COSTS[rank](leg, strength));
}

/** The last day of its cases. */
export function lastReported({ cases, dateTo }: RouteLeg): string | null {
  const days = cases.map((each) => each.dateTo).filter((day) => day !== "");
  return days.toSorted().at(-1) ?? dateTo;
}

function doubtOf(confidence: number): number {
  return confidence > 0 ? Math.max(0, -Math.log(confidence)) : Number.POSITIVE_INFINITY;
}
