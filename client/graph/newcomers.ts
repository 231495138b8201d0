import type { GraphEdge, GraphNode } from "../../contract/slice.ts";
import type { View } from "../../contract/views.ts";
import { goodsRun, MOVEMENTS } from "./goods.ts";
import type { Position } from "./picture.ts";
import { placeNewcomers, type Newcomer } from "./place-newcomers.ts";
import { footprintOf, hasSavedColumns, NOWHERE, positionsIn, standingMarks } from "./position-of.ts";
import type { Flow } from "./rings.ts";
import { ROLE_COLUMN, roleOf, type Role } from "./roles.ts";
import type { ViewState } from "./view-state.ts";

export interface Arriving {
  nodes: readonly GraphNode[];
  /** Their links, which say what they are for the goods and near whom they belong. */
  edges: readonly GraphEdge[];
  /** The mark they come from; null: they are linked to nothing that is shown. */
  from: string | null;
  /** What a mark's label says; without it every label counts as one of usual length. */
  titleOf?: (id: string) => string;
}

/** Where marks go that come onto a picture. Roles have columns only where the saved picture has them. */
export function placesFor(
  { nodes, edges, from, titleOf }: Arriving,
  view: ViewState,
  saved: View | null,
): Map<string, Position> {
  const hasColumns = hasSavedColumns(view, saved);
  const newcomers = nodes.map((node): Newcomer => {
    const role = hasColumns ? roleOf(node, edges) : null;
    return {
      id: node.id,
      ...footprintOf(titleOf?.(node.id), node.kind === "case" ? "case" : "mark", sideOf(role)),
      flow: flowOf(node.id, from, edges),
      role,
      linked: linkedWith(node.id, edges),
    };
  });
  const centre = from === null ? middleOf(newcomers) : positionsIn(view, saved)(from);
  return placeNewcomers(standingMarks(view, saved, titleOf), centre, newcomers);
}

const sideOf = (role: Role | null) => (role === "origin" ? "left" : role === "case" ? "below" : null);

/** Where they are looked for when nothing pulls them: halfway down, beyond the columns where there are none. */
function middleOf([first]: readonly Newcomer[]): Position {
  const role = first?.role ?? null;
  if (role === null || role === "aside") return { ...NOWHERE, column: NOWHERE.column - 1 };
  return { column: ROLE_COLUMN[role], row: NOWHERE.row };
}

function linkedWith(id: string, edges: readonly GraphEdge[]): string[] {
  return edges.flatMap((edge) => (edge.from === id ? [edge.to] : edge.to === id ? [edge.from] : []));
}

function flowOf(id: string, from: string | null, edges: readonly GraphEdge[]): Flow {
  for (const edge of edges) {
    if (!MOVEMENTS.has(edge.type)) continue;
    const { source, target } = goodsRun(edge);
    if (source === id && target === from) return "before";
    if (source === from && target === id) return "after";
  }
  return "none";
}
