import * as fc from "fast-check";
import { expect, test } from "vitest";
import { UNITS, unitOf } from "../../../client/graph/calendar.ts";
import {
  columnOf,
  columnsOf,
  isOn,
  labelledYears,
  periodOf,
  spotOf,
  timeAxis,
  unitOfAxis,
  unitsOf,
} from "../../../client/graph/time-axis.ts";
import { beside, middleOf, nearer, scaledAxis } from "../../../client/graph/time-scale.ts";
import type { TimedCase } from "../../../client/graph/time-line.ts";
import { isSpread, stacksOf } from "../../../client/panels/time-line/stacks.ts";
import { ticksOf } from "../../../client/panels/time-line/ticks.ts";

const timed = (from: string, to: string, exactness: TimedCase["exactness"]): TimedCase => ({
  id: `case:${from}`,
  from,
  to,
  exactness,
  standing: "shown",
});
const CASES = [
  timed("2022-10-11", "2022-10-12", "day"),
  timed("2024-02-08", "2024-02-08", "day"),
  timed("2024-02-01", "2024-02-29", "month"),
  timed("2025-09-01", "2025-09-01", "day"),
];

test("nearer there are as many columns as the width allows, around a day", () => {
  expect(scaledAxis(CASES, 720, null)).toEqual(timeAxis(CASES, 720));
  const days = scaledAxis(CASES, 720, { unit: "day", at: "2024-02-08" })!;
  expect(unitOfAxis(days)).toBe("day");
  expect(periodOf(days, { from: 0, to: days.columns - 1 })).toEqual({ from: "2024-01-07", to: "2024-03-11" });
  const weeks = scaledAxis(CASES, 720, { unit: "week", at: "2024-02-08" })!;
  expect(unitOf(periodOf(weeks, { from: 0, to: 0 }).from, "week")).toEqual(periodOf(weeks, { from: 0, to: 0 }));
  expect(unitsOf(weeks)).toEqual(["week", "month", "quarter", "year"]);
  expect(scaledAxis(CASES, 720, { unit: "year", at: "2024-02-08" })).toEqual({
    first: 2022 * 12,
    columns: 4,
    step: 12,
  });
});

test("from nearer to farther and on to all of it", () => {
  const month = timeAxis(CASES, 720)!;
  expect(nearer(month, 1, "2024-02-08")).toEqual({ unit: "week", at: "2024-02-08" });
  const day = scaledAxis(CASES, 720, { unit: "day", at: "2024-02-08" })!;
  expect(nearer(day, 1, "2024-02-08")).toBeNull();
  expect(nearer(scaledAxis(CASES, 720, { unit: "year", at: "2024-02-08" })!, -1, "2024-02-08")).toBeNull();
});

test("among days what is known to the month is hatched across it and stands on no day", () => {
  const days = scaledAxis(CASES, 720, { unit: "day", at: "2024-02-08" })!;
  expect(CASES.map((one) => isSpread(one, days))).toEqual([true, false, true, false]);
  expect(stacksOf(CASES, days, 40).blocks).toEqual([
    { column: columnOf(days, "2024-02-08"), from: 0, to: 1, look: "shown" },
  ]);
  expect(CASES.some((one) => isSpread(one, timeAxis(CASES, 720)!))).toBe(false);
});

test("months are named where they begin, and each fifth day has its number", () => {
  const days = scaledAxis(CASES, 720, { unit: "day", at: "2024-02-08" })!;
  const ticks = ticksOf(days, 720 / days.columns);
  expect(ticks.filter(({ day }) => day === null).map(({ month }) => month % 12)).toEqual([1, 2]);
  expect(ticks.filter(({ day }) => day !== null).map(({ day }) => day)).toEqual([15, 20, 25, 5, 10, 15, 20, 25, 5, 10]);
});

const anyDay = fc
  .date({ min: new Date("1950-01-01"), max: new Date("2080-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));

test("whatever the cases, the width and the scale, what is seen lies within the whole and its columns hold their days", () => {
  fc.assert(
    fc.property(
      fc.array(anyDay, { minLength: 1, maxLength: 12 }),
      anyDay,
      fc.constantFrom(...UNITS),
      fc.integer({ min: 80, max: 2000 }),
      (days, at, unit, width) => {
        const cases = days.map((day) => timed(day, day, "day"));
        const axis = scaledAxis(cases, width, { unit, at })!;
        expect(unitOfAxis(axis)).toBe(unit);
        expect(width / axis.columns).toBeGreaterThanOrEqual(8);
        for (const day of days) {
          const column = columnOf(axis, day);
          const period = periodOf(axis, { from: column, to: column });
          expect(period.from <= day && day <= period.to).toBe(true);
          expect(columnsOf(axis, period)).toEqual(isOn(axis, column) ? { from: column, to: column } : null);
          expect(Math.floor(spotOf(axis, day))).toBe(column);
        }
        const whole = timeAxis(cases, width)!;
        const [seen, all] = [axis, whole].map((one) => periodOf(one, { from: 0, to: one.columns - 1 }));
        expect(seen!.from >= unitOf(all!.from, unit).from && seen!.from <= all!.to).toBe(true);
        expect(labelledYears(axis, width, 34).length).toBeLessThanOrEqual(width / 34 + 2);
        const there = scaledAxis(cases, width, beside(axis, 1))!;
        expect(middleOf(there) >= middleOf(axis)).toBe(true);
      },
    ),
  );
});
