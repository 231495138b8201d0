import * as fc from "fast-check";
import { expect, test } from "vitest";
import { mergePeriods, samePeriods, touchesAny, type Period } from "../../../client/graph/periods.ts";

const DAYS = Array.from({ length: 60 }, (_, index) =>
  new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10),
);
const anyPeriod = fc
  .tuple(fc.nat(DAYS.length - 1), fc.nat(12))
  .map(([from, length]): Period => ({ from: DAYS[from]!, to: DAYS[Math.min(DAYS.length - 1, from + length)]! }));

test("periods that share a day become one, and neighbours stay two", () => {
  const february = { from: "2024-02-01", to: "2024-02-29" };
  const march = { from: "2024-03-01", to: "2024-03-31" };
  expect(mergePeriods([march, february])).toEqual([february, march]);
  expect(mergePeriods([march, february, { from: "2024-02-29", to: "2024-03-01" }])).toEqual([
    { from: "2024-02-01", to: "2024-03-31" },
  ]);
  expect(mergePeriods([february, { from: "2024-02-10", to: "2024-02-11" }])).toEqual([february]);
});

test("whatever is merged, each day is kept that was kept before, in order and once", () => {
  fc.assert(
    fc.property(fc.array(anyPeriod, { maxLength: 8 }), (periods) => {
      const merged = mergePeriods(periods);
      for (const day of DAYS) {
        const holding = ({ from, to }: Period) => from <= day && day <= to;
        expect(merged.filter(holding)).toHaveLength(periods.some(holding) ? 1 : 0);
      }
      expect(merged.every(({ from }, index) => index === 0 || merged[index - 1]!.to < from)).toBe(true);
      expect(samePeriods(mergePeriods(merged), merged)).toBe(true);
    }),
  );
});

test("an interval is within when it touches one of the periods, merged or not", () => {
  fc.assert(
    fc.property(anyPeriod, fc.array(anyPeriod, { minLength: 1, maxLength: 8 }), (one, periods) => {
      const isTouched = DAYS.some(
        (day) => one.from <= day && day <= one.to && periods.some(({ from, to }) => from <= day && day <= to),
      );
      expect(touchesAny(one, periods)).toBe(isTouched);
      expect(touchesAny(one, mergePeriods(periods))).toBe(isTouched);
      expect(touchesAny(one, [])).toBe(true);
    }),
  );
});
