import type { RouteView, WhatIfAsked } from "../../../contract/routes.ts";
import { bestOfPool } from "../answer/best-of-pool.ts";
import { viewRoute } from "../answer/route-view.ts";
import { scoreRoute, type ScoredRoute } from "../answer/scored-route.ts";
import { isSilent } from "../confidence/leg-strength.ts";
import { premisesOf } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { placesOfIds } from "../question/ends.ts";
import { prepareSearch } from "../question/prepare-search.ts";
import { createLegCloser } from "./leg-closer.ts";

interface Between {
  readonly origins: ReadonlySet<number>;
  readonly destinations: ReadonlySet<number>;
}

/** The ways as they are once something is closed. */
export interface After {
  /** Whether a way passes something that is closed, or rests on it. */
  isTouched: (route: ScoredRoute) => boolean;
  /** The best way that is left between these; null: none is; undefined: time ran out before one was found. */
  best: (between: Between) => ScoredRoute | null | undefined;
  /** The same legs as they are then; null: one of them is gone. */
  again: (route: ScoredRoute) => ScoredRoute | null;
  /** Legs of a way that are gone, or lead to what is closed. */
  goneOf: (route: ScoredRoute) => RouteLeg[];
  /** Whether none of those found can have a better one beside it that was not looked at. */
  isCertain: () => boolean;
  view: (route: ScoredRoute) => RouteView;
}

/** @param most ways at most that are scored to find the best one between two ends. */
export function createAfter(
  { question, closed }: WhatIfAsked,
  projection: Projection,
  { deadline, most }: { deadline: number; most: number },
): After {
  const { avoid } = question;
  const search = prepareSearch(
    {
      ...question,
      avoid: {
        // A closed end has no ways left; it is no end to be refused, so closed places are not avoided here.
        places: avoid.places,
        legs: avoid.legs,
        sources: [...avoid.sources, ...closed.sources],
      },
    },
    projection,
    deadline,
  );
  const { legs } = projection;
  const places = placesOfIds(closed.places, projection);
  // A leg that starts in a closed area leads from there, whichever place within it was reached before.
  const isGone = createLegCloser({ ...closed, places }, projection);
  const open = search.admitted.legs.map((is, row) => {
    const leg = legs[row];
    return leg === undefined || isGone(leg) ? 0 : is;
  });
  const admitted = { ...search.admitted, legs: open };
  const found = new Map<Between, ScoredRoute | null | undefined>();
  let isEachCertain = true;
  const restsOnSilent = createSilenceTest(new Set(closed.sources), projection);
  return {
    isTouched: (route) =>
      route.places.some((place) => places.has(place)) ||
      route.legs.some((row) => {
        const leg = legs[row];
        return leg !== undefined && (isGone(leg) || restsOnSilent(leg));
      }),
    best: (between) => {
      if (!found.has(between)) found.set(between, bestOf(between));
      return found.get(between);
    },
    again: (route) => (goneOf(route).length > 0 ? null : scoreRoute(route.found, projection, search.strengths)),
    goneOf,
    isCertain: () => isEachCertain,
    view: (route) => viewRoute(route, search),
  };

  function goneOf(route: ScoredRoute): RouteLeg[] {
    return route.legs.flatMap((row, index) => {
      const leg = legs[row];
      const [start, goal] = [route.places[index] ?? -1, route.places[index + 1] ?? -1];
      const isLeft = open[row] === 1 && !places.has(start) && !places.has(goal);
      return isLeft || leg === undefined ? [] : [leg];
    });
  }

  function bestOf({ origins, destinations }: Between): ScoredRoute | null | undefined {
    const left = (some: ReadonlySet<number>, ends: ReadonlySet<number>) =>
      new Set([...some].filter((place) => ends.has(place) && !places.has(place)));
    const [starts, goals] = [left(origins, search.ends.origins), left(destinations, search.ends.destinations)];
    if (starts.size === 0 || goals.size === 0) return null;
    // The other ends of the question stay what they are: no way passes an origin or goes on from a destination.
    const others = [...search.ends.origins, ...search.ends.destinations];
    const apart = others.filter((place) => !starts.has(place) && !goals.has(place));
    const avoided = new Set([...search.ends.avoided, ...places, ...apart]);
    const ends = { ...search.ends, origins: starts, destinations: goals, avoided };
    const { best, isCertain, pool } = bestOfPool({ ...search, admitted, ends }, question.chain, most);
    isEachCertain &&= isCertain;
    return best ?? (pool.isInTime ? null : undefined);
  }
}

/** Whether a leg, or one that it rests on, rests on a claim of a source that counts for nothing. */
function createSilenceTest(sources: ReadonlySet<string>, projection: Projection): (leg: RouteLeg) => boolean {
  const { claims } = projection;
  const isSilentClaim = (id: string) => {
    const claim = claims.get(id);
    return claim !== undefined && isSilent(claim, sources);
  };
  return (leg) => [leg, ...premisesOf(leg, projection)].some((each) => each.claims.some(isSilentClaim));
}
