import type { RoutesAsked } from "../../../contract/routes.ts";
import type { Projection } from "../projection/projection.ts";
import { conditionsOf } from "./conditions.ts";
import { resolveEnds } from "./ends.ts";
import { keptAdmitted } from "./kept-admitted.ts";
import type { Search } from "./search-routes.ts";
import { strengthsOf } from "./strengths.ts";

/** @throws AppError as `resolveEnds` and `admitLegs`. */
export function prepareSearch(asked: RoutesAsked, projection: Projection, deadline: number): Search {
  const strengths = strengthsOf(projection, new Set(asked.avoid.sources));
  const admitted = keptAdmitted(conditionsOf(asked), projection, strengths);
  return { asked, projection, strengths, ends: resolveEnds(asked, projection), admitted, deadline };
}
