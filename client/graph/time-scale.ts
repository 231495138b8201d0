import { dayNumber, unitOf, UNITS, type Unit } from "./calendar.ts";
import { columnOf, periodOf, timeAxis, unitOfAxis, type TimeAxis } from "./time-axis.ts";
import type { TimedCase } from "./time-line.ts";

/** How near the time line is: what a column is, and the day in the middle of what is seen. */
export interface Scale {
  unit: Unit;
  at: string;
}

/** Pixels that a column of the unit needs, so that it can be told from the next one and hit. */
const ROOM: Readonly<Record<Unit, number>> = { day: 11, week: 9, month: 8, quarter: 8, year: 8 };
const STEP: Readonly<Record<Unit, number>> = { day: 1, week: 7, month: 1, quarter: 3, year: 12 };

/** The axis at a scale: as many columns around a day as the width allows; without a scale, whole. */
export function scaledAxis(cases: readonly TimedCase[], width: number, scale: Scale | null): TimeAxis | null {
  const whole = timeAxis(cases, width);
  if (whole === null || scale === null) return whole;
  const all = wholeAxis(whole, scale.unit);
  const columns = Math.min(all.columns, Math.max(1, Math.floor(width / ROOM[scale.unit])));
  const middle = columnOf(all, scale.at) - Math.floor(columns / 2);
  const from = Math.max(0, Math.min(all.columns - columns, middle));
  return { ...all, first: all.first + from * all.step, columns };
}

/** All that the whole axis holds, in columns of another unit. */
function wholeAxis(whole: TimeAxis, unit: Unit): TimeAxis {
  const step = STEP[unit];
  if (unit !== "day" && unit !== "week") {
    return { first: whole.first, columns: Math.max(1, Math.ceil((whole.columns * whole.step) / step)), step };
  }
  const { from, to } = periodOf(whole, { from: 0, to: whole.columns - 1 });
  const first = dayNumber(unitOf(from, unit).from);
  return { counts: "days", first, columns: Math.ceil((dayNumber(to) + 1 - first) / step), step };
}

/** A scale nearer, or farther off; null: all of it, which is farthest. */
export function nearer(axis: TimeAxis, by: 1 | -1, at: string): Scale | null {
  const unit = UNITS[UNITS.indexOf(unitOfAxis(axis)) - by];
  return unit === undefined ? null : { unit, at };
}

/** The day in the middle of what is seen. */
export function middleOf(axis: TimeAxis): string {
  const middle = Math.floor(axis.columns / 2);
  return periodOf(axis, { from: middle, to: middle }).from;
}

/** The same scale, half of what is seen earlier or later. */
export function beside(axis: TimeAxis, by: 1 | -1): Scale {
  const middle = Math.floor(axis.columns / 2) + by * Math.max(1, Math.floor(axis.columns / 2));
  return { unit: unitOfAxis(axis), at: periodOf(axis, { from: middle, to: middle }).from };
}
