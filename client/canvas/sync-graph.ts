import type { PictureEdge, PictureNode } from "../graph/picture.ts";
import type { CanvasGraph } from "./attributes.ts";
import { FLOW } from "./curves.ts";
import { CLEAR } from "./mark-look.ts";

const UNSTYLED = { size: 1, color: "#000000", halo: CLEAR, zIndex: 0, dimmed: false };

export interface Changes {
  added: readonly string[];
  removed: readonly string[];
}

/**
 * Brings the one graph that is drawn to what a picture shows: only what differs is touched, so that
 * marks keep their place, and undoing a change gives the same graph again.
 *
 * Newcomers have no place and no look yet; whoever calls gives them both before the next frame.
 */
export function syncGraph(graph: CanvasGraph, nodes: readonly PictureNode[], edges: readonly PictureEdge[]): Changes {
  const nodeIds = new Set(nodes.map((node) => node.id));
  const drawable = edges.filter(
    (edge) => edge.source !== edge.target && nodeIds.has(edge.source) && nodeIds.has(edge.target),
  );
  const removed = graph.filterNodes((id) => !nodeIds.has(id));
  dropEdges(graph, drawable);
  for (const id of removed) graph.dropNode(id);
  const added = nodes.flatMap((node) => (putNode(graph, node) ? [node.id] : []));
  for (const edge of drawable) putEdge(graph, edge);
  return { added, removed };
}

/** Also an edge that kept its id but got other ends is dropped: graphology's ends are fixed. */
function dropEdges(graph: CanvasGraph, edges: readonly PictureEdge[]): void {
  const wanted = new Map(edges.map((edge) => [edge.id, edge]));
  for (const id of graph.edges()) {
    const edge = wanted.get(id);
    if (edge === undefined || graph.source(id) !== edge.source || graph.target(id) !== edge.target) graph.dropEdge(id);
  }
}

function putNode(graph: CanvasGraph, item: PictureNode): boolean {
  if (graph.hasNode(item.id)) {
    if (graph.getNodeAttribute(item.id, "item") !== item) graph.setNodeAttribute(item.id, "item", item);
    return false;
  }
  const look = { ...UNSTYLED, fill: "#000000", shape: 0, outline: 0 };
  graph.addNode(item.id, { ...look, x: 0, y: 0, type: "mark", item, presence: 1 });
  return true;
}

function putEdge(graph: CanvasGraph, item: PictureEdge): void {
  if (graph.hasEdge(item.id)) {
    if (graph.getEdgeAttribute(item.id, "item") !== item) graph.setEdgeAttribute(item.id, "item", item);
    return;
  }
  const look = { ...UNSTYLED, dash: 0, end: 0 };
  const bend = { bend: "flow", strength: FLOW } as const;
  graph.addEdgeWithKey(item.id, item.source, item.target, { ...look, ...bend, type: "leg", item });
}
