import { expect, test } from "vitest";
import { rowsByNumber } from "../../../../server/routes/ranking/sorted-arcs.ts";

test.each([100, 20_000])(
  "%i rows come by their numbers, equal ones as they stand, and those without end are left out",
  (count) => {
    const numbers = Float64Array.from({ length: count }, (_, row) => {
      if (row % 11 === 0) return Infinity;
      return row % 3 === 0 ? row % 7 : ((row * 7919) % count) / 3 + 2 ** ((row % 40) - 20);
    });
    const expected = Array.from(numbers.keys())
      .filter((row) => numbers[row] !== Infinity)
      .sort((one, other) => (numbers[one] ?? 0) - (numbers[other] ?? 0) || one - other);
    expect(Array.from(rowsByNumber(numbers))).toEqual(expected);
  },
);
