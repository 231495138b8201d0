import type { GraphEdge, GraphNode } from "../../contract/slice.ts";

/** Where a case is told on the map: where it was taken, else where it was bound for, and so on. */
const PLACE_OF_CASE = ["SEIZED_IN", "TO", "VIA", "FROM"] as const;

/** Cases by the place whose label tells them on the map, and those that no place on the map can tell. */
export function caseNotes(
  cases: readonly GraphNode[],
  edges: readonly GraphEdge[],
  standing: ReadonlySet<string>,
): { at: Map<string, GraphNode[]>; homeless: GraphNode[] } {
  const at = new Map<string, GraphNode[]>();
  const homeless: GraphNode[] = [];
  for (const file of cases) {
    const own = edges.filter((edge) => edge.from === file.id && standing.has(edge.to));
    const place = PLACE_OF_CASE.map((type) => own.find((edge) => edge.type === type)?.to).find(Boolean);
    if (place === undefined) homeless.push(file);
    else at.set(place, [...(at.get(place) ?? []), file]);
  }
  return { at, homeless };
}
