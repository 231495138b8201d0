import * as fc from "fast-check";
import { expect, test } from "vitest";
import { dayOf, firstTooEarly } from "../../../../server/routes/chaining/journey.ts";

const leg = (...spans: [from: string, to: string][]) =>
  spans.map(([dateFrom, dateTo], index) => ({ id: `case:${index}`, dateFrom, dateTo }));

test("a seizure of the 6th cannot feed a shipment of the 1st", () => {
  expect(firstTooEarly([leg(["2024-02-06", "2024-02-06"]), leg(["2024-02-01", "2024-02-01"])], 0)).toEqual({
    early: 1,
    after: 0,
  });
});

test("a month of which the day is not told leaves room for both orders", () => {
  const february = leg(["2024-02-01", "2024-02-29"]);
  const sixth = leg(["2024-02-06", "2024-02-06"]);
  expect(firstTooEarly([february, sixth], 0)).toBeNull();
  expect(firstTooEarly([sixth, february], 0)).toBeNull();
});

test("days are chosen for all legs together, not pair by pair", () => {
  const one = leg(["2024-02-05", "2024-02-05"]);
  const month = leg(["2024-02-01", "2024-02-29"]);
  const last = leg(["2024-02-03", "2024-02-03"]);
  expect(firstTooEarly([one, month], 0)).toBeNull();
  expect(firstTooEarly([month, last], 0)).toBeNull();
  // Not the month that stands between: it leaves room for both.
  expect(firstTooEarly([one, month, last], 0)).toEqual({ early: 2, after: 0 });
});

test("of several cases of a leg any may be the one", () => {
  const late = leg(["2024-03-01", "2024-03-01"]);
  expect(firstTooEarly([late, leg(["2023-01-01", "2023-01-01"], ["2024-04-01", "2024-04-01"])], 0)).toBeNull();
});

test("a tolerance moves both ends of what is told", () => {
  const legs = [leg(["2024-02-06", "2024-02-06"]), leg(["2024-02-04", "2024-02-04"])];
  expect(firstTooEarly(legs, 0)).toEqual({ early: 1, after: 0 });
  expect(firstTooEarly(legs, 1)).toBeNull();
});

test("a leg without a day may be taken on any, and so may the open end of a span", () => {
  expect(firstTooEarly([leg(["2024-02-06", ""]), [], leg(["", "2024-02-07"])], 0)).toBeNull();
});

test("the greedy choice finds days whenever there are some", () => {
  const day = fc.integer({ min: 1, max: 9 });
  const span = fc.tuple(day, day).map(([one, other]): [string, string] => {
    const text = (number: number) => `2024-02-0${number}`;
    return [text(Math.min(one, other)), text(Math.max(one, other))];
  });
  const legs = fc.array(fc.array(span, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(legs, (spans) => {
      const possible = (index: number, after: number): boolean => {
        const own = spans[index];
        if (own === undefined) return true;
        return own.some(([from, to]) => {
          const [first, last] = [dayOf(from) ?? 0, dayOf(to) ?? 0];
          for (let at = Math.max(first, after); at <= last; at++) if (possible(index + 1, at)) return true;
          return false;
        });
      };
      expect(
        firstTooEarly(
          spans.map((own) => leg(...own)),
          0,
        ) === null,
      ).toBe(possible(0, 0));
    }),
    { numRuns: 1000 },
  );
});
