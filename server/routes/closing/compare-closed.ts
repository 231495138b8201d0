import type { RoutesAsked, RouteView, WhatIfAnswer, WhatIfAsked, WhatIfPair } from "../../../contract/routes.ts";
import { bestOfPool, type BestOfPool } from "../answer/best-of-pool.ts";
import { collectPool } from "../answer/collect-pool.ts";
import { viewRoute } from "../answer/route-view.ts";
import type { ScoredRoute } from "../answer/scored-route.ts";
import type { Projection } from "../projection/projection.ts";
import { prepareSearch } from "../question/prepare-search.ts";
import type { Search } from "../question/search-routes.ts";
import { createAfter, type After } from "./after-closing.ts";
import { compareShown } from "./compare-shown.ts";

/** Routes among which the best one of each pair of ends is looked for, and pairs that are compared. */
const MOST_ROUTES = 2000;
const MOST_PAIRS = 1000;
/** … and among which it is looked for anew for each of many pairs; certain or not, none may keep the others waiting. */
const MOST_OF_EACH = 160;
const MOST_CRITICAL = 20;
const MOST_LOST = 200;

export type Comparison = Omit<WhatIfAnswer, "slice" | "cypher">;

const WHAT_IF_NOTE =
  "A model, not evidence: it closes what was chosen and asks the same question again. It assumes that goods would take ways that reports name, as well known as they are now, and knows of no others.";
const YEARS_NOTE =
  " Closing a year is as if its cases had not been told: a leg goes where all its cases lie in closed years, and stays whole where one does not.";

/**
 * What a question's answer would be without some places, legs, sources, manners or years: for each two ends the best way before and
 * after. Ends are those that were named, an area as a whole; where none were, the places where cases begin and end. A
 * way that touches nothing that is closed stays as it is; the others are searched for anew between their own ends.
 *
 * Shape:  a question, what is closed → pairs, lost ones first, and the ways that are lost place by place. Nothing of
 *         the graph is changed.
 * Gaps:   of more than `MOST_PAIRS` pairs those of the best ways are compared, and the answer says so.
 *         Of a pair with thousands of ways, and of many pairs with hundreds, a better one may not have been looked at;
 *         the answer says that, too.
 * Cost:   one search for all ways, and one for each pair whose way is closed; begun again with twice as many ways until
 *         the best one is certain.
 * @throws AppError as `resolveEnds` and `admitLegs`.
 */
export function compareClosed(asked: WhatIfAsked, projection: Projection, deadline: number): Comparison {
  const all: ReturnType<typeof compareOne>[] = [];
  const questions = eachPair(asked.question);
  for (const question of questions) {
    if (performance.now() > deadline) break;
    all.push(compareOne({ ...asked, question }, projection, deadline));
  }
  // With one side open, areas that hold one another lead to the same two ends.
  const found = new Map(all.flatMap((one) => one.pairs).map((pair) => [`${pair.from} ${pair.to}`, pair]));
  const pairs = [...found.values()].sort(byLoss);
  const { shown, isComplete } = compareShown(asked, projection, deadline);
  const lostWays = new Map(all.flatMap((one) => one.lostWays).map((way) => [way.id, way]));
  return {
    pairs,
    counts: countsOf(pairs),
    critical: criticalPlaces(pairs),
    lostWays: [...lostWays.values()].slice(0, MOST_LOST),
    shown,
    isComplete:
      isComplete &&
      all.length === questions.length &&
      all.every((one) => one.isComplete) &&
      asked.question.from.length * asked.question.to.length <= MOST_PAIRS,
    note: asked.closed.years.length > 0 ? `${WHAT_IF_NOTE}${YEARS_NOTE}` : WHAT_IF_NOTE,
  };
}

/** Each two of the ends that were named: asked together, no way would go on from one of them to another. */
function eachPair(question: RoutesAsked): RoutesAsked[] {
  const sides = (ids: readonly string[]) => (ids.length === 0 ? [[]] : ids.map((id) => [id]));
  return sides(question.from)
    .flatMap((from) => sides(question.to).map((to) => ({ ...question, from, to })))
    .slice(0, MOST_PAIRS);
}

