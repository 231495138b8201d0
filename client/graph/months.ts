import type { Period } from "./periods.ts";

/*
 * Months are counted from January of the year 0, and days are texts as ISO 8601 writes them: what is partly known
 * ("2024", "2024-02") is the whole year or month.
 */

const DAY = /^(\d{4})(?:-(\d{2}))?(?:-(\d{2}))?$/;

/** null for what is no date. */
export function firstDay(iso: string | null): string | null {
  const [, year, month = "01", day = "01"] = DAY.exec(iso ?? "") ?? [];
  return year === undefined ? null : real(`${year}-${month}-${day}`);
}

export function lastDay(iso: string | null): string | null {
  const [, year, month = "12", day] = DAY.exec(iso ?? "") ?? [];
  if (year === undefined) return null;
  return real(`${year}-${month}-${day ?? String(daysIn(Number(year), Number(month))).padStart(2, "0")}`);
}

function real(day: string): string | null {
  return Number.isNaN(Date.parse(day)) ? null : day;
}

export function monthOf(day: string): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}

/** `share` of the way through its month, so that a span begins and ends where it does. */
export function momentOf(day: string): number {
  const days = daysIn(Number(day.slice(0, 4)), Number(day.slice(5, 7)));
  return monthOf(day) + (Number(day.slice(8, 10)) - 1) / days;
}

/** From the first day of one month to the last day of another. */
export function monthsPeriod(first: number, last: number): Period {
  const end = textOf(last);
  return { from: `${textOf(first)}-01`, to: lastDay(end) ?? `${end}-28` };
}

/** "2024-02". */
function textOf(month: number): string {
  return `${String(Math.floor(month / 12)).padStart(4, "0")}-${String((month % 12) + 1).padStart(2, "0")}`;
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}
