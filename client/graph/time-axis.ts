import { dayNumber, dayOfNumber, UNITS, type Unit } from "./calendar.ts";
import { momentOf, monthOf, monthsPeriod } from "./months.ts";
import { touchesAny, type Period } from "./periods.ts";
import type { TimedCase } from "./time-line.ts";

/** A strip of equal columns, each of one or more whole months; or, near enough, of whole days. */
export interface TimeAxis {
  /** The first column's first month, as `monthOf` counts, or its first day, as `dayNumber` does. */
  first: number;
  columns: number;
  /** Months of a column, or days. */
  step: number;
  counts?: "days";
}

/** Columns, the first and the last of them, both within. */
export interface Columns {
  from: number;
  to: number;
}

/** Months, quarters, years, decades, centuries: the finest that can be told apart. */
const STEPS = [1, 3, 12, 120, 1200] as const;
/** Pixels below which a column cannot be hit. */
const LEAST_COLUMN = 4;
/** An end that lies years after all beginnings ("until 9999") does not stretch the axis. */
const LATEST_END = 5;

/** Whole years around these cases, in columns as fine as the width allows; null where there is no case. */
export function timeAxis(cases: readonly TimedCase[], width: number): TimeAxis | null {
  if (cases.length === 0) return null;
  let first = Infinity;
  let last = -Infinity;
  for (const { from } of cases) {
    first = Math.min(first, yearOf(from));
    last = Math.max(last, yearOf(from));
  }
  let end = last;
  for (const { to } of cases) if (yearOf(to) <= last + LATEST_END) end = Math.max(end, yearOf(to));
  const months = (end - first + 1) * 12;
  const step = STEPS.find((each) => width / Math.ceil(months / each) >= LEAST_COLUMN) ?? 1200;
  return { first: first * 12, columns: Math.ceil(months / step), step };
}

export function columnOf(axis: TimeAxis, day: string): number {
  return Math.floor(((axis.counts === "days" ? dayNumber(day) : monthOf(day)) - axis.first) / axis.step);
}

/** Where a day begins, in columns from the left: not only in which of them. */
export function spotOf(axis: TimeAxis, day: string): number {
  return ((axis.counts === "days" ? dayNumber(day) : momentOf(day)) - axis.first) / axis.step;
}

/** A column of the axis or beside it: what begins before its left edge or after its right one is not on it. */
export const isOn = (axis: TimeAxis, column: number): boolean => column >= 0 && column < axis.columns;

export function periodOf({ first, step, counts }: TimeAxis, { from, to }: Columns): Period {
  if (counts === "days") {
    return { from: dayOfNumber(first + from * step), to: dayOfNumber(first + to * step + step - 1) };
  }
  return monthsPeriod(first + from * step, first + to * step + step - 1);
}

/** The columns that a period touches; null where it lies beside the axis. */
export function columnsOf(axis: TimeAxis, period: Period): Columns | null {
  const from = Math.max(0, columnOf(axis, period.from));
  const to = Math.min(axis.columns - 1, columnOf(axis, period.to));
  return from > to ? null : { from, to };
}

/** Cases that one of the periods touches: the same rule as the filter's. */
export function casesIn(cases: readonly TimedCase[], periods: readonly Period[]): readonly TimedCase[] {
  return periods.length === 0 ? cases : cases.filter((one) => touchesAny(one, periods));
}

/** What its columns are; several years count as a year. */
export function unitOfAxis({ step, counts }: TimeAxis): Unit {
  if (counts === "days") return step === 1 ? "day" : "week";
  return step === 1 ? "month" : step === 3 ? "quarter" : "year";
}

/** The steps that are no finer than its columns. */
export const unitsOf = (axis: TimeAxis): readonly Unit[] => UNITS.slice(UNITS.indexOf(unitOfAxis(axis)));

/** From the first day of the cases to the last one; spans count where there is nothing else. */
export function spanOf(cases: readonly TimedCase[]): Period | null {
  const blocks = cases.filter(({ exactness }) => exactness !== "span");
  const all = blocks.length > 0 ? blocks : cases;
  const from = all.map((one) => one.from).toSorted()[0];
  const to = all
    .map((one) => one.to)
    .toSorted()
    .at(-1);
  return from === undefined || to === undefined ? null : { from, to };
}

/** One year, in the columns that hold it. */
export function yearColumns(axis: TimeAxis, year: number): Columns | null {
  return columnsOf(axis, monthsPeriod(year * 12, year * 12 + 11));
}

/** The years that get a label: all, or each fifth, tenth … where they would run into each other. */
export function labelledYears(axis: TimeAxis, width: number, room: number): number[] {
  const whole = periodOf(axis, { from: 0, to: axis.columns - 1 });
  const from = yearOf(whole.from);
  const years = yearOf(whole.to) - from + 1;
  const every = [1, 2, 5, 10, 20, 50, 100, 500].find((each) => (width / years) * each >= room) ?? 1000;
  return Array.from({ length: years }, (_, index) => from + index).filter((year) => year % every === 0 || every === 1);
}

const yearOf = (day: string) => Number(day.slice(0, 4));
