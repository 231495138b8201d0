import { dayOf } from "../chaining/journey.ts";
import { daysTold } from "../projection/days-told.ts";
import type { RouteLeg } from "../projection/projection.ts";

/** When one case says that a leg was taken, in days since 1970. */
export interface LegWindow {
  /** Empty: of the leg itself, which no case tells. */
  readonly file: string;
  readonly from: number;
  readonly to: number;
}

/** The days of each of its cases. Of an end that is not told the other one stands for it; a case without a day has no window. */
export function windowsOf(leg: RouteLeg): LegWindow[] {
  return daysTold(leg).flatMap(({ id, ...days }) => {
    const [from, to] = [dayOf(days.dateFrom) ?? dayOf(days.dateTo), dayOf(days.dateTo) ?? dayOf(days.dateFrom)];
    return from === undefined || to === undefined || to < from ? [] : [{ file: id, from, to }];
  });
}

/** One window of each of two legs, and the days between them. */
export interface WindowPair {
  readonly first: LegWindow;
  readonly second: LegWindow;
  readonly daysApart: number;
}

/**
 * The two windows by which the second leg follows the first most closely: they overlap, or the second begins after the
 * first was over. undefined: whatever window is taken, the second was over before the first began.
 */
export function nearestWindows(ones: readonly LegWindow[], others: readonly LegWindow[]): WindowPair | undefined {
  let nearest: WindowPair | undefined;
  for (const first of ones) {
    for (const second of others) {
      if (second.to < first.from) continue;
      const pair = { first, second, daysApart: Math.max(0, second.from - first.to) };
      if (nearest === undefined || isNearer(pair, nearest)) nearest = pair;
    }
  }
  return nearest;
}

/** Of equally near ones the earliest, and then the first by name, so that every run takes the same. */
function isNearer(one: WindowPair, other: WindowPair): boolean {
  const difference =
    one.daysApart - other.daysApart || one.first.from - other.first.from || one.second.from - other.second.from;
  if (difference !== 0) return difference < 0;
  return `${one.first.file} ${one.second.file}` < `${other.first.file} ${other.second.file}`;
}

/** Those of exactly these days. */
export function windowsOn(windows: readonly LegWindow[], { from, to }: { from: string; to: string }): LegWindow[] {
  return windows.filter((window) => isoDay(window.from) === from && isoDay(window.to) === to);
}

/** Both told, the second after the first began: what a pair of legs in a window is. */
export function areWithin({ daysApart }: WindowPair, windowDays: number): boolean {
  return daysApart <= windowDays;
}

export function isoDay(day: number): string {
  return new Date(day * 86_400_000).toISOString().slice(0, 10);
}
