import { createHash } from "node:crypto";
import type { RouteLeg, RoutePlace } from "../projection/projection.ts";
import type { LegPair } from "./find-pairs.ts";
import { SHARED_TRAITS } from "./rule.ts";

/** The same two legs by the same rule make the same hypothesis, on every database and whenever it is asked for. */
export function hypothesisId(first: string, second: string): string {
  return `hypothesis:${printOf([SHARED_TRAITS, first, second])}`;
}

/**
 * What a hypothesis rests on, as a print: another one where a leg has other ends, goods, days or claims, a claim another
 * weight, or other days of the two are put together.
 */
export function seenOf(
  { first, second, windows, bothStand }: LegPair,
  { places }: { places: readonly Pick<RoutePlace, "id">[] },
): string {
  const told = (leg: RouteLeg) => [
    leg.id,
    places[leg.from]?.id,
    places[leg.to]?.id,
    leg.mode,
    leg.commodities,
    leg.claims,
    leg.cases,
    leg.dateFrom,
    leg.dateTo,
  ];
  const methods = [first, second].map((each) => [...each.methods].sort());
  const days = [windows.first, windows.second].map(({ from, to }) => [from, to]);
  return printOf([told(first.leg), told(second.leg), methods, days, bothStand]);
}

function printOf(value: unknown): string {
  return createHash("sha256").update(JSON.stringify(value)).digest("base64url").slice(0, 16);
}