function compareOne(
  { question, closed }: WhatIfAsked,
  projection: Projection,
  deadline: number,
): Pick<Comparison, "pairs" | "lostWays" | "isComplete"> {
  const search = prepareSearch(question, projection, deadline);
  const isOne = isOnePair(search);
  const { pool, isCertain } = isOne
    ? bestOfPool(search, question.chain, MOST_ROUTES)
    : wholePool(search, question.chain);
  const most = isOne ? MOST_ROUTES : MOST_OF_EACH;
  const after = createAfter({ question, closed }, projection, { deadline, most });
  const all = waysOfPlaces(pool.routes, projection);
  const places = all.slice(0, MOST_PAIRS);
  const pairs = (namedWay(search, pool.routes) ?? places).map((way) => comparePair(way, search, after));
  const lost = places.filter((way) => after.isTouched(way.before) && after.best(way) === null);
  return {
    // What there was no time to look for is not lost: it is left out, and the answer says that it is not whole.
    pairs: pairs.filter((pair) => pair !== undefined),
    lostWays: lost.slice(0, MOST_LOST).map(({ before }) => viewRoute(before, search)),
    isComplete:
      !pairs.includes(undefined) &&
      performance.now() <= deadline &&
      pool.isInTime &&
      isCertain &&
      after.isCertain() &&
      all.length <= MOST_PAIRS,
  };
}

/** Every way of an open question; certain where there are no more than are looked at. */
function wholePool(search: Search, chain: RoutesAsked["chain"]): Pick<BestOfPool, "pool" | "isCertain"> {
  const pool = collectPool(search, chain, MOST_ROUTES);
  return { pool, isCertain: pool.routes.length < MOST_ROUTES };
}

/** Of two places only the best way is looked for; of areas, the best one of each two places in them. */
function isOnePair({ ends }: Search): boolean {
  return ends.origins.size === 1 && ends.destinations.size === 1;
}

/** Two ends, each with the places it stands for, and the best way between them. */
interface PairWay {
  readonly from: string;
  readonly to: string;
  readonly origins: ReadonlySet<number>;
  readonly destinations: ReadonlySet<number>;
  readonly before: ScoredRoute;
}

/** The first way of each two places, in the order of the pool. */
function waysOfPlaces(routes: readonly ScoredRoute[], { places }: Pick<Projection, "places">): PairWay[] {
  const best = new Map<string, PairWay>();
  for (const before of routes) {
    const [from, to] = [before.places[0] ?? -1, before.places.at(-1) ?? -1];
    if (best.has(`${from} ${to}`)) continue;
    const [start, goal] = [places[from]?.id ?? "", places[to]?.id ?? ""];
    best.set(`${from} ${to}`, { from: start, to: goal, origins: new Set([from]), destinations: new Set([to]), before });
  }
  return [...best.values()];
}

/** The first way between the two ends that were named; undefined where one side was left open. */
function namedWay({ asked, ends }: Search, [before]: readonly ScoredRoute[]): PairWay[] | undefined {
  const [from, to] = [asked.from[0], asked.to[0]];
  if (from === undefined || to === undefined) return undefined;
  return before === undefined ? [] : [{ from, to, ...ends, before }];
}

function comparePair(way: PairWay, search: Search, after: After): WhatIfPair | undefined {
  const { from, to } = way;
  const before = viewRoute(way.before, search);
  if (!after.isTouched(way.before)) return { from, to, outcome: "untouched", before, after: before };
  const route = after.best(way);
  if (route === undefined) return undefined;
  if (route === null) return { from, to, outcome: "lost", before, after: null };
  const next = after.view(route);
  return { from, to, outcome: outcomeOf(before, next), before, after: next };
}

function outcomeOf(before: RouteView, after: RouteView): WhatIfPair["outcome"] {
  if (after.id !== before.id) return "rerouted";
  return after.confidence < before.confidence ? "weakened" : "untouched";
}

const RANK = { lost: 0, rerouted: 1, weakened: 2, untouched: 3 } as const;

function byLoss(one: WhatIfPair, other: WhatIfPair): number {
  return RANK[one.outcome] - RANK[other.outcome] || other.before.confidence - one.before.confidence;
}

function countsOf(pairs: readonly WhatIfPair[]): WhatIfAnswer["counts"] {
  const count = (outcome: WhatIfPair["outcome"]) => pairs.filter((pair) => pair.outcome === outcome).length;
  return {
    lost: count("lost"),
    rerouted: count("rerouted"),
    weakened: count("weakened"),
    untouched: count("untouched"),
  };
}

/** Inner places of the ways that are left, by how many pairs go over them. */
function criticalPlaces(pairs: readonly WhatIfPair[]): WhatIfAnswer["critical"] {
  const counts = new Map<string, number>();
  for (const { after } of pairs) {
    for (const place of after === null ? [] : innerPlaces(after)) counts.set(place, (counts.get(place) ?? 0) + 1);
  }
  return [...counts]
    .map(([place, count]) => ({ place, pairs: count }))
    .filter((each) => each.pairs > 1)
    .sort((one, other) => other.pairs - one.pairs || (one.place < other.place ? -1 : 1))
    .slice(0, MOST_CRITICAL);
}

const innerPlaces = ({ legs }: RouteView): string[] => legs.slice(0, -1).map(({ to }) => to);
