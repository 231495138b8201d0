import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { View } from "../../contract/views.ts";
import { HOME_COLUMN } from "./arrange-by-kind.ts";
import { goodsRun, MOVEMENTS } from "./goods.ts";
import type { Position } from "./picture.ts";
import { placeNewcomers, type Newcomer } from "./place-newcomers.ts";
import { NOWHERE, positionsIn, standingMarks } from "./position-of.ts";
import type { ViewState } from "./view-state.ts";

export interface Arriving {
  nodes: readonly GraphNode[];
  /** Their links, which say on which side of the mark they belong. */
  edges: readonly GraphEdge[];
  /** The mark they come from; null: they are linked to nothing that is shown. */
  from: string | null;
}

/** Where marks go that come onto a picture. Kinds have columns only where the saved picture has them. */
export function placesFor(
  { nodes, edges, from }: Arriving,
  view: ViewState,
  saved: View | null,
): Map<string, Position> {
  const hasColumns = saved !== null && saved.columns.length > 0;
  const newcomers = nodes.map(({ id, kind }): Newcomer => ({
    id,
    flow: flowOf(id, from, edges),
    column: hasColumns ? (HOME_COLUMN[kind] ?? null) : null,
    side: kind === "case" ? "below" : null,
  }));
  const centre = from === null ? { ...NOWHERE, column: NOWHERE.column - 1 } : positionsIn(view, saved)(from);
  return placeNewcomers(standingMarks(view, saved), centre, newcomers);
}

function flowOf(id: string, from: string | null, edges: readonly GraphEdge[]): Newcomer["flow"] {
  for (const edge of edges) {
    if (!MOVEMENTS.has(edge.type)) continue;
    const { source, target } = goodsRun(edge);
    if (source === id && target === from) return "before";
    if (source === from && target === id) return "after";
  }
  return "none";
}
