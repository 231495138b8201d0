import type { View } from "../../contract/views.ts";
import type { Position } from "./picture.ts";
import type { Standing } from "./place-newcomers.ts";
import type { ViewState } from "./view-state.ts";

/** Where a mark goes that nobody placed: beyond the right edge, so that it is found and never covers another. */
export const NOWHERE: Position = { column: 4, row: 0.5 };

/** Where each mark stands: where it was put, else where the saved picture has it. */
export function positionsIn(view: ViewState, saved: View | null): (id: string) => Position {
  const spots = new Map(saved?.spots.map(({ id, column, row }) => [id, { column, row }]));
  return (id) => view.positions[id] ?? spots.get(id) ?? NOWHERE;
}

/** Every mark of the view with the side of its label, for whoever looks for free room. */
export function standingMarks(view: ViewState, saved: View | null): Standing[] {
  const sides = new Map(saved?.spots.map(({ id, side }) => [id, side]));
  const positionOf = positionsIn(view, saved);
  return view.nodes.map((id) => ({
    position: positionOf(id),
    side: view.positions[id] === undefined ? (sides.get(id) ?? null) : null,
  }));
}
