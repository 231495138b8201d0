import type { Columns, TimeAxis } from "../../graph/time-axis.ts";

/** The columns of a period, and which of the filter's periods it is. */
export interface Kept extends Columns {
  of: number;
  /** It goes on beyond what is seen of the axis: what is drawn of it cannot be taken for all of it. */
  isCut?: boolean;
}

/** What a press on the strip takes hold of: nothing yet, one end of a period, or all of it. */
export type Grip =
  | { what: "draw"; /** The column that stays. */ anchor: number }
  | { what: "end"; anchor: number; of: number }
  | { what: "whole"; /** The column it was taken hold of. */ at: number; of: number };

export interface Strip {
  axis: TimeAxis;
  /** Pixels. */
  width: number;
  /** What the filter keeps of this axis. */
  kept: readonly Kept[];
}

/** Pixels on either side of an end that take hold of it: with a mouse, and with a finger. */
const REACH = { fine: 4, coarse: 14 } as const;
/** Share of the period that either end takes at most: its middle is for all of it. */
const END_SHARE = 0.25;

/** What lies under a point of the strip, `x` pixels from its left. Between two periods the nearer end is taken. */
export function gripAt(x: number, { axis, width, kept }: Strip, pointer: keyof typeof REACH): Grip {
  const column = width / axis.columns;
  const at = within(Math.floor(x / column), axis);
  const reach = REACH[pointer];
  const whole = kept.filter(({ isCut }) => isCut !== true);
  const own = whole.find(({ from, to }) => at >= from && at <= to);
  const ends = (own === undefined ? whole : [own]).flatMap((one) => endsOf(one, column, reach));
  const near = ends
    .filter((end) => Math.abs(x - end.x) <= (own === undefined ? reach : end.inner))
    .sort((one, other) => Math.abs(x - one.x) - Math.abs(x - other.x));
  const [end] = near;
  if (end !== undefined) return { what: "end", anchor: end.anchor, of: end.of };
  return own === undefined ? { what: "draw", anchor: at } : { what: "whole", at, of: own.of };
}

interface End {
  x: number;
  /** Pixels within the period that still take hold of the end. */
  inner: number;
  anchor: number;
  of: number;
}

function endsOf({ from, to, of }: Kept, column: number, reach: number): End[] {
  const [left, right] = [from * column, (to + 1) * column];
  // Too narrow for ends of its own: what is beside it belongs to a new period.
  if (right - left < 2 * REACH.fine) return [];
  const inner = Math.min(reach, (right - left) * END_SHARE);
  return [
    { x: left, inner, anchor: to, of },
    { x: right, inner, anchor: from, of },
  ];
}

/** The period while a grip is dragged to a column. */
export function draggedTo(column: number, grip: Grip, { axis, kept }: Strip): Columns {
  if (grip.what !== "whole") return between(grip.anchor, column);
  return shifted(keptOf(kept, grip.of) ?? one(grip.at), column - grip.at, axis);
}

export const keptOf = (kept: readonly Kept[], of: number | null): Kept | undefined =>
  kept.find((each) => each.of === of);

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
