import type { Status } from "../../contract/kinds.ts";

export type SampleEnd = "head" | "open" | "bar" | "none";

const DASH: Record<Status, string | undefined> = { reported: undefined, inferred: "5 3", fictional: "1.5 2.5" };
/** Pixels the end takes from the line. */
const END_REACH = { head: 6, open: 2, bar: 2, none: 0 } as const;

export interface LineParts {
  /** Where the line itself stops. */
  stop: number;
  dash: string | undefined;
  /** Paths of the end, filled or drawn 1.4 pixels wide; null: it has none. */
  filled: string | null;
  drawn: string | null;
}

/** A sample of a line from 0 to `length` at a height of 5, as the canvas draws its status and its end. */
export function lineParts(
  status: Status,
  end: SampleEnd,
  { width, length }: { width: number; length: number },
): LineParts {
  const stop = length - END_REACH[end];
  const head = `M${stop - 1} ${2.6 - width / 2}L${length} 5 ${stop - 1} ${7.4 + width / 2}z`;
  const bar = `M${length - 2.4} 0.5h2.2v9h-2.2z`;
  return {
    stop,
    dash: DASH[status],
    filled: end === "head" ? head : end === "bar" ? bar : null,
    drawn: end === "open" ? `M${length - 7} 1.4L${length - 0.8} 5 ${length - 7} 8.6` : null,
  };
}
