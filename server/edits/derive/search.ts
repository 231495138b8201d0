import { searchTextOf } from "../../imports/index.ts";
import { textOf, type Changed, type NodeState } from "../states.ts";

/**
 * Nodes of which the searched text must follow their names, with the properties that they then have. One whose names
 * stay keeps what it has, whoever wrote it.
 */
export function renamedNodes(nodes: readonly Changed<NodeState>[]): { at: string; state: NodeState }[] {
  return nodes.flatMap(({ at, before, after }) => {
    if (after === null || !after.labels.includes("Entity")) return [];
    const wanted = searchTextOf(after.labels, after.properties);
    if (before !== null && isSearchedAsBefore(before, after, wanted)) return [];
    const { search, ...properties } = after.properties;
    if (search === (wanted ?? undefined)) return [];
    return [{ at, state: { ...after, properties: wanted === null ? properties : { ...properties, search: wanted } } }];
  });
}

function isSearchedAsBefore(before: NodeState, after: NodeState, wanted: string | null): boolean {
  const isSameText = textOf(before.properties["search"]) === textOf(after.properties["search"]);
  return isSameText && searchTextOf(before.labels, before.properties) === wanted;
}
