import type { RoutesAsked } from "../../../contract/routes.ts";
import { searchRoutes, type Search } from "../question/search-routes.ts";
import { byConfidence, scoreRoute, type ScoredRoute } from "./scored-route.ts";

/** Routes to choose from, in the order that was asked for. */
export interface Pool {
  readonly routes: readonly ScoredRoute[];
  /** Every route there is was looked at. */
  readonly isWhole: boolean;
  readonly isInTime: boolean;
}

/**
 * The first routes of a search, scored; where they rank by confidence, put in order anew by the joint one.
 *
 * The search goes by the product of the legs, which the joint confidence exceeds where legs share a voice: hence more
 * routes are looked at than are shown.
 */
export function collectPool(search: Search, chain: RoutesAsked["chain"], most: number): Pool {
  const { asked, projection, strengths } = search;
  const list = searchRoutes(search, chain);
  const routes: ScoredRoute[] = [];
  let end = list.next();
  while (end.done !== true && routes.length < most) {
    routes.push(scoreRoute(end.value, projection, strengths));
    if (routes.length < most) end = list.next();
  }
  const isWhole = end.done === true && end.value.ended === "exhausted";
  const isInTime = end.done !== true || end.value.ended !== "deadline";
  list.return({ ended: "exhausted" });
  return { routes: asked.rank === "confidence" ? routes.sort(byConfidence) : routes, isWhole, isInTime };
}

/**
 * Whether no route outside the pool can rank above the last of those shown.
 *
 * Its product is no greater than that of the pool's last one, and its joint confidence no greater than its weakest
 * leg; a product of n legs is at least the weakest one to the power of n, so the weakest is at most the n-th root.
 */
export function isCertain(
  { routes, isWhole }: Pool,
  shown: readonly ScoredRoute[],
  { rank, maxLegs }: RoutesAsked,
): boolean {
  const last = shown.at(-1);
  if (rank !== "confidence" || isWhole || last === undefined) return true;
  const least = Math.min(...routes.map(({ product }) => product));
  return last.joint.low >= least ** (1 / maxLegs);
}
