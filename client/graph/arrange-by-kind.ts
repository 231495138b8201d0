import type { Kind } from "../../contract/kinds.ts";
import type { GraphNode } from "../../contract/slice.ts";
import type { Position } from "./picture.ts";

/** Goods run left to right: where they come from, the case, where they passed, where they went, the rest. */
const HOME_COLUMN: Partial<Record<Kind, number>> = { country: 0, area: 0, case: 1, transit: 2, district: 3 };
/** Marks that stand under each other before a column is split in two. */
const PER_COLUMN = 18;

/**
 * Places for the marks of a picture that nobody saved: one or more columns a kind, best connected first.
 *
 * Gaps:   links are not looked at, so lines may cross.
 * Cost:   O(n log n).
 */
export function arrangeByKind(nodes: readonly GraphNode[]): Record<string, Position> {
  const columns = new Map<number, GraphNode[]>();
  for (const node of nodes) {
    const column = HOME_COLUMN[node.kind] ?? 4;
    columns.set(column, [...(columns.get(column) ?? []), node]);
  }
  const positions: Record<string, Position> = {};
  let next = 0;
  for (const [, members] of [...columns].sort(([a], [b]) => a - b)) {
    members.sort((a, b) => b.degree - a.degree || a.id.localeCompare(b.id, "en"));
    for (let start = 0; start < members.length; start += PER_COLUMN) {
      const part = members.slice(start, start + PER_COLUMN);
      for (const [index, node] of part.entries()) {
        positions[node.id] = { column: next, row: round((index + 0.5) / part.length) };
      }
      next++;
    }
  }
  return positions;
}

const round = (value: number) => Math.round(value * 1000) / 1000;
