import type { RoutesAsked } from "../../../contract/routes.ts";
import { createProjection } from "../projection/create-projection.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { prepareSearch } from "../question/prepare-search.ts";
import { searchRoutes } from "../question/search-routes.ts";
import type { LegPair } from "./find-pairs.ts";
import { legOfPair } from "./leg-of-pair.ts";

/**
 * The pairs of which the missing leg would give a question its way: each is tried as if somebody kept it. Where the
 * question has a way already, none would.
 *
 * Cost: one search and one projection for each pair, up to the deadline.
 *
 * @throws AppError as `prepareSearch`.
 */
export function bridging(
  pairs: readonly LegPair[],
  question: RoutesAsked,
  projection: Projection,
  deadline: number,
): { pairs: LegPair[]; isComplete: boolean } {
  const bridges: LegPair[] = [];
  if (hasWay(question, projection, deadline)) return { pairs: bridges, isComplete: true };
  for (const pair of pairs) {
    if (performance.now() > deadline) return { pairs: bridges, isComplete: false };
    if (hasWay(question, withLeg(legOfPair(pair, projection), projection), deadline)) bridges.push(pair);
  }
  return { pairs: bridges, isComplete: performance.now() <= deadline };
}

function hasWay(question: RoutesAsked, projection: Projection, deadline: number): boolean {
  const search = prepareSearch(question, projection, deadline);
  return search.admitted.count > 0 && searchRoutes(search, question.chain).next().done !== true;
}

function withLeg(leg: RouteLeg, projection: Projection): Projection {
  const { places, legs, goods, methods, rivalDays, claims, conflicts } = projection;
  return createProjection({
    places,
    legs: [...legs, leg],
    goods: [...goods.values()],
    methods,
    rivalDays,
    claims: [...claims.values()],
    conflicts,
  });
}
