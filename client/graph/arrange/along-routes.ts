import { Graph, layout } from "@dagrejs/dagre";
import type { Share } from "../columns.ts";
import { stretched, type Arranging, type Places } from "./arrangement.ts";

/** Shares of the height that routes take; the rest of the picture lies below the edge, and both fit once it is shown. */
const ROUTES = { top: 0.12, bottom: 0.84 };
const REST = { top: 1.12, bottom: 1.7 };
/** One row: a little above the middle, where the eye looks first. */
const ONE_ROW = 0.44;

/**
 * Routes from left to right: each stop in the column of its distance from where routes begin, with few crossings
 * (Sugiyama's way, by dagre); what is no stop keeps its own order below.
 *
 * Shape:  `routes` are stops in their order; one that is not among the marks is passed over.
 * Gaps:   where two routes go round in a circle, the one that stands first in the list is kept from left to right.
 * Cost:   of dagre, on the stops alone.
 */
export function alongRoutes({ marks }: Arranging, routes: readonly (readonly string[])[]): Places {
  const standing = new Set(marks.map(({ id }) => id));
  const chains = routes.map((stops) => stops.filter((id) => standing.has(id)));
  const after = linksOf(chains);
  const columns = columnsOf(after);
  const rest = marks.filter(({ id }) => !columns.has(id));
  const rows = rowsOf(after, columns);
  const last = Math.max(0, ...columns.values());
  const isOneRow = new Set(rows.values()).size === 1;
  const yOf = (row: number) => ROUTES.top + (isOneRow ? ONE_ROW : row) * (ROUTES.bottom - ROUTES.top);
  const stops = [...columns].map(([id, column]): [string, Share] => [
    id,
    { x: last === 0 ? 0.5 : column / last, y: yOf(rows.get(id) ?? ONE_ROW) },
  ]);
  const below = stretched(new Map(rest.map(({ id, at }) => [id, at])));
  const others = [...below].map(([id, { x, y }]): [string, Share] => [
    id,
    { x, y: REST.top + y * (REST.bottom - REST.top) },
  ]);
  return new Map([...stops, ...others]);
}

/** From each stop to those that come next. */
type Links = ReadonlyMap<string, ReadonlySet<string>>;

/** Links of the chains without those that would lead round in a circle: the first chains have the right of way. */
function linksOf(chains: readonly (readonly string[])[]): Map<string, Set<string>> {
  const after = new Map<string, Set<string>>(chains.flat().map((id) => [id, new Set()]));
  for (const chain of chains) {
    for (const [index, id] of chain.entries()) {
      const next = chain[index + 1];
      if (next !== undefined && next !== id && !leadsTo(next, id, after)) after.get(id)?.add(next);
    }
  }
  return after;
}

function leadsTo(from: string, goal: string, after: Links): boolean {
  const waiting = [from];
  const seen = new Set(waiting);
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (id === goal) return true;
    for (const next of after.get(id) ?? []) {
      if (seen.has(next)) continue;
      seen.add(next);
      waiting.push(next);
    }
  }
  return false;
}

/** The most links that lead to each stop from where a chain begins. */
function columnsOf(after: Links): Map<string, number> {
  const columns = new Map([...after.keys()].map((id) => [id, 0]));
  for (let isMoving = true; isMoving;) {
    isMoving = false;
    for (const [id, nexts] of after) {
      const column = (columns.get(id) ?? 0) + 1;
      for (const next of nexts) {
        if ((columns.get(next) ?? 0) >= column) continue;
        columns.set(next, column);
        isMoving = true;
      }
    }
  }
  return columns;
}

/** From 0, the uppermost, to 1. */
function rowsOf(after: Links, columns: ReadonlyMap<string, number>): Map<string, number> {
  const graph = new Graph({ multigraph: false });
  graph.setGraph({ rankdir: "LR", ranksep: 60, nodesep: 30, ranker: "network-simplex" });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const id of columns.keys()) graph.setNode(id, { width: 40, height: 24 });
  for (const [id, nexts] of after) {
    // A link is as long as the columns that it spans, so that it has a lane of its own in each of them.
    for (const next of nexts) graph.setEdge(id, next, { minlen: (columns.get(next) ?? 0) - (columns.get(id) ?? 0) });
  }
  layout(graph);
  const points = graph.nodes().map((id): [string, { x: number; y: number }] => {
    const { y = 0 } = graph.node(id) as { y?: number };
    return [id, { x: 0, y }];
  });
  return new Map([...stretched(new Map(points))].map(([id, { y }]) => [id, y]));
}
