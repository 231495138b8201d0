/** From when to when something is told to have been; one day alone may stand at either end. */
export interface Days {
  dateFrom: string | null;
  dateTo: string | null;
}

/** The first and the last day of all; what has no end is told of the day on which it begins. Both null: none has any. */
export function daysOf(all: readonly Days[]): Days {
  const first = all.flatMap(({ dateFrom, dateTo }) => dateFrom ?? dateTo ?? []).toSorted();
  const last = all.flatMap(({ dateFrom, dateTo }) => dateTo ?? dateFrom ?? []).toSorted();
  return { dateFrom: first[0] ?? null, dateTo: last.at(-1) ?? null };
}
