import { compareTexts } from "./compare-texts.ts";

/** First and last day, both within. */
export interface Period {
  from: string;
  to: string;
}

/** More at once nobody tells apart on the strip or in a sentence. */
export const MOST_PERIODS = 5;

/** In the order of time; those that share a day become one. Neighbours stay two, for they may be compared. */
export function mergePeriods(periods: readonly Period[]): Period[] {
  const merged: Period[] = [];
  for (const { from, to } of periods.toSorted((one, other) => compareTexts(one.from, other.from))) {
    const last = merged.at(-1);
    if (last === undefined || from > last.to) merged.push({ from, to });
    else if (to > last.to) merged[merged.length - 1] = { from: last.from, to };
  }
  return merged;
}

/** Whether an interval has a day in one of them; none at all means whenever. */
export function touchesAny({ from, to }: Period, periods: readonly Period[]): boolean {
  return periods.length === 0 || periods.some((period) => from <= period.to && to >= period.from);
}

/** Whether an interval shares no day with any of them. */
export const isApart = (interval: Period, periods: readonly Period[]): boolean =>
  periods.length === 0 || !touchesAny(interval, periods);

export function samePeriods(some: readonly Period[], others: readonly Period[]): boolean {
  return some.length === others.length && some.every((period, index) => samePeriod(period, others[index]));
}

export const samePeriod = (one: Period, other: Period | undefined): boolean =>
  one.from === other?.from && one.to === other.to;
