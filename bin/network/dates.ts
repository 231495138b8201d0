import type { Random } from "./random.ts";

/** A partial date is an interval; what nobody dates has none. */
export interface Dates {
  dateFrom: string | null;
  dateTo: string | null;
}

const FIRST_YEAR = 2022;
/** January 2022 to June 2023. */
const MONTHS = 18;

/** A day, a month, some months, a year, or nothing: as sources date what they tell. */
export function makeDates(random: Random): Dates {
  const month = random.whole(0, MONTHS - 1);
  const form = random.next();
  if (form < 0.5) return sameDay(dayOf(month, random.whole(1, 28)));
  if (form < 0.75) return { dateFrom: dayOf(month, 1), dateTo: lastOf(month) };
  if (form < 0.9) return { dateFrom: dayOf(month, 1), dateTo: lastOf(Math.min(month + 3, MONTHS - 1)) };
  if (form < 0.96) return { dateFrom: "2022-01-01", dateTo: "2022-12-31" };
  return { dateFrom: null, dateTo: null };
}

/** The interval that holds all of them; undated where one is. */
export function spanOf(dates: readonly Dates[]): Dates {
  const from = dates.flatMap(({ dateFrom }) => dateFrom ?? []).toSorted();
  const to = dates.flatMap(({ dateTo }) => dateTo ?? []).toSorted();
  if (from.length < dates.length) return { dateFrom: null, dateTo: null };
  return { dateFrom: from[0] ?? null, dateTo: to.at(-1) ?? null };
}

/** "on 4 May 2022", "in May 2022", "between May and July 2022", "in 2022", or nothing. */
export function whenOf({ dateFrom, dateTo }: Dates): string {
  if (dateFrom === null || dateTo === null) return "";
  if (dateFrom === dateTo) return ` on ${Number(dateFrom.slice(8))} ${monthOf(dateFrom)}`;
  if (dateFrom.slice(0, 7) === dateTo.slice(0, 7)) return ` in ${monthOf(dateFrom)}`;
  if (dateFrom.endsWith("-01-01") && dateTo === `${dateFrom.slice(0, 4)}-12-31`) return ` in ${dateFrom.slice(0, 4)}`;
  return ` between ${monthOf(dateFrom)} and ${monthOf(dateTo)}`;
}

export function sameDay(day: string): { dateFrom: string; dateTo: string } {
  return { dateFrom: day, dateTo: day };
}

const NAMES = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

function monthOf(day: string): string {
  return `${NAMES[Number(day.slice(5, 7)) - 1] ?? ""} ${day.slice(0, 4)}`;
}

function dayOf(month: number, day: number): string {
  const year = FIRST_YEAR + Math.floor(month / 12);
  return `${year}-${String((month % 12) + 1).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function lastOf(month: number): string {
  const year = FIRST_YEAR + Math.floor(month / 12);
  return dayOf(month, new Date(Date.UTC(year, (month % 12) + 1, 0)).getUTCDate());
}
