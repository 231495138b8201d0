import type { RoutesAsked } from "../../../contract/routes.ts";
import { AppError } from "../../errors.ts";
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
 * for the places where its legs begin, as a destination for those where they end.
 *
 * @throws AppError `unknown_node`; `route_ends_overlap`, `route_via_impossible`, `route_end_avoided` for a question
 *   that no route can answer.
 */
export function resolveEnds(asked: RoutesAsked, projection: Projection): Ends {
  const { hierarchy } = projection;
  const named = (ids: readonly string[], side: Side) => ids.flatMap((id) => placesNamed(id, side, projection));
  const withInside = (places: readonly number[]) => new Set(places.flatMap((place) => hierarchy.inside(place)));
  const [starts, goals] = [named(asked.from, "from"), named(asked.to, "to")];
  refuseOverlap(starts, goals, projection);
  const origins = withInside(starts);
  // A border crossing lies in both countries: a way may begin there, and one that reaches it has not left.
  const destinations = new Set([...withInside(goals)].filter((place) => !origins.has(place)));
  const avoided = withInside(named(asked.avoid.places, "via"));
  const via = asked.via.map((id) => [...withInside(named([id], "via"))].filter((place) => !avoided.has(place)));
  for (const [index, places] of via.entries()) refuseVia(asked.via[index] ?? "", places, origins, destinations);
  const open = (places: ReadonlySet<number>, ids: readonly string[]) => {
    const left = new Set([...places].filter((place) => !avoided.has(place)));
    if (left.size > 0) return left;
    throw new AppError("route_end_avoided", "Where the way begins or ends is also to be avoided.", {
      hint: "Take it out of what is avoided.",
      values: { id: ids.join(", ") },
    });
  };
  const areas = new Set(goals.flatMap((goal) => [...hierarchy.above(goal)]));
  return {
    origins: open(origins, asked.from),
    destinations: open(destinations, asked.to),
    via,
    avoided,
    asFarAs: new Set([...areas].filter((area) => !starts.some((start) => hierarchy.isWithin(start, area)))),
  };
}

function placesNamed(id: string, side: Side, projection: Projection): number[] {
  const row = projection.placeRows.get(id);
  return row === undefined ? placesOfCase(id, side, projection) : [row];
}

function placesOfCase(id: string, side: Side, { legs, legsOfCase }: Projection): number[] {
  const own = (legsOfCase.get(id) ?? []).flatMap((row) => legs[row] ?? []);
  if (own.length === 0) {
    throw new AppError("unknown_node", `This graph holds no place "${id}", and no case of that id with a leg.`, {
      hint: "Search for the place or the case by its name. A case of which no way is told has no legs.",
      values: { id },
    });
  }
  const starts = new Set(own.map(({ from }) => from));
  const goals = new Set(own.map(({ to }) => to));
  if (side === "from") return [...starts].filter((place) => !goals.has(place));
  if (side === "to") return [...goals].filter((place) => !starts.has(place));
  return [...new Set([...starts, ...goals])];
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
