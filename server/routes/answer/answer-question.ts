import type { LeftOut, RoutesAnswer, RoutesAsked, RouteView } from "../../../contract/routes.ts";
import { goodsClassesOf } from "../chaining/goods-classes.ts";
import { legsAt } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import type { Admitted } from "../question/conditions.ts";
import { prepareSearch } from "../question/prepare-search.ts";
import { isRankable } from "../question/rank-values.ts";
import type { Search } from "../question/search-routes.ts";
import { collectPool, isCertain } from "./collect-pool.ts";
import { toldInstead } from "./instead.ts";
import { whyLeftOut } from "./left-out.ts";
import { pickRoutes } from "./pick-routes.ts";
import { idOf, viewRoute } from "./route-view.ts";
import type { ScoredRoute } from "./scored-route.ts";
import { summaryOf } from "./summary.ts";

/** Left-out ways that are named, and ways told only as far as an area. */
const MOST_LEFT_OUT = 20;
const MOST_AS_FAR = 5;
/** Ways by any goods that are looked at for what the question leaves out. */
const MOST_LOOKED_AT = 60;

/** An answer without what only the database has: the slice to draw, and a statement to run. */
export type RoutesFound = Omit<RoutesAnswer, "slice" | "cypher">;

/**
 * The ways that a question asks for, with what they are worth and what it left out. Pure: the same projection and the
 * same question give the same answer.
 *
 * @param deadline `performance.now()` at which the search gives up; what it found until then is the answer.
 * @throws AppError as `prepareSearch`.
 */
export function answerQuestion(asked: RoutesAsked, projection: Projection, deadline: number): RoutesFound {
  const search = prepareSearch(asked, projection, deadline);
  const { admitted } = search;
  const { picked, pool } = pickRoutes(search, asked.chain);
  const view = (route: ScoredRoute) => viewRoute(route, search);
  const routes = picked.map(({ route, copies }) => ({
    ...view(route),
    copies: copies.map((copy) => idOf(legsAt(copy.legs, projection))),
  }));
  const held = picked.flatMap(({ copies }) => copies.map(view));
  const asFarAs = waysAsFarAs(search).map(view);
  const left = leftOutOf(search, pool.routes);
  const answer = {
    routes,
    held,
    asFarAs,
    instead: toldInstead(legsIn([...routes, ...held, ...asFarAs], projection), projection),
    ...left,
    isComplete: pool.isInTime,
    isRankingCertain: isCertain(
      pool,
      picked.map(({ route }) => route),
      asked,
    ),
    unusable: admitted.unusable,
    unranked: unrankedIn(search),
    emptiedBy: emptiedBy(admitted, routes),
  };
  return { ...answer, sentence: summaryOf(answer, projection) };
}

function emptiedBy({ emptiedBy: condition }: Admitted, routes: readonly RouteView[]): RoutesFound["emptiedBy"] {
  if (routes.length > 0) return null;
  return condition ?? "connection";
}

function unrankedIn({ asked, projection, strengths, admitted }: Search): number {
  const isLost = (leg: RouteLeg, row: number) => {
    const strength = strengths[row];
    return admitted.legs[row] === 1 && strength !== undefined && !isRankable(leg, strength, asked);
  };
  return projection.legs.filter(isLost).length;
}

/** Ways that are told only as far as an area that holds the end. */
export function waysAsFarAs(search: Search): readonly ScoredRoute[] {
  const { ends } = search;
  const destinations = new Set([...ends.asFarAs].filter((area) => !ends.origins.has(area) && !ends.avoided.has(area)));
  if (destinations.size === 0) return [];
  // What is asked for is no station on the way to where it lies.
  const avoided = new Set([...ends.avoided, ...ends.destinations]);
  return collectPool({ ...search, ends: { ...ends, destinations, avoided } }, search.asked.chain, MOST_AS_FAR).routes;
}

/** Ways that any goods would have brought among those shown, with why they are none. */
function leftOutOf(
  search: Search,
  shown: readonly ScoredRoute[],
): Pick<RoutesAnswer, "leftOut" | "leftOutCount" | "isLeftOutCounted"> {
  const { asked, projection } = search;
  if (asked.chain === "any") return { leftOut: [], leftOutCount: 0, isLeftOutCounted: true };
  const { of } = goodsClassesOf(projection);
  const passed = new Set(shown.map(({ places }) => places.join()));
  const all = collectPool(search, "any", MOST_LOOKED_AT);
  const left = all.routes.flatMap((route): LeftOut[] => {
    if (passed.has(route.places.join())) return [];
    const why = whyLeftOut(legsAt(route.legs, projection), asked, of);
    return why === null ? [] : [why];
  });
  return { leftOut: left.slice(0, MOST_LEFT_OUT), leftOutCount: left.length, isLeftOutCounted: all.isWhole };
}

function legsIn(routes: readonly RouteView[], projection: Projection) {
  const ids = new Set(routes.flatMap(({ legs }) => legs.map(({ id }) => id)));
  return [...ids].flatMap((id) => projection.legs[projection.legRows.get(id) ?? -1] ?? []);
}
