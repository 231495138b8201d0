import type { NeighbourGroup } from "../../contract/graph.ts";
import { STATING } from "../../contract/kinds.ts";
import type { Facts } from "./facts.ts";
import type { ViewState } from "./view-state.ts";

export interface ShownGroup extends NeighbourGroup {
  /** Of `count`, how many are on the picture with their link. */
  shown: number;
  /** Of `shown`, how many have no line now: folded, hidden, or told by other lines. */
  undrawn: number;
}

/** The groups of a node's neighbours with how many of each are on the picture, and of how many it draws no line; largest first, hierarchy last. */
export function shownGroups(
  id: string,
  groups: readonly NeighbourGroup[],
  view: ViewState,
  facts: Facts,
  drawn: ReadonlySet<string>,
): ShownGroup[] {
  const shown = new Set(view.nodes);
  const keys = view.edges.flatMap((ref) => {
    const edge = facts.edges.get(ref.id);
    if (edge === undefined || (edge.from !== id && edge.to !== id)) return [];
    const other = edge.from === id ? edge.to : edge.from;
    const kind = facts.nodes.get(other)?.kind;
    return shown.has(other) && kind
      ? [
          {
            key: keyOf({ type: edge.type, direction: edge.from === id ? "out" : "in", kind }),
            isDrawn: drawn.has(ref.id),
          },
        ]
      : [];
  });
  return groups
    .map((group) => {
      const own = keys.filter(({ key }) => key === keyOf(group));
      return { ...group, shown: own.length, undrawn: own.filter(({ isDrawn }) => !isDrawn).length };
    })
    .sort((a, b) => Number(isStating(b.type)) - Number(isStating(a.type)) || b.count - a.count);
}

/** What Expand without a choice would still bring: links that state something and are not on the picture. */
export function expandable(groups: readonly ShownGroup[]): number {
  return groups.reduce((sum, group) => sum + (isStating(group.type) ? Math.max(0, group.count - group.shown) : 0), 0);
}

const STATES: ReadonlySet<string> = new Set(STATING);
const isStating = (type: string) => STATES.has(type);

const keyOf = ({ type, direction, kind }: Pick<NeighbourGroup, "type" | "direction" | "kind">) =>
  `${type} ${direction} ${kind}`;
