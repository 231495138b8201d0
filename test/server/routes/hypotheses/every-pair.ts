import type { HypothesesAsked } from "../../../../contract/hypotheses.ts";
import { createStrengths } from "../../../../server/routes/confidence/leg-strength.ts";
import type { Projection, RouteLeg } from "../../../../server/routes/projection/projection.ts";

/**
 * Every pair of legs between which one may be missing, by trying all: written from the rule alone, so that it can
 * disagree with the index. As ids, "first second".
 */
export function everyPair(asked: HypothesesAsked, projection: Projection): string[] {
  const { legs } = projection;
  const strengthOf = createStrengths(projection, new Set());
  const isKnown = (leg: RouteLeg) => strengthOf(leg).confidence > 0;
  const open = legs.filter(
    (leg) =>
      leg.status === "reported" &&
      leg.premises.length === 0 &&
      leg.commodities.length > 0 &&
      isKnown(leg) &&
      (asked.modes.length === 0 || asked.modes.includes(leg.mode)),
  );
  const usable = legs.filter(isKnown);
  return open
    .flatMap((first) =>
      open
        .filter((second) => first !== second && isGap(first, second, usable, asked, projection))
        .map((second) => `${first.id} ${second.id}`),
    )
    .toSorted();
}

function isGap(
  first: RouteLeg,
  second: RouteLeg,
  usable: readonly RouteLeg[],
  asked: HypothesesAsked,
  projection: Projection,
): boolean {
  const { hierarchy, placeRows, methods, goods } = projection;
  const touch = (one: number, other: number) => hierarchy.isWithin(one, other) || hierarchy.isWithin(other, one);
  for (const start of [first.from, first.to]) {
    for (const goal of [second.from, second.to]) if (touch(start, goal)) return false;
  }
  const inPlaces = (row: number) => asked.places.some((id) => hierarchy.isWithin(row, placeRows.get(id) ?? -1));
  if (asked.places.length > 0 && !inPlaces(first.to) && !inPlaces(second.from)) return false;
  const files = (leg: RouteLeg) => leg.cases.map(({ id }) => id);
  if (files(first).some((file) => files(second).includes(file))) return false;
  const used = (leg: RouteLeg) => files(leg).flatMap((file) => methods.get(file) ?? []);
  const [one, other] = [used(first), used(second)];
  if (one.length > 0 && other.length > 0 && !one.some((each) => other.includes(each))) return false;
  const names = [...goods.keys()].filter((name) => may(first, name, projection) && may(second, name, projection));
  if (names.length === 0) return false;
  const wanted = (name: string) => asked.commodities.some((each) => isKindOf(name, each, projection));
  if (asked.commodities.length > 0 && !names.some(wanted)) return false;
  if (!daysGo(first, second, asked)) return false;
  return !names.some((name) =>
    leadsTo(
      first.to,
      second.from,
      usable.filter((leg) => may(leg, name, projection)),
      projection,
    ),
  );
}

/** Each day of the months around, for each case. */
function daysGo(
  first: RouteLeg,
  second: RouteLeg,
  { windowDays, dateFrom = "", dateTo = "9", periods }: HypothesesAsked,
): boolean {
  const day = (text: string) => Date.parse(text) / 86_400_000;
  const meets = (file: RouteLeg["cases"][number], from: string, to: string) =>
    file.dateFrom <= to && file.dateTo >= from;
  const inPeriod = (file: RouteLeg["cases"][number]) =>
    meets(file, dateFrom, dateTo) && (periods.length === 0 || periods.some(({ from, to }) => meets(file, from, to)));
  return first.cases.filter(inPeriod).some((one) =>
    second.cases.filter(inPeriod).some((other) => {
      const overlap = one.dateFrom <= other.dateTo && other.dateFrom <= one.dateTo;
      const after = day(other.dateFrom) - day(one.dateTo);
      return overlap || (after > 0 && after <= windowDays);
    }),
  );
}

function isKindOf(name: string, wider: string, projection: Projection): boolean {
  return (
    name === wider || (projection.goods.get(name)?.broader ?? []).some((each) => isKindOf(each, wider, projection))
  );
}

function may(leg: RouteLeg, name: string, projection: Projection): boolean {
  return leg.commodities.length === 0 || leg.commodities.some((each) => isKindOf(name, each, projection));
}

/** By trying until nothing new is reached. */
function leadsTo(start: number, goal: number, legs: readonly RouteLeg[], { hierarchy }: Projection): boolean {
  const reached = new Set([start]);
  for (let before = -1; before < reached.size;) {
    before = reached.size;
    for (const leg of legs) {
      if ([...reached].some((place) => hierarchy.isWithin(place, leg.from))) reached.add(leg.to);
    }
    if (before === reached.size) break;
  }
  return [...reached].some((place) => hierarchy.isWithin(place, goal));
}
