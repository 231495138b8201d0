import type { Position } from "../../graph/picture.ts";
import { app, change } from "../app-store.ts";

/** Puts a mark where it was dragged to; there it stays, and the address keeps it. */
export function move(id: string, position: Position): void {
  const { positions } = app.getState().present;
  const rounded = { column: round(position.column), row: round(position.row) };
  change({ positions: { ...positions, [id]: rounded } }, { key: "step.move", of: id });
}

/** A thousandth of a column is less than a pixel, and keeps the address short. */
const round = (value: number) => Math.round(value * 1000) / 1000;
