import type { RoutesAsked } from "../../../contract/routes.ts";
import type { Projection } from "../projection/projection.ts";
import { resolveEnds } from "./ends.ts";
import { keptAdmitted } from "./kept-admitted.ts";
import type { Search } from "./search-routes.ts";
import { strengthsOf } from "./strengths.ts";

/** @throws AppError as `resolveEnds` and `admitLegs`. */
export function prepareSearch(asked: RoutesAsked, projection: Projection, deadline: number): Search {
  const strengths = strengthsOf(projection, new Set(asked.avoid.sources));
  // What is left is what a question says of each leg by itself, the same for every pair of ends.
  const {
    from: _from,
    to: _to,
    via: _via,
    inOrder: _inOrder,
    maxLegs: _maxLegs,
    maxKm: _maxKm,
    chain: _chain,
    toleranceDays: _toleranceDays,
    rank: _rank,
    k: _k,
    ...conditions
  } = asked;
  const admitted = keptAdmitted(conditions, projection, strengths);
  return { asked, projection, strengths, ends: resolveEnds(asked, projection), admitted, deadline };
}
