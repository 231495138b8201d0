import type { SeizedAmount } from "../../../contract/slice.ts";

export interface Bounds {
  least: number;
  /** Infinity where no upper bound is told. */
  most: number;
}

type Figure = Pick<SeizedAmount, "amount" | "amountTo" | "relation">;

/** Between what a figure lies; undefined where it tells no amount. A range without an upper bound is a lower bound. */
export function boundsOf({ amount, amountTo, relation }: Figure): Bounds | undefined {
  if (amount === null || !Number.isFinite(amount) || amount < 0) return undefined;
  switch (relation) {
    case "at_least":
      return { least: amount, most: Infinity };
    case "at_most":
      return { least: 0, most: amount };
    case "range":
      return { least: amount, most: amountTo === null ? Infinity : Math.max(amount, amountTo) };
    default:
      return { least: amount, most: amount };
  }
}

/** Some amount satisfies both. "About" is taken at its word: how far it reaches is nowhere told. */
export function canBoth(one: Bounds, other: Bounds): boolean {
  return one.least <= other.most && other.least <= one.most;
}
