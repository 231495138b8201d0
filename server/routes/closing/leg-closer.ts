import type { WhatIfAsked } from "../../../contract/routes.ts";
import { daysTold } from "../projection/days-told.ts";
import { premisesOf } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";

/** What is closed, with places by their rows and all that lies in them. */
export interface ClosedParts extends Pick<WhatIfAsked["closed"], "legs" | "modes" | "years"> {
  places: ReadonlySet<number>;
}

/**
 * Whether a leg is gone in a model: by itself, by its manner, by where it starts, because all that was told of it lies
 * in closed years, or because a leg that it rests on is gone. A place where it ends is closed with the place.
 *
 * Gaps: which of its claims speak of which case is not looked at. So a leg of which one case lies outside the closed
 *       years stays as well known as it was, and so does one of which a day is not told.
 */
export function createLegCloser(
  { places, legs, modes, years }: ClosedParts,
  projection: Pick<Projection, "legs" | "legRows">,
): (leg: RouteLeg) => boolean {
  const [ids, manners, closedYears] = [new Set(legs), new Set<string>(modes), new Set(years)];
  const isGone = (leg: RouteLeg) =>
    ids.has(leg.id) ||
    manners.has(leg.mode) ||
    places.has(leg.from) ||
    (closedYears.size > 0 && isOfYears(leg, closedYears));
  // A leg into a closed place is not taken, and nothing rests on it.
  return (leg) =>
    isGone(leg) || premisesOf(leg, projection).some((premise) => isGone(premise) || places.has(premise.to));
}

/** Told by cases of these years alone; a leg without cases goes by its own days. */
function isOfYears(leg: RouteLeg, years: ReadonlySet<number>): boolean {
  return daysTold(leg).every((each) => {
    if (each.dateFrom === "" || each.dateTo === "") return false;
    const [first, last] = [yearOf(each.dateFrom), yearOf(each.dateTo)];
    for (let year = first; year <= last; year++) if (!years.has(year)) return false;
    return first <= last;
  });
}

const yearOf = (day: string): number => Number(day.slice(0, 4));
