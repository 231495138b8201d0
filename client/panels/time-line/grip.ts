import type { Columns, TimeAxis } from "../../graph/time-axis.ts";

/** What a press on the strip takes hold of: nothing yet, one end of the period, or all of it. */
export type Grip =
  | { what: "draw" | "end"; /** The column that stays. */ anchor: number }
  | { what: "whole"; /** The column it was taken hold of. */ at: number };

export interface Strip {
  axis: TimeAxis;
  /** Pixels. */
  width: number;
  /** What the filter keeps. */
  kept: Columns | null;
}

/** Pixels on either side of an end that take hold of it: with a mouse, and with a finger. */
const REACH = { fine: 4, coarse: 14 } as const;
/** Share of the period that either end takes at most: its middle is for all of it. */
const END_SHARE = 0.25;

/** What lies under a point of the strip, `x` pixels from its left. */
export function gripAt(x: number, { axis, width, kept }: Strip, pointer: keyof typeof REACH): Grip {
  const column = width / axis.columns;
  const at = within(Math.floor(x / column), axis);
  if (kept === null) return { what: "draw", anchor: at };
  const [left, right] = [kept.from * column, (kept.to + 1) * column];
  const reach = REACH[pointer];
  // Too narrow for ends of its own: what is beside it belongs to a new period.
  const hasEnds = right - left >= 2 * REACH.fine;
  const inner = Math.min(reach, (right - left) * END_SHARE);
  if (hasEnds && x >= left - reach && x <= left + inner) return { what: "end", anchor: kept.to };
  if (hasEnds && x <= right + reach && x >= right - inner) return { what: "end", anchor: kept.from };
  return at >= kept.from && at <= kept.to ? { what: "whole", at } : { what: "draw", anchor: at };
}

/** The period while a grip is dragged to a column. */
export function draggedTo(column: number, grip: Grip, { axis, kept }: Strip): Columns {
  if (grip.what !== "whole") return between(grip.anchor, column);
  return shifted(kept ?? one(grip.at), column - grip.at, axis);
}

/** As long as before, and no farther than the axis goes. */
export function shifted({ from, to }: Columns, by: number, { columns }: TimeAxis): Columns {
  const shift = Math.max(-from, Math.min(columns - 1 - to, by));
  return { from: from + shift, to: to + shift };
}

export const one = (column: number): Columns => ({ from: column, to: column });
export const between = (a: number, b: number): Columns => ({ from: Math.min(a, b), to: Math.max(a, b) });
export const within = (column: number, { columns }: TimeAxis): number => Math.max(0, Math.min(columns - 1, column));

export function isSame(a: Columns, b: Columns): boolean {
  return Math.min(a.from, a.to) === Math.min(b.from, b.to) && Math.max(a.from, a.to) === Math.max(b.from, b.to);
}
