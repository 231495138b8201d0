import type { RoutesAsked } from "../../../contract/routes.ts";
import { AppError } from "../../errors.ts";
import { legsAt } from "../projection/legs-at.ts";
import type { Projection } from "../projection/projection.ts";

/** What the ids of a question stand for, as rows of places. */
export interface Ends {
  readonly origins: ReadonlySet<number>;
  readonly destinations: ReadonlySet<number>;
  /** Each entry is passed at one of its places. */
  readonly via: readonly (readonly number[])[];
  readonly avoided: ReadonlySet<number>;
  /** Areas that hold a destination and no origin: how far a way may be told that is told no further. */
  readonly asFarAs: ReadonlySet<number>;
}

type Side = "from" | "to" | "via";

/**
 * The places a question is about. A place or an area stands for itself and all that lies in it; a case, as an origin,
 * for the places where its legs begin, as a destination for those where they end. Where no origin is named, ways begin
 * where cases say that theirs do, and so with destinations.
 *
 * @throws AppError `unknown_node`; `invalid_request` where nothing is named; `route_ends_overlap`,
 *   `route_via_impossible`, `route_end_avoided` for a question that no route can answer.
 */
export function resolveEnds(asked: RoutesAsked, projection: Projection): Ends {
  const { hierarchy } = projection;
  refuseNothing(asked);
  const named = (ids: readonly string[], side: Side) => ids.flatMap((id) => placesNamed(id, side, projection));
  const withInside = (places: readonly number[]) => new Set(places.flatMap((place) => hierarchy.inside(place)));
  const [starts, goals] = [named(asked.from, "from"), named(asked.to, "to")];
  refuseOverlap(starts, goals, projection);
  const avoided = withInside(named(asked.avoid.places, "via"));
  const isApart = (place: number, from: readonly number[]) =>
    !from.some((other) => hierarchy.isWithin(place, other) || hierarchy.isWithin(other, place));
  const passed = named(asked.via, "via");
  const first =
    asked.from.length > 0
      ? starts
      : endsOfCases(projection, "from").filter((place) => isApart(place, [...goals, ...passed]));
  const last =
    asked.to.length > 0
      ? goals
      : endsOfCases(projection, "to").filter((place) => isApart(place, [...starts, ...passed]));
  const origins = asked.from.length > 0 ? withInside(first) : new Set(first);
  // A border crossing lies in both countries: a way may begin there, and one that reaches it has not left.
  const reached = asked.to.length > 0 ? withInside(last) : new Set(last);
  const destinations = new Set([...reached].filter((place) => !origins.has(place)));
  const via = asked.via.map((id) => [...withInside(named([id], "via"))].filter((place) => !avoided.has(place)));
  for (const [index, places] of via.entries()) refuseVia(asked.via[index] ?? "", places, origins, destinations);
  const areas = new Set(goals.flatMap((goal) => [...hierarchy.above(goal)]));
  return {
    origins: openEnds(origins, avoided, asked.from),
    destinations: openEnds(destinations, avoided, asked.to),
    via,
    avoided,
    asFarAs: new Set([...areas].filter((area) => !first.some((start) => hierarchy.isWithin(start, area)))),
  };
}

/** Places and all that lies in them, or that a case passes. */
export function placesOfIds(ids: readonly string[], projection: Projection): Set<number> {
  const named = ids.flatMap((id) => placesNamed(id, "via", projection));
  return new Set(named.flatMap((place) => projection.hierarchy.inside(place)));
}

function refuseNothing({ from, to, via }: RoutesAsked): void {
  if (from.length + to.length + via.length > 0) return;
  throw new AppError("invalid_request", "Neither from nor to nor via names a place.", {
    hint: "Say where ways begin, where they end, or what they pass.",
    values: { field: "from" },
  });
}

/** Where the cases say that their ways begin, or end, by the legs that count; a leg that no case tells is a way of its own, but not a hypothesis. */
export function endsOfCases(
  projection: Projection,
  side: "from" | "to",
  counts: (row: number) => boolean = () => true,
): number[] {
  const ends = new Set<number>();
  for (const rows of projection.legsOfCase.values()) {
    for (const place of endsOf(legsAt(rows.filter(counts), projection), side)) ends.add(place);
  }
  for (const [row, leg] of projection.legs.entries()) {
    if (leg.cases.length === 0 && leg.premises.length === 0 && counts(row)) ends.add(leg[side]);
  }
  return [...ends];
}

/** An end that was not named is open wherever there is one: then nothing need be left. */
function openEnds(places: ReadonlySet<number>, avoided: ReadonlySet<number>, ids: readonly string[]): Set<number> {
  const left = new Set([...places].filter((place) => !avoided.has(place)));
  if (left.size > 0 || ids.length === 0) return left;
  if (places.size === 0) {
    throw new AppError(
      "route_no_end",
      "The ways of this case come back to where they began: it has no end to go from.",
      {
        hint: "Name the places instead of the case.",
        values: { id: ids.join(", ") },
      },
    );
  }
  throw new AppError("route_end_avoided", "Where the way begins or ends is also to be avoided.", {
    hint: "Take it out of what is avoided.",
    values: { id: ids.join(", ") },
  });
}

function placesNamed(id: string, side: Side, projection: Projection): number[] {
  const row = projection.placeRows.get(id);
  return row === undefined ? placesOfCase(id, side, projection) : [row];
}

function placesOfCase(id: string, side: Side, projection: Projection): number[] {
  const own = legsAt(projection.legsOfCase.get(id) ?? [], projection);
  if (own.length === 0) {
    throw new AppError("unknown_node", `This graph holds no place "${id}", and no case of that id with a leg.`, {
      hint: "Search for the place or the case by its name. A case of which no way is told has no legs.",
      values: { id },
    });
  }
  return side === "via" ? [...new Set(own.flatMap(({ from, to }) => [from, to]))] : endsOf(own, side);
}

/** Where these legs begin and none of them leads, or where they end and none leads on. */
function endsOf(legs: readonly { from: number; to: number }[], side: "from" | "to"): number[] {
  const others = new Set(legs.map((leg) => leg[side === "from" ? "to" : "from"]));
  return [...new Set(legs.map((leg) => leg[side]))].filter((place) => !others.has(place));
}

/** An end that is, holds or lies in an end of the other side: no way leads from a place to itself. */
function refuseOverlap(starts: readonly number[], goals: readonly number[], { hierarchy, places }: Projection): void {
  for (const start of starts) {
    for (const goal of goals) {
      if (!hierarchy.isWithin(start, goal) && !hierarchy.isWithin(goal, start)) continue;
      const [from, to] = [places[start]?.name ?? "", places[goal]?.name ?? ""];
      const sentence =
        start === goal
          ? `A way leads from one place to another; it begins and ends in ${from}.`
          : hierarchy.isWithin(goal, start)
            ? `${to} lies in ${from}: a way from there would begin where it ends.`
            : `${from} lies in ${to}: a way to there would end where it begins.`;
      throw new AppError("route_ends_overlap", sentence, {
        hint: "Choose ends of which none holds the other.",
        values: { from, to },
      });
    }
  }
}

function refuseVia(
  id: string,
  places: readonly number[],
  origins: ReadonlySet<number>,
  destinations: ReadonlySet<number>,
): void {
  const isOpen = places.some((place) => !origins.has(place) && !destinations.has(place));
  if (isOpen) return;
  throw new AppError(
    "route_via_impossible",
    `No way can pass ${id}: it is avoided, or is where the way begins or ends.`,
    {
      hint: "Take it out of what is avoided, or out of what is passed.",
      values: { id },
    },
  );
}
