import type { View } from "../../contract/views.ts";
import type { Arrangement } from "./arrange/arrangement.ts";
import type { Facts } from "./facts.ts";
import type { LabelSide, Position } from "./picture.ts";
import type { Standing } from "./place-newcomers.ts";
import type { Footprint } from "./room.ts";
import type { ViewState } from "./view-state.ts";

/** Where a mark goes that nobody placed: beyond the right edge, so that it is found and never covers another. */
export const NOWHERE: Position = { column: 4, row: 0.5 };

/** How many columns a picture's width is measured by. */
export function columnCountOf(arrangement: Arrangement, saved: View | null): number {
  return arrangement.how === "kinds" ? arrangement.kinds.length : (saved?.columns.length ?? 0);
}

/** Only as it was saved do the columns of a picture mean something. */
export function hasSavedColumns({ arrangement }: ViewState, saved: View | null): boolean {
  return arrangement.how === "saved" && saved !== null && saved.columns.length > 0;
}

/** Where each mark stands: where it was put, else where the saved picture has it. */
export function positionsIn(view: ViewState, saved: View | null): (id: string) => Position {
  const spots = new Map(saved?.spots.map(({ id, column, row }) => [id, { column, row }]));
  return (id) => view.positions[id] ?? spots.get(id) ?? NOWHERE;
}

/** Pixels a letter of a label takes on average, and a label of unknown length. */
const LETTER_PX = 5.3;
const USUAL_LABEL_PX = 100;

/** What a mark takes up with its label. */
export function footprintOf(title: string | undefined, kind: "case" | "mark", side: LabelSide | null): Footprint {
  const labelWidth = title === undefined ? USUAL_LABEL_PX : title.length * LETTER_PX;
  return { side, labelWidth, hasDate: kind === "case" };
}

/** The side of a mark's label where it was put, not saved: origins have theirs on the left, like the saved ones. */
export function sideAt(id: string, { column }: Position, hasColumns: boolean): LabelSide | null {
  if (!hasColumns) return null;
  if (isCase(id)) return "below";
  return column <= FIRST_COLUMN_ENDS ? "left" : null;
}

/** Stops of routes up to this many have room for their labels side by side. */
const SIDE_BY_SIDE = 4;

/** Labels of stops that lie from left to right hang below; where the columns are narrow, by turns above and below. */
export function sidesAlong(arrangement: Arrangement, facts: Facts): ReadonlyMap<string, LabelSide> {
  if (arrangement.how !== "route") return new Map();
  const legs = arrangement.legs.flatMap((id) => facts.edges.get(id) ?? []);
  const stops = [...new Set(legs.flatMap(({ from, to }) => [from, to]))];
  const isNarrow = stops.length > SIDE_BY_SIDE;
  return new Map(stops.map((id, index) => [id, isNarrow && index % 2 === 1 ? "above" : "below"]));
}

const FIRST_COLUMN_ENDS = 0.1;

/** Every mark of the view with the room it takes, for whoever looks for free room. */
export function standingMarks(view: ViewState, saved: View | null, titleOf?: (id: string) => string): Standing[] {
  const spots = new Map(saved?.spots.map((spot) => [spot.id, spot]));
  const positionOf = positionsIn(view, saved);
  const hasColumns = hasSavedColumns(view, saved);
  return view.nodes.map((id) => {
    const position = positionOf(id);
    const isPut = view.positions[id] !== undefined;
    const spot = spots.get(id);
    const side = isPut ? sideAt(id, position, hasColumns) : (spot?.side ?? null);
    // Labels of context give way to newcomers.
    const title = spot?.story === false ? "" : titleOf?.(id);
    return { id, position, ...footprintOf(title, isCase(id) ? "case" : "mark", side) };
  });
}

/** An id begins with what it names, so the view alone knows its cases. */
const isCase = (id: string) => id.startsWith("case:");
