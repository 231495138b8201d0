import type { Field } from "./arc-choices.ts";
import { tick, type Clock } from "./clock.ts";
import { createHeap, popTop, pushKey, topKey, type KeyHeap } from "./key-heap.ts";
import { boundOf, cheapestWayOn, firstPrefix, isLoopless, prefixBy, shunOwnPlaces, type Prefix } from "./prefix.ts";
import { spurFrom } from "./spur.ts";

/** Routes of a corridor, cheapest first, drawn one at a time. */
export interface RouteTree {
  readonly clock: Clock;
  /** Prefixes by what their routes cost at least. */
  readonly heap: KeyHeap;
  readonly open: Open[];
}

/** A prefix, with its cheapest way on where that had to be searched for. */
interface Open {
  readonly prefix: Prefix;
  readonly way: readonly number[] | undefined;
}

/** A route in arcs of the corridor, with its cost in weights. */
export interface TreeRoute {
  readonly arcs: readonly number[];
  readonly weight: number;
}

/**
 * The k cheapest loopless routes of a corridor, as far as they are drawn.
 *
 * Routes are drawn from a tree of prefixes in which each route belongs to one prefix only. A prefix waits at the bound
 * of its next arc. When its turn comes, the cheapest way on behind that arc is mostly known from the table of legs
 * left; where that one comes back to a place of the prefix, a search that shuns the prefix follows, and the prefix
 * waits again at what was found.
 *
 * Shape:  a field → `drawRoute` gives routes by weight (but for the noise of sums), undefined at the end.
 * Gaps:   with places to pass the cheapest way on may itself come back, which a search by place and stage cannot
 *         prevent: then prefixes grow arc by arc, which takes as long as there are prefixes below the bound.
 * Cost:   per route O(legs × arcs at its places × log), and a search of the corridor for each way on that comes back.
 * Source: J. Y. Yen, "Finding the K Shortest Loopless Paths in a Network" (1971); E. L. Lawler, "A Procedure for
 *         Computing the K Best Solutions" (1972), for the partition; G. Feng, "Finding k shortest simple paths in
 *         directed graphs" (2014), and D. Kurz and P. Mutzel (2016), for postponing searches.
 */
export function createRouteTree(field: Field, clock: Clock): RouteTree {
  const tree: RouteTree = { clock, heap: createHeap(), open: [] };
  wait(tree, firstPrefix(field));
  return tree;
}

/** No route still to be drawn weighs less than this. */
export function treeBound({ heap }: RouteTree): number {
  return topKey(heap);
}

export function drawRoute(tree: RouteTree): TreeRoute | undefined {
  while (tree.heap.size > 0) {
    tick(tree.clock);
    const open = tree.open[popTop(tree.heap)];
    if (open === undefined) continue;
    const route = open.way === undefined ? tryNext(tree, open.prefix) : take(tree, open.prefix, open.way);
    if (route !== undefined) return route;
  }
  return undefined;
}

/** Tries the prefix's next arc. */
function tryNext(tree: RouteTree, prefix: Prefix): TreeRoute | undefined {
  const longer = prefixBy(prefix, prefix.choices.arcs[prefix.cursor] ?? 0);
  const way = cheapestWayOn(longer);
  const isWhole = isLoopless(longer, way);
  if (!isWhole && prefix.field.stages.count === 1) {
    searchOn(tree, prefix);
    return undefined;
  }
  prefix.cursor++;
  wait(tree, prefix);
  if (isWhole) return take(tree, longer, way);
  wait(tree, longer);
  return undefined;
}

/**
 * Looks for the prefix's cheapest way on among all that it has not tried; if there is none, it waits no more. A prefix
 * that has to search a second time gets a table of its own, after which its cheapest ways on never come back to it.
 */
function searchOn(tree: RouteTree, prefix: Prefix): void {
  if (prefix.floor > 0) {
    shunOwnPlaces(prefix, tree.clock);
    wait(tree, prefix);
    return;
  }
  const spur = spurFrom(prefix, tree.clock);
  if (spur === undefined) return;
  prefix.floor = spur.weight;
  pushOpen(tree, spur.weight, { prefix, way: spur.arcs });
}

/** Makes a route, and lets each of its prefixes wait for its other ways on. */
function take(tree: RouteTree, prefix: Prefix, way: readonly number[]): TreeRoute {
  let at = prefix;
  for (const arc of way) {
    at.taken.push(arc);
    wait(tree, at);
    at = prefixBy(at, arc);
  }
  return routeOf(at);
}

function wait(tree: RouteTree, prefix: Prefix): void {
  const bound = Math.max(boundOf(prefix), prefix.floor);
  if (bound < Infinity && bound <= prefix.field.limit) pushOpen(tree, bound, { prefix, way: undefined });
}

function pushOpen({ heap, open }: RouteTree, key: number, each: Open): void {
  open.push(each);
  pushKey(heap, key, open.length - 1);
}

function routeOf(prefix: Prefix): TreeRoute {
  const arcs: number[] = [];
  for (let at: Prefix | undefined = prefix; at !== undefined && at.arc >= 0; at = at.parent) arcs.push(at.arc);
  return { arcs: arcs.toReversed(), weight: prefix.cost };
}
