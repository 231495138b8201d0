import type { KeyboardEvent } from "react";
import type { Columns, TimeAxis } from "../../graph/time-axis.ts";
import { between, isSame, keptOf, one, shifted, within, type Kept } from "./grip.ts";

/** What the keys work on. */
export interface Keyed {
  axis: TimeAxis;
  kept: readonly Kept[];
  /** The period that the arrows move. */
  active: number | null;
  /** Where the arrows begin while nothing is kept. */
  start: { first: number; last: number };
  /** An arrow puts a further period beside the active one. */
  isAdding: boolean;
}

/** The end that Shift leaves where it is. */
export type Fixed = { current: Columns | null };

/** Where a key brings the active period; null for a key that is none of ours. */
export function moved(event: KeyboardEvent, keyed: Keyed, fixed: Fixed): Columns | null {
  const { axis, kept, active, start, isAdding } = keyed;
  const { key, shiftKey } = event;
  const by = stepOf(key, axis);
  if (key === "Home" || key === "End") return one(key === "Home" ? start.first : start.last);
  if (by === 0) return null;
  const now = keptOf(kept, active);
  if (now === undefined || now.isCut === true) return one(by > 0 ? start.first : start.last);
  // One column is left free, so that two are seen.
  if (isAdding) return one(within(by > 0 ? now.to + 1 + by : now.from - 1 + by, axis));
  if (!shiftKey) return shifted(now, by, axis);
  const stays = fixed.current !== null && isSame(fixed.current, now) ? fixed.current.from : null;
  const anchor = now.from === now.to ? now.from : (stays ?? (by > 0 ? now.from : now.to));
  const head = within((anchor === now.from ? now.to : now.from) + by, axis);
  fixed.current = { from: anchor, to: head };
  return between(anchor, head);
}

function stepOf(key: string, { step, counts }: TimeAxis): number {
  const year = Math.max(1, Math.round((counts === "days" ? 365 : 12) / step));
  if (key === "ArrowRight" || key === "ArrowUp") return 1;
  if (key === "ArrowLeft" || key === "ArrowDown") return -1;
  if (key === "PageUp") return year;
  return key === "PageDown" ? -year : 0;
}
