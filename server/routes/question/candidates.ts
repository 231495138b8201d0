import type { FoundRoute, RouteQuery } from "../ranking/index.ts";

/** How a search ended: it had no more to give, or no more time. */
interface Ending {
  ended: "exhausted" | "deadline";
}

export type Candidates = Generator<FoundRoute, Ending>;

/** Searches the legs that pass a test; the tests of one question differ in the goods, or in the worst leg they allow. */
export type SearchThrough = (admits: NonNullable<RouteQuery["admits"]>) => Candidates;

/**
 * Several ranked lists as one, in the same order; of routes through the same places the first.
 *
 * Shape: lists by cost, then fewer legs, then the rows of arcs → one such list.
 * Cost:  one comparison a list for each route that is taken.
 */
export function* mergeRanked(lists: readonly Candidates[], placesOf: (route: FoundRoute) => string): Candidates {
  const seen = new Set<string>();
  const heads = lists.map((list) => ({ list, head: list.next() }));
  for (;;) {
    const late = heads.some(({ head }) => head.done === true && head.value.ended === "deadline");
    const open = heads.flatMap((each) => (each.head.done === true ? [] : [{ each, route: each.head.value }]));
    const [best] = open.sort((one, other) => byRank(one.route, other.route));
    if (best === undefined || late) return { ended: late ? "deadline" : "exhausted" };
    best.each.head = best.each.list.next();
    const places = placesOf(best.route);
    if (seen.has(places)) continue;
    seen.add(places);
    yield best.route;
  }
}

/** Noise of sums: costs that differ by less are the same. */
const SAME = 1e-12;

function byRank(one: FoundRoute, other: FoundRoute): number {
  const difference = one.cost - other.cost;
  if (Math.abs(difference) > SAME * Math.max(1, one.cost, other.cost)) return difference;
  if (one.arcs.length !== other.arcs.length) return one.arcs.length - other.arcs.length;
  const at = one.arcs.findIndex((arc, index) => arc !== other.arcs[index]);
  return at < 0 ? 0 : (one.arcs[at] ?? 0) - (other.arcs[at] ?? 0);
}

/**
 * Routes by their worst leg, best first; of equal ones in the order of the search.
 *
 * Each level lets in the legs that are worth as much or more; a route belongs to the level of its worst leg. The
 * first level that has a route is found by halving.
 *
 * Shape: `worthOf` an arc, the levels that occur from the best down → routes.
 * Cost:  one search for each level down to that of the last route that is taken, and log₂(levels) first routes.
 */
export function* rankByWorst(
  levels: readonly number[],
  worthOf: (arc: number) => number,
  search: SearchThrough,
): Candidates {
  const at = (level: number) => search((arc) => worthOf(arc) >= (levels[level] ?? Number.NEGATIVE_INFINITY));
  let low = 0;
  let high = levels.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const first = at(middle).next();
    if (first.done === true && first.value.ended === "deadline") return first.value;
    if (first.done === true) low = middle + 1;
    else high = middle;
  }
  for (let level = low; level < levels.length; level++) {
    const worth = levels[level] ?? 0;
    const list = at(level);
    for (let next = list.next(); ; next = list.next()) {
      if (next.done === true) {
        if (next.value.ended === "deadline") return next.value;
        break;
      }
      if (Math.min(...next.value.arcs.map(worthOf)) === worth) yield next.value;
    }
  }
  return { ended: "exhausted" };
}
