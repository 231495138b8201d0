import type { View } from "../../contract/views.ts";
import type { Position } from "./picture.ts";
import type { ViewState } from "./view-state.ts";

/** Where a mark goes that nobody placed: beyond the right edge, so that it is found and never covers another. */
export const NOWHERE: Position = { column: 4, row: 0.5 };

/** Where each mark stands: where it was put, else where the saved picture has it. */
export function positionsIn(view: ViewState, saved: View | null): (id: string) => Position {
  const spots = new Map(saved?.spots.map(({ id, column, row }) => [id, { column, row }]));
  return (id) => view.positions[id] ?? spots.get(id) ?? NOWHERE;
}
