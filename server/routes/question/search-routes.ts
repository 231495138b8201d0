import type { RoutesAsked } from "../../../contract/routes.ts";
import { firstTooEarly } from "../chaining/journey.ts";
import { goodsClassesOf, type GoodsClass } from "../chaining/goods-classes.ts";
import type { LegStrength } from "../confidence/leg-strength.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { createRanking, rankRoutes, type FoundRoute, type Ranking, type RouteQuery } from "../ranking/index.ts";
import { mergeRanked, rankByWorst, type Candidates, type SearchThrough } from "./candidates.ts";
import type { Admitted } from "./conditions.ts";
import type { Ends } from "./ends.ts";
import { COSTS, isByWorst, WORTHS } from "./rank-values.ts";

/** A question, worked out as far as it does not depend on how legs are chained. */
export interface Search {
  readonly asked: RoutesAsked;
  readonly projection: Projection;
  readonly strengths: readonly LegStrength[];
  readonly ends: Ends;
  readonly admitted: Admitted;
  /** `performance.now()` at which the search gives up. */
  readonly deadline: number;
}

/** Routes in the order that was asked for, chained as asked; lazily, as many as are taken. */
export function searchRoutes(search: Search, chain: RoutesAsked["chain"]): Candidates {
  const { asked } = search;
  if (!hasEnds(search)) return noRoutes();
  const through = chain === "any" ? searchAny(search) : searchByGoods(search, chain);
  const ranked = isByWorst(asked.rank) ? byWorst(search, asked.rank, through) : through(() => true);
  return fitting(search, chain, ranked);
}

/** Without a place to begin at or to end at there is no way. */
const hasEnds = ({ ends }: Search) => ends.origins.size > 0 && ends.destinations.size > 0;

const noRoutes = (): Candidates => mergeRanked([], () => "");

function searchAny(search: Search): SearchThrough {
  const ranking = rankingOf(search);
  return (admits) => rankRoutes(ranking, { ...queryOf(search, admits), parallel: "best" });
}

/** Days are told leg by leg, so that of parallel legs each may be the one that fits. */
function searchByGoods(search: Search, chain: RoutesAsked["chain"]): SearchThrough {
  const ranking = rankingOf(search);
  const { legs } = search.projection.arcs;
  const parallel = chain === "journey" ? "each" : "best";
  const classes = openClasses(search);
  return (admits) => {
    const within = (own: GoodsClass) => (arc: number) => own.legs[legs[arc] ?? 0] === 1 && admits(arc);
    const lists = classes.map((own) => rankRoutes(ranking, { ...queryOf(search, within(own)), parallel }));
    return mergeRanked(lists, (route) =>
      parallel === "each" ? route.arcs.join() : placesOf(route, search.projection),
    );
  };
}

/** Classes that lead from an origin and to a destination. */
function openClasses({ projection, ends, admitted }: Search): GoodsClass[] {
  const rows = [...projection.legs.keys()].filter((row) => admitted.legs[row] === 1);
  const leaving = rows.filter((row) => ends.origins.has(projection.legs[row]?.from ?? -1));
  const arriving = rows.filter((row) => ends.destinations.has(projection.legs[row]?.to ?? -1));
  return goodsClassesOf(projection).classes.filter(
    ({ legs }) => leaving.some((row) => legs[row] === 1) && arriving.some((row) => legs[row] === 1),
  );
}

function byWorst(search: Search, rank: keyof typeof WORTHS, through: SearchThrough): Candidates {
  const { projection, strengths, admitted } = search;
  const worths = projection.legs.map((leg, row) => {
    const strength = strengths[row];
    return strength === undefined ? Number.NEGATIVE_INFINITY : WORTHS[rank](leg, strength);
  });
  const levels = new Set(worths.filter((worth, row) => admitted.legs[row] === 1 && Number.isFinite(worth)));
  const worthOf = (arc: number) => worths[projection.arcs.legs[arc] ?? 0] ?? Number.NEGATIVE_INFINITY;
  return rankByWorst(
    [...levels].sort((one, other) => other - one),
    worthOf,
    through,
  );
}

/** What no search can look at while it walks: the days of a whole journey, the kilometres of a whole route. */
function* fitting(search: Search, chain: RoutesAsked["chain"], routes: Candidates): Candidates {
  const { asked, projection } = search;
  const seen = new Set<string>();
  for (let next = routes.next(); ; next = routes.next()) {
    if (next.done === true) return next.value;
    const legs = legsOf(next.value, projection);
    if (asked.maxKm !== undefined && !(lengthOf(legs) <= asked.maxKm)) continue;
    if (chain === "journey") {
      if (firstTooEarly(daysOf(legs), asked.toleranceDays) !== null) continue;
      const places = placesOf(next.value, projection);
      if (seen.has(places)) continue;
      seen.add(places);
    }
    yield next.value;
  }
}

function queryOf({ asked, projection, ends, admitted, deadline }: Search, admits: (arc: number) => boolean) {
  const { legs } = projection.arcs;
  const query: Omit<RouteQuery, "parallel"> = {
    origins: [...ends.origins],
    destinations: [...ends.destinations],
    avoid: ends.avoided,
    maxLegs: asked.maxLegs,
    admits: (arc) => admitted.legs[legs[arc] ?? 0] === 1 && admits(arc),
    deadline,
  };
  return ends.via.length === 0 ? query : { ...query, via: { places: ends.via, ordered: asked.inOrder } };
}

const rankings = new WeakMap<readonly LegStrength[], Map<string, Ranking>>();

/** One for a way of ranking, as long as the strengths of the legs are the same. What goes by the worst leg is ordered by confidence. */
function rankingOf({ asked, projection, strengths }: Search): Ranking {
  const by = isByWorst(asked.rank) ? "confidence" : asked.rank;
  const known = rankings.get(strengths) ?? new Map<string, Ranking>();
  rankings.set(strengths, known);
  const ranking = known.get(by) ?? createRanking(projection.arcs, costsBy(by, projection, strengths));
  known.set(by, ranking);
  return ranking;
}

function costsBy(by: keyof typeof COSTS, { arcs, legs }: Projection, strengths: readonly LegStrength[]): Float64Array {
  return Float64Array.from(arcs.legs, (row) => {
    const [leg, strength] = [legs[row], strengths[row]];
    return leg === undefined || strength === undefined ? Number.POSITIVE_INFINITY : COSTS[by](leg, strength);
  });
}

function legsOf({ arcs }: FoundRoute, projection: Projection): RouteLeg[] {
  return arcs.flatMap((arc) => projection.legs[projection.arcs.legs[arc] ?? -1] ?? []);
}

function daysOf(legs: readonly RouteLeg[]): RouteLeg["cases"][] {
  return legs.map(({ cases }) => cases);
}

/** Kilometres of all legs; NaN where one is not known. */
function lengthOf(legs: readonly RouteLeg[]): number {
  return legs.reduce((sum, { distanceKm }) => sum + (distanceKm ?? Number.NaN), 0);
}

/** The places that a route passes, with its first. */
function placesOf({ arcs }: FoundRoute, { arcs: table }: Projection): string {
  return [table.tails[arcs[0] ?? 0], ...arcs.map((arc) => table.heads[arc])].join();
}
