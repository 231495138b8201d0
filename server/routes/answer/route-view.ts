import type { RouteLegView, RouteView } from "../../../contract/routes.ts";
import { goodsInCommon, widestOf } from "../chaining/goods.ts";
import { goodsClassesOf } from "../chaining/goods-classes.ts";
import { isHeard } from "../confidence/leg-strength.ts";
import { addTo } from "../../groups.ts";
import { legsAt } from "../projection/legs-at.ts";
import type { Projection, RouteLeg } from "../projection/projection.ts";
import { lastReported } from "../question/rank-values.ts";
import type { Search } from "../question/search-routes.ts";
import type { ScoredRoute } from "./scored-route.ts";
import { sentenceOf } from "./sentence.ts";
import { withoutSources } from "./without-sources.ts";

export function viewRoute(route: ScoredRoute, search: Search): RouteView {
  const { asked, projection } = search;
  const legs = legsAt(route.legs, projection);
  const views = route.legs.flatMap((_, index) => viewLeg(route, index, search) ?? []);
  const [weakest] = views.toSorted((one, other) => one.confidence - other.confidence);
  const told = legs.filter(({ distanceKm }) => distanceKm !== null);
  const common = goodsInCommon(legs, goodsClassesOf(projection).of);
  const view = {
    id: idOf(legs),
    legs: views,
    confidence: route.joint.low,
    confidenceTo: route.joint.high,
    product: route.product,
    weakest: { leg: weakest?.id ?? "", confidence: weakest?.confidence ?? 0 },
    shared: route.joint.shared.map((each) => ({
      ...each,
      publisher: projection.publishers.get(each.voice) ?? each.voice,
    })),
    voices: new Set(route.legs.flatMap((row) => search.strengths[row]?.voices.map(({ voice }) => voice) ?? [])).size,
    distanceKm: told.length === 0 ? null : told.reduce((sum, { distanceKm }) => sum + (distanceKm ?? 0), 0),
    isDistanceWhole: told.length === legs.length,
    cases: fewestCases(legs),
    commodities: common === undefined ? [] : widestOf(common, projection.goods),
    without: withoutSources(legs, projection, new Set(asked.avoid.sources)),
    copies: [],
  };
  return { ...view, sentence: sentenceOf(view, projection) };
}

/** The same legs in the same order have the same id. */
export function idOf(legs: readonly RouteLeg[]): string {
  return legs.map(({ id }) => id).join(" ");
}

function viewLeg({ legs, places }: ScoredRoute, index: number, search: Search): RouteLegView | undefined {
  const { projection, strengths } = search;
  const row = legs[index] ?? -1;
  const [leg, strength] = [projection.legs[row], strengths[row]];
  if (leg === undefined || strength === undefined) return undefined;
  const silent = new Set(search.asked.avoid.sources);
  const claims = leg.claims.flatMap((id) => projection.claims.get(id) ?? []).filter((claim) => isHeard(claim, silent));
  return {
    id: leg.id,
    from: projection.places[leg.from]?.id ?? "",
    to: projection.places[leg.to]?.id ?? "",
    isStep: leg.from !== places[index],
    confidence: strength.confidence,
    voices: strength.sources,
    sources: [...new Set(claims.map(({ source }) => source.id))].sort(),
    days: rivalDaysOf(leg, projection),
    dateFrom: leg.dateFrom,
    dateTo: leg.dateTo,
    mode: leg.mode,
    distanceKm: leg.distanceKm,
    lastReported: lastReported(leg),
    status: leg.status,
    cases: leg.cases.map(({ id }) => id),
    ...(leg.premises.length > 0 ? { isHypothesis: true as const } : {}),
    others: othersOf(leg, search).map(({ id }) => id),
  };
}

/** Of one case; the days of several are no alternatives, for each may be right. */
function rivalDaysOf({ cases }: RouteLeg, { rivalDays }: Projection): string[] {
  const [file] = cases;
  const days = cases.length === 1 && file !== undefined ? (rivalDays.get(file.id) ?? []) : [];
  return days.length > 1 ? [...days] : [];
}

/** Further legs between the same two places that the question admits, best known first. */
function othersOf(leg: RouteLeg, { projection, strengths, admitted }: Search): RouteLeg[] {
  const rows = legsBetween(projection).get(`${leg.from} ${leg.to}`) ?? [];
  const open = rows.filter((row) => admitted.legs[row] === 1 && projection.legs[row] !== leg);
  open.sort((one, other) => (strengths[other]?.confidence ?? 0) - (strengths[one]?.confidence ?? 0));
  return legsAt(open, projection);
}

const between = new WeakMap<Projection, Map<string, number[]>>();

function legsBetween(projection: Projection): Map<string, number[]> {
  const known = between.get(projection);
  if (known !== undefined) return known;
  const rows = new Map<string, number[]>();
  for (const [row, { from, to }] of projection.legs.entries()) {
    addTo(rows, `${from} ${to}`, row);
  }
  between.set(projection, rows);
  return rows;
}

/** One case where one has all legs; else every case that has one. */
function fewestCases(legs: readonly RouteLeg[]): string[] {
  const all = [...new Set(legs.flatMap(({ cases }) => cases.map(({ id }) => id)))].sort();
  const whole = all.find((file) => legs.every(({ cases }) => cases.some(({ id }) => id === file)));
  return whole === undefined ? all : [whole];
}
