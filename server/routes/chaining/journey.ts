import type { LegCaseDays } from "../projection/projection.ts";

const DAY_MS = 86_400_000;

/** Days since 1970; undefined for what is no ISO day. */
export function dayOf(text: string | null): number | undefined {
  const ms = text === null || text === "" ? Number.NaN : Date.parse(`${text}T00:00:00Z`);
  return Number.isNaN(ms) ? undefined : Math.round(ms / DAY_MS);
}

/**
 * Whether one load can have taken these legs: a day is chosen for each, within the days of one of its cases and none
 * before the day of the leg that leads to it.
 *
 * Shape:  the days of each leg's cases, in the order of the legs, and how many days each may be wrong → the first
 *         leg that comes too early and the one that sets the day before which it cannot be, by index; or null.
 * Gaps:   a leg of which no day is told may be taken on any; an interval with one open end is open there.
 * Cost:   O(legs × cases): the earliest day that is possible is taken each time, which leaves most room for the rest.
 */
export function firstTooEarly(
  legs: readonly (readonly LegCaseDays[])[],
  toleranceDays: number,
): { early: number; after: number } | null {
  let day = Number.NEGATIVE_INFINITY;
  let after = 0;
  for (const [index, cases] of legs.entries()) {
    if (cases.length === 0) continue;
    const days = cases.map(({ dateFrom, dateTo }) => {
      const last = (dayOf(dateTo) ?? Number.POSITIVE_INFINITY) + toleranceDays;
      const first = (dayOf(dateFrom) ?? Number.NEGATIVE_INFINITY) - toleranceDays;
      return last < day ? Number.POSITIVE_INFINITY : Math.max(first, day);
    });
    const earliest = Math.min(...days);
    if (earliest === Number.POSITIVE_INFINITY) return { early: index, after };
    if (earliest > day) after = index;
    day = earliest;
  }
  return null;
}
