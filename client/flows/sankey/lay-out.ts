import { sankey, sankeyLeft, type SankeyLink as Laid, type SankeyNode as LaidNode } from "d3-sankey";
import type { Box } from "../../map/geometry.ts";
import { makeRoom } from "./make-room.ts";
import type { SankeyLink, SankeyModel, SankeyNode } from "./model.ts";
import { ordered, type Run } from "./order.ts";

export interface PlacedNode {
  node: SankeyNode;
  box: Box;
}

/** One gap between two columns that a link crosses; `y` is its middle. */
export interface Crossing {
  from: { x: number; y: number };
  to: { x: number; y: number };
}

export interface PlacedLink {
  link: SankeyLink;
  crossings: readonly Crossing[];
  /** Pixels, the same from end to end. */
  thickness: number;
}

export interface Placed {
  nodes: readonly PlacedNode[];
  links: readonly PlacedLink[];
  /** Where each column stands, from the left; those that nothing reaches are left out. */
  columns: readonly { left: number; right: number }[];
}

const NODE_WIDTH = 9;
const GAP = 13;
/** The part of a column that gaps between its rows may take. */
const MOST_GAPS = 0.45;
const ROUNDS = 24;

/** A row, or the place that a link keeps free where it passes a column. */
interface Spot {
  id: string;
  column: number;
  node: SankeyNode | null;
}

export type SpotLaid = LaidNode<Spot, Run>;
type RunLaid = Laid<Spot, Run>;

/**
 * Gives rows and links their places. A link over several columns goes through a spot that is kept for it in each, so
 * that it never lies under a row. Links go from each column to the next only, so no circle can come about.
 *
 * Reference: d3-sankey, after `ordered` said which row is above which and before `makeRoom` lets each have its label.
 * Cost: O(rounds · (rows + links)).
 */
export function layOut(model: SankeyModel, area: Box): Placed {
  if (model.links.length === 0) return { nodes: [], links: [], columns: [] };
  const columnOf = new Map(model.nodes.map(({ id, column }) => [id, column]));
  const routes = model.links.map((link) => routeOf(link, columnOf));
  const spots = [
    ...model.nodes.map((node): Spot => ({ id: node.id, column: node.column, node })),
    ...routes.flatMap((route) => route.slice(1, -1)),
  ];
  const runs = routes.flatMap((route, index) => {
    const value = model.links[index]?.cases.size ?? 0;
    return route.slice(1).map(({ id }, at): Run => ({ source: route[at]?.id ?? id, target: id, value }));
  });
  const { nodes, links } = arranged(spots, runs, area);
  let run = 0;
  return {
    nodes: nodes.flatMap((spot) => (spot.node === null ? [] : [{ node: spot.node, box: boxOf(spot) }])),
    links: model.links.map((link, index) => {
      const own = links.slice(run, (run += (routes[index]?.length ?? 1) - 1));
      return { link, crossings: own.map(crossingOf), thickness: own[0]?.width ?? 0 };
    }),
    columns: columnsOf(nodes.map(boxOf)),
  };
}

/** The spots it goes through: those of its ends are rows. */
function routeOf({ id, source, target }: SankeyLink, columnOf: ReadonlyMap<string, number>): Spot[] {
  const [from, to] = [columnOf.get(source) ?? 0, columnOf.get(target) ?? 0];
  const at = (column: number, own: string): Spot => ({ id: own, column, node: null });
  const between = Array.from({ length: Math.max(0, to - from - 1) }, (_, index) => from + 1 + index);
  return [at(from, source), ...between.map((column) => at(column, `${id} @${column}`)), at(to, target)];
}

function arranged(spots: readonly Spot[], runs: readonly Run[], area: Box): { nodes: SpotLaid[]; links: RunLaid[] } {
  const columns: Spot[][] = [];
  for (const spot of spots) (columns[spot.column] ??= []).push(spot);
  const filled = columns.filter((column) => column.length > 0);
  const feet = new Set(spots.filter(({ node }) => node !== null && node.kind !== "place").map(({ id }) => id));
  const order = ordered(
    filled.map((column) => column.map(({ id }) => id)),
    runs,
    (id) => feet.has(id),
  );
  const rank = new Map(order.flatMap((column) => column.map((id, index) => [id, index] as const)));
  const height = area.bottom - area.top;
  const fullest = Math.max(...filled.map((column) => column.length));
  const layout = sankey<Spot, Run>()
    .nodeId(({ id }) => id)
    .nodeAlign(sankeyLeft)
    .nodeSort((a, b) => (rank.get(a.id) ?? 0) - (rank.get(b.id) ?? 0))
    .nodeWidth(NODE_WIDTH)
    .nodePadding(Math.min(GAP, (MOST_GAPS * height) / Math.max(1, fullest - 1)))
    .iterations(ROUNDS)
    .extent([
      [area.left, area.top],
      [area.right, area.bottom],
    ]);
  const laid = layout({ nodes: [...spots], links: runs.map((run) => ({ ...run })) });
  makeRoom(laid, area);
  layout.update(laid);
  return laid;
}

const boxOf = ({ x0 = 0, x1 = 0, y0 = 0, y1 = 0 }: SpotLaid): Box => ({ left: x0, right: x1, top: y0, bottom: y1 });

function crossingOf({ source, target, y0 = 0, y1 = 0 }: RunLaid): Crossing {
  // After the layout both ends are the spots themselves.
  const [from, to] = [source as SpotLaid, target as SpotLaid];
  return { from: { x: from.x1 ?? 0, y: y0 }, to: { x: to.x0 ?? 0, y: y1 } };
}

function columnsOf(boxes: readonly Box[]): { left: number; right: number }[] {
  const columns = new Map(boxes.map(({ left, right }) => [Math.round(left), { left, right }]));
  return [...columns.values()].toSorted((a, b) => a.left - b.left);
}
