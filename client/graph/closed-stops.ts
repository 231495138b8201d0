import type { Closed } from "../../contract/routes.ts";
import type { GraphNode } from "../../contract/slice.ts";
import { belongsTo, pathOf } from "./groups.ts";

/** Of these places those that a model closes: by name, or with an area that holds them. */
export function closedStops({ places = [] }: Closed, nodes: readonly GraphNode[]): ReadonlySet<string> {
  const areas = nodes.flatMap((node) => (places.includes(node.id) && node.place !== undefined ? [pathOf(node)] : []));
  const isClosed = (node: GraphNode) =>
    places.includes(node.id) || areas.some((path) => belongsTo({ by: "place", path }, node));
  return new Set(nodes.filter(isClosed).map(({ id }) => id));
}
