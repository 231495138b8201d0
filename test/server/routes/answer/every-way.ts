import type { RoutesAsked } from "../../../../contract/routes.ts";
import { jointConfidence } from "../../../../server/evidence/index.ts";
import { createStrengths } from "../../../../server/routes/confidence/leg-strength.ts";
import type { Projection, RouteLeg } from "../../../../server/routes/projection/projection.ts";

export interface Way {
  legs: RouteLeg[];
  places: number[];
}

/**
 * Every way there is, by trying: written from the rules of the question alone, so that it can disagree with the search.
 * Only for graphs of a few legs.
 */
export function everyWay(asked: RoutesAsked, projection: Projection): Way[] {
  const { places, legs, hierarchy, placeRows, goods } = projection;
  const inside = (ids: readonly string[]) =>
    new Set(ids.flatMap((id) => [...hierarchy.inside(placeRows.get(id) ?? -1)]));
  const [origins, destinations, avoided] = [inside(asked.from), inside(asked.to), inside(asked.avoid.places)];
  const ways: Way[] = [];
  const walk = (way: Way): void => {
    const at = way.places.at(-1) ?? -1;
    if (way.legs.length > 0 && destinations.has(at)) {
      ways.push(way);
      return;
    }
    if (way.legs.length === asked.maxLegs) return;
    for (const leg of legs) {
      const isStep = leg.from !== at;
      if (isStep && (way.legs.length === 0 || !hierarchy.isWithin(at, leg.from))) continue;
      if (avoided.has(leg.to) || origins.has(leg.to) || way.places.includes(leg.to)) continue;
      if (!isUsable(leg, asked, projection)) continue;
      walk({ legs: [...way.legs, leg], places: [...way.places, leg.to] });
    }
  };
  for (const start of places.keys()) if (origins.has(start) && !avoided.has(start)) walk({ legs: [], places: [start] });
  return ways.filter((way) => fits(way, asked, goods));
}

function isUsable(leg: RouteLeg, asked: RoutesAsked, projection: Projection): boolean {
  const { status, mode } = leg;
  const confidence = confidenceOfLeg(leg, projection);
  if (confidence <= 0 || confidence < asked.minConfidence) return false;
  return (asked.status === "all" || status !== "inferred") && (asked.modes.length === 0 || asked.modes.includes(mode));
}

function fits({ legs }: Way, asked: RoutesAsked, goods: Projection["goods"]): boolean {
  if (asked.chain === "any") return true;
  const told = legs.filter(({ commodities }) => commodities.length > 0);
  const isKindOf = (name: string, wider: string): boolean =>
    name === wider || (goods.get(name)?.broader ?? []).some((each) => isKindOf(each, wider));
  const agrees = (name: string) => told.every(({ commodities }) => commodities.some((each) => isKindOf(name, each)));
  if (told.length > 0 && ![...goods.keys()].some(agrees)) return false;
  return asked.chain === "goods" || daysFit(legs, asked.toleranceDays);
}

/** Every day of two months for every leg. */
function daysFit(legs: readonly RouteLeg[], tolerance: number): boolean {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const try_ = (index: number, after: number): boolean => {
    const leg = legs[index];
    if (leg === undefined) return true;
    if (leg.cases.length === 0) return try_(index + 1, after);
    const start = day("2023-12-01");
    for (let at = Math.max(after, start); at < start + 120; at++) {
      const isOn = leg.cases.some(
        ({ dateFrom, dateTo }) => at >= day(dateFrom) - tolerance && at <= day(dateTo) + tolerance,
      );
      if (isOn) return try_(index + 1, at);
    }
    return false;
  };
  return try_(0, 0);
}

/** Of ways through the same places the one with the greatest product; of equal ones the one whose legs come first. */
export function bestOfEach(ways: readonly Way[], projection: Projection): Way[] {
  const best = new Map<string, Way>();
  for (const way of ways) {
    const key = way.places.join();
    const known = best.get(key);
    if (known === undefined || productOf(way, projection) > productOf(known, projection) + 1e-12) best.set(key, way);
  }
  return [...best.values()];
}

export function productOf({ legs }: Way, projection: Projection): number {
  return legs.reduce((product, leg) => product * confidenceOfLeg(leg, projection), 1);
}

export function confidenceOfLeg(leg: RouteLeg, projection: Projection): number {
  return createStrengths(projection, new Set())(leg).confidence;
}

export function jointOf({ legs }: Way, projection: Projection): number {
  return jointConfidence(legs.map(createStrengths(projection, new Set()))).low;
}
