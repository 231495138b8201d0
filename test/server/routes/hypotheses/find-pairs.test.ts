import { expect, test } from "vitest";
import { HypothesesBody } from "../../../../contract/hypotheses.ts";
import { findPairs } from "../../../../server/routes/hypotheses/find-pairs.ts";
import { smallProjection } from "../small-projection.ts";

const DAYS = { dateFrom: "0001-01-01", dateTo: "9999-12-31" };

/** Legs that share no place, each of a case of its own that says nothing of when. */
function wheneverLegs(count: number) {
  const names = Array.from({ length: count * 2 }, (_, index) => `place-${String(index).padStart(4, "0")}`);
  return smallProjection({
    places: Object.fromEntries(names.map((name) => [name, []])),
    goods: { drugs: [] },
    legs: Array.from({ length: count }, (_, index) => ({
      from: names[index * 2] ?? "",
      to: names[index * 2 + 1] ?? "",
      commodities: ["drugs"],
      cases: [{ id: `case:${index}`, ...DAYS }],
    })),
  });
}

test("legs that are dated from the first year to the last are put together with all others", () => {
  expect(findPairs(HypothesesBody.parse({}), wheneverLegs(5), Infinity)).toMatchObject({
    pairs: { length: 20 },
    isComplete: true,
  });
});

test("where time is over no leg is looked at, however few there are", () => {
  expect(findPairs(HypothesesBody.parse({}), wheneverLegs(2), -1)).toEqual({ pairs: [], isComplete: false });
});
