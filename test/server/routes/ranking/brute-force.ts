import type { ArcTable } from "../../../../server/routes/projection/arc-table.ts";
import type { FoundRoute, RouteQuery } from "../../../../server/routes/ranking/index.ts";

/** All routes of a query, in order, by trying every way: what the rules say, without any of the cunning. */
export function allRoutes(table: ArcTable, costs: Float64Array, query: RouteQuery): FoundRoute[] {
  const usable = Array.from(table.tails.keys()).filter((arc) => isUsable(table, costs, query, arc));
  const allowed = query.parallel === "each" ? usable : usable.filter((arc) => isBest(table, costs, usable, arc));
  const byTail = Array.from({ length: table.placeCount }, (_, place) =>
    allowed.filter((arc) => table.tails[arc] === place),
  );
  const found: FoundRoute[] = [];
  const visit = (arcs: readonly number[], places: readonly number[]): void => {
    const at = places.at(-1) ?? 0;
    if (query.destinations.includes(at)) {
      if (passesVia(query, places.slice(1, -1))) found.push({ arcs, cost: sumOf(costs, arcs) });
      return;
    }
    if (arcs.length === query.maxLegs) return;
    for (const arc of byTail[at] ?? []) {
      const head = table.heads[arc] ?? 0;
      if (!places.includes(head)) visit([...arcs, arc], [...places, head]);
    }
  };
  for (const origin of new Set(query.origins)) if (query.avoid?.has(origin) !== true) visit([], [origin]);
  return inOrder(found);
}

function isUsable({ tails, heads, steps }: ArcTable, costs: Float64Array, query: RouteQuery, arc: number): boolean {
  const { origins, destinations, avoid, admits } = query;
  const tail = tails[arc] ?? 0;
  const head = heads[arc] ?? 0;
  if (costs[arc] === Infinity || admits?.(arc) === false) return false;
  if (avoid?.has(tail) === true || avoid?.has(head) === true) return false;
  if (origins.includes(head) || destinations.includes(tail)) return false;
  return !(steps[arc] === 1 && origins.includes(tail));
}

function isBest({ tails, heads }: ArcTable, costs: Float64Array, usable: readonly number[], arc: number): boolean {
  const parallel = usable.filter((each) => tails[each] === tails[arc] && heads[each] === heads[arc]);
  const cost = costs[arc] ?? 0;
  return parallel.every((each) => (costs[each] ?? 0) > cost || ((costs[each] ?? 0) === cost && each >= arc));
}

function passesVia({ via }: RouteQuery, inner: readonly number[]): boolean {
  if (via === undefined) return true;
  if (!via.ordered) return via.places.every((entry) => entry.some((place) => inner.includes(place)));
  let passed = 0;
  for (const place of inner) while (via.places[passed]?.includes(place) === true) passed++;
  return passed === via.places.length;
}

function sumOf(costs: Float64Array, arcs: readonly number[]): number {
  return arcs.reduce((sum, arc) => sum + (costs[arc] ?? 0), 0);
}

/** By cost; within the noise of the cheapest of a group, by number of arcs and then by rows. */
function inOrder(routes: FoundRoute[]): FoundRoute[] {
  const sorted = routes.toSorted((one, other) => one.cost - other.cost);
  const ordered: FoundRoute[] = [];
  while (ordered.length < sorted.length) {
    const most = (sorted[ordered.length]?.cost ?? 0) * (1 + 1e-12);
    let end = ordered.length;
    while ((sorted[end]?.cost ?? Infinity) <= most) end++;
    ordered.push(...sorted.slice(ordered.length, end).sort((one, other) => compareArcs(one.arcs, other.arcs)));
  }
  return ordered;
}

function compareArcs(one: readonly number[], other: readonly number[]): number {
  const at = one.findIndex((arc, index) => arc !== other[index]);
  return one.length - other.length || (one[at] ?? 0) - (other[at] ?? 0);
}
