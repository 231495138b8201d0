import { monthOf, monthsPeriod } from "./months.ts";
import type { Period } from "./periods.ts";

export const UNITS = ["day", "week", "month", "quarter", "year"] as const;
export type Unit = (typeof UNITS)[number];

const DAY_MS = 86_400_000;
const LAST_DAY = "9999-12-31";

/** Days since the beginning of 1970. */
export const dayNumber = (day: string): number => Math.round(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

export function dayOfNumber(number: number): string {
  const text = new Date(number * DAY_MS).toISOString();
  // A year of five digits begins with a sign.
  return text.startsWith("+") ? LAST_DAY : text.slice(0, 10);
}

export const addDays = (day: string, count: number): string => dayOfNumber(dayNumber(day) + count);

/** The day, the week from Monday, the month … that a day lies in. */
export function unitOf(day: string, unit: Unit): Period {
  if (unit === "day") return { from: day, to: day };
  if (unit === "week") {
    const monday = mondayOf(day);
    return { from: monday, to: addDays(monday, 6) };
  }
  const months = MONTHS[unit];
  const first = Math.floor(monthOf(day) / months) * months;
  return monthsPeriod(first, first + months - 1);
}

export const unitAfter = (day: string, unit: Unit): Period => unitOf(addDays(unitOf(day, unit).to, 1), unit);
export const unitBefore = (day: string, unit: Unit): Period => unitOf(addDays(unitOf(day, unit).from, -1), unit);

/** The first of January 1970 was a Thursday. */
const mondayOf = (day: string) => addDays(day, -((((dayNumber(day) + 3) % 7) + 7) % 7));

const MONTHS = { month: 1, quarter: 3, year: 12 } as const;
