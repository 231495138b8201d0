import type { Position } from "../../graph/picture.ts";
import { app, change } from "../app-store.ts";

/** Puts marks where they were dragged to; there they stay, and the address keeps it. All of them are one step. */
export function move(moved: readonly [id: string, position: Position][]): void {
  const [first] = moved;
  if (first === undefined) return;
  const { positions } = app.getState().present;
  const rounded = moved.map(([id, { column, row }]) => [id, { column: round(column), row: round(row) }] as const);
  const next = { positions: { ...positions, ...Object.fromEntries(rounded) } };
  if (moved.length === 1) change(next, { key: "step.move", of: first[0] });
  else change(next, { key: "step.move-many", values: { count: moved.length } });
}

/** A thousandth of a column is less than a pixel, and keeps the address short. */
const round = (value: number) => Math.round(value * 1000) / 1000;
