import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  addDays,
  dayNumber,
  dayOfNumber,
  unitAfter,
  unitBefore,
  unitOf,
  UNITS,
} from "../../../client/graph/calendar.ts";
import type { Period } from "../../../client/graph/periods.ts";
import { firstWindow, nextWindow, PLAY_KEEPS, type PlayChoice } from "../../../client/graph/play-window.ts";

const anyDay = fc.integer({ min: dayNumber("0101-01-01"), max: dayNumber("9000-12-31") }).map(dayOfNumber);
const anyUnit = fc.constantFrom(...UNITS);

test("a day lies in a day, a week from Monday, a month, a quarter and a year", () => {
  expect(UNITS.map((unit) => unitOf("2024-02-29", unit))).toEqual([
    { from: "2024-02-29", to: "2024-02-29" },
    { from: "2024-02-26", to: "2024-03-03" },
    { from: "2024-02-01", to: "2024-02-29" },
    { from: "2024-01-01", to: "2024-03-31" },
    { from: "2024-01-01", to: "2024-12-31" },
  ]);
  expect(dayOfNumber(dayNumber("9999-12-31") + 5)).toBe("9999-12-31");
});

test("whatever the day, its unit holds it, and units follow one another without a gap", () => {
  fc.assert(
    fc.property(anyDay, anyUnit, (day, unit) => {
      const own = unitOf(day, unit);
      expect(own.from <= day && day <= own.to).toBe(true);
      expect(unitAfter(day, unit).from).toBe(addDays(own.to, 1));
      expect(unitBefore(day, unit).to).toBe(addDays(own.from, -1));
      expect(unitOf(own.to, unit)).toEqual(own);
    }),
  );
});

describe("playing", () => {
  const span = { from: "2022-10-11", to: "2023-02-08" };
  const played = (kept: Period | null, choice: PlayChoice) => {
    const windows = [firstWindow(kept, span, choice)!];
    for (let next = nextWindow(windows[0]!, span, choice, 1); next !== null; next = nextWindow(next, span, choice, 1)) {
      windows.push(next);
    }
    return windows.map(({ from, to }) => `${from.slice(0, 7)}..${to.slice(0, 7)}`);
  };

  test("goes through the span step by step, as wide as the period, or with all up to the step", () => {
    expect(played(null, { unit: "month", keeps: "step" })).toEqual(
      ["2022-10", "2022-11", "2022-12", "2023-01", "2023-02"].map((month) => `${month}..${month}`),
    );
    expect(played({ from: "2022-10-01", to: "2022-12-31" }, { unit: "month", keeps: "period" })).toEqual([
      "2022-10..2022-12",
      "2022-11..2023-01",
      "2022-12..2023-02",
    ]);
    expect(played({ from: "2022-12-03", to: "2022-12-04" }, { unit: "month", keeps: "all" })).toEqual([
      "2022-12..2022-12",
      "2022-12..2023-01",
      "2022-12..2023-02",
    ]);
  });

  test("begins anew from the end", () => {
    const end = { from: "2023-02-01", to: "2023-02-28" };
    expect(played(end, { unit: "month", keeps: "step" })[0]).toBe("2022-10..2022-10");
    expect(played({ from: "2022-11-01", to: "2023-02-28" }, { unit: "month", keeps: "all" })[0]).toBe(
      "2022-11..2022-11",
    );
    expect(played({ from: "2023-01-01", to: "2023-02-28" }, { unit: "month", keeps: "period" })[0]).toBe(
      "2022-10..2022-11",
    );
  });

  test("always ends, each step lies farther on than the one before, and a step back undoes a step on", () => {
    const anyChoice = fc.record({ unit: anyUnit, keeps: fc.constantFrom(...PLAY_KEEPS) });
    const early = fc.integer({ min: dayNumber("2010-01-01"), max: dayNumber("2012-12-31") }).map(dayOfNumber);
    fc.assert(
      fc.property(
        early,
        fc.nat(900),
        fc.option(fc.tuple(early, fc.nat(300))),
        anyChoice,
        (from, days, kept, choice) => {
          const whole = { from, to: addDays(from, days) };
          const own = kept === null ? null : { from: kept[0], to: addDays(kept[0], kept[1]) };
          let window = firstWindow(own, whole, choice)!;
          for (let steps = 0; ; steps += 1) {
            const next = nextWindow(window, whole, choice, 1);
            if (next === null) break;
            expect(next.to > window.to && next.from <= next.to).toBe(true);
            const back = nextWindow(next, whole, choice, -1);
            expect(window.from < whole.from ? null : back).toEqual(window.from < whole.from ? null : window);
            window = next;
            expect(steps).toBeLessThan(4000);
          }
          expect(window.to >= whole.to || own !== null).toBe(true);
        },
      ),
    );
  });
});
