import { monthOf, monthsPeriod } from "../../graph/months.ts";
import { periodOf, spotOf, type TimeAxis } from "../../graph/time-axis.ts";

/** A word under the columns: a month's name, or a day's number. */
interface Tick {
  /** In columns from the left. */
  spot: number;
  month: number;
  day: number | null;
}

/** Pixels that a month's name needs, and a day's number. */
const MONTH_ROOM = 28;
const DAY_ROOM = 9;
const DAYS = [5, 10, 15, 20, 25];

/** Pixels at the left edge where the year stands, and at the right one where a word would be cut. */
const LEFT = 40;
const RIGHT = 14;

/** Months, where their names have room, and among days each fifth. In January the year stands instead. */
export function ticksOf(axis: TimeAxis, column: number): Tick[] {
  const whole = periodOf(axis, { from: 0, to: axis.columns - 1 });
  const [first, last] = [monthOf(whole.from), monthOf(whole.to)];
  const perMonth = axis.counts === "days" ? 30 / axis.step : 1 / axis.step;
  if (perMonth * column < MONTH_ROOM) return [];
  const months = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const ticks = months.flatMap((month) =>
    axis.counts === "days" ? daysOf(axis, month, column) : monthTick(axis, month),
  );
  return ticks.filter(({ spot }) => spot * column >= LEFT && spot * column <= axis.columns * column - RIGHT);
}

function monthTick(axis: TimeAxis, month: number): Tick[] {
  return month % 12 === 0 ? [] : [{ spot: month - axis.first + 0.5, month, day: null }];
}

function daysOf(axis: TimeAxis, month: number, column: number): Tick[] {
  const { from } = monthsPeriod(month, month);
  const start = spotOf(axis, from);
  const name = month % 12 !== 0 ? [{ spot: start + 14 / column, month, day: null }] : [];
  if (axis.step !== 1 || column < DAY_ROOM) return name;
  const days = DAYS.map((day) => ({ spot: start + day - 0.5, month, day }));
  return [...name, ...days];
}
