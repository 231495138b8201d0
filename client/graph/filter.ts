import type { Kind, Mode, Status } from "../../contract/kinds.ts";
import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { Facts } from "./facts.ts";
import { lineEnd } from "./goods.ts";
import { firstDay, lastDay } from "./months.ts";
import { touchesAny, type Period } from "./periods.ts";
import { foldedByRules, type PropertyRule } from "./property-rules.ts";

/** What is folded away, said by rule, so that it holds for what comes later too. An empty list folds nothing. */
export interface Filter {
  kinds: readonly Kind[];
  types: readonly string[];
  statuses: readonly Status[];
  manners: readonly Mode[];
  /** Links below it fold, from 0 to 1; those without a figure stay. */
  leastConfidence: number | null;
  /** Cases outside all of them fold, with the lines of theirs; none: whenever. Each apart from the others, in order. */
  periods: readonly Period[];
  /** Links whose claims are all stated in these fold. */
  sources: readonly string[];
  /** What does not meet every one of them folds. */
  rules: readonly PropertyRule[];
}

export const NO_FILTER: Filter = {
  kinds: [],
  types: [],
  statuses: [],
  manners: [],
  leastConfidence: null,
  periods: [],
  sources: [],
  rules: [],
};

export function isFiltering(filter: Filter): boolean {
  return filter.kinds.length > 0 || asksOfLinks(filter);
}

/** What a view holds before anything is drawn. */
export interface Held {
  nodes: readonly GraphNode[];
  edges: readonly GraphEdge[];
}

/**
 * What a filter leaves. A mark that the filter robs of its last link folds with it; one that never had a link stays,
 * and so do the marks at the other end of a kind that is folded. What one condition folds no other brings back: each
 * is asked of all that is held, never of what another has left.
 *
 * Cost: O(nodes + edges).
 */
export function applyFilter(held: Held, filter: Filter, facts: Facts): Held {
  if (!isFiltering(filter)) return held;
  const left = asksOfLinks(filter) ? passing(held, filter, facts) : held;
  const nodes = left.nodes.filter((node) => !filter.kinds.includes(node.kind));
  return { nodes, edges: among(nodes, left.edges) };
}

/** What all conditions but kinds leave. */
function passing(held: Held, filter: Filter, facts: Facts): Held {
  const ruled = foldedByRules(held, filter.rules);
  const timely = held.nodes.filter(
    (node) => !ruled.has(node.id) && (node.case === undefined || isWithin(node.case, filter.periods)),
  );
  const edges = among(timely, held.edges).filter((edge) => !ruled.has(edge.id) && passes(edge, filter, facts));
  const nodes = withoutRobbed(timely, held.edges, edges);
  return { nodes, edges: among(nodes, edges) };
}

function asksOfLinks({ types, statuses, manners, sources, rules, leastConfidence, periods }: Filter): boolean {
  const lists = [types, statuses, manners, sources, rules, periods];
  return lists.some((list) => list.length > 0) || leastConfidence !== null;
}

/** The edges with both ends among these. */
export function among(nodes: readonly GraphNode[], edges: readonly GraphEdge[]): readonly GraphEdge[] {
  const ids = new Set(nodes.map(({ id }) => id));
  return edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
}

function passes(edge: GraphEdge, filter: Filter, facts: Facts): boolean {
  if (filter.types.includes(edge.type)) return false;
  if (edge.status !== null && filter.statuses.includes(edge.status)) return false;
  if (lineEnd(edge) !== "none" && filter.manners.includes(edge.mode ?? "unknown")) return false;
  if (filter.leastConfidence !== null && edge.confidence !== null && edge.confidence < filter.leastConfidence)
    return false;
  if (edge.sources.length > 0 && edge.sources.every((source) => filter.sources.includes(source))) return false;
  return isEdgeWithin(edge, filter.periods, facts);
}

/** A leg stands for its cases: one of them in a period is enough. */
function isEdgeWithin(edge: GraphEdge, periods: readonly Period[], facts: Facts): boolean {
  const files = edge.cases.flatMap((id) => facts.nodes.get(id)?.case ?? []);
  if (files.length > 0) return files.some((file) => isWithin(file, periods));
  return edge.dateFrom === null || isWithin(edge, periods);
}

/** Partly known days are intervals: one day in common is enough. Without a date it cannot be said, so it folds. */
export function isWithin(
  { dateFrom, dateTo }: { dateFrom: string | null; dateTo: string | null },
  periods: readonly Period[],
): boolean {
  if (periods.length === 0) return true;
  const [from, to] = [firstDay(dateFrom), lastDay(dateTo ?? dateFrom)];
  return from !== null && to !== null && touchesAny({ from, to }, periods);
}

/** Links that state something count; WITHIN and the like only keep what hangs on a mark that stays. */
function withoutRobbed(
  nodes: readonly GraphNode[],
  before: readonly GraphEdge[],
  after: readonly GraphEdge[],
): readonly GraphNode[] {
  const touched = endsOf(before);
  const stated = endsOf(before.filter(({ status }) => status !== null));
  const kept = endsOf(after.filter(({ status }) => status !== null));
  const staying = new Set(nodes.filter(({ id }) => kept.has(id) || !touched.has(id)).map(({ id }) => id));
  const hanging = new Set(
    after
      .filter(({ status, from, to }) => status === null && (staying.has(from) || staying.has(to)))
      .flatMap(({ from, to }) => [from, to]),
  );
  return nodes.filter(({ id }) => staying.has(id) || (!stated.has(id) && hanging.has(id)));
}

function endsOf(edges: readonly GraphEdge[]): Set<string> {
  return new Set(edges.flatMap(({ from, to }) => [from, to]));
}
