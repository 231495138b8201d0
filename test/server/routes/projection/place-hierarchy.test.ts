import { expect, test } from "vitest";
import { createPlaceHierarchy } from "../../../../server/routes/projection/place-hierarchy.ts";

// 0 district within 1 town within 2 region within 3 country; 4 another town of the region.
const { above, inside, isWithin } = createPlaceHierarchy([[1], [2], [3], [], [2]].map((within) => ({ within })));

test("a place lies in all that hold what holds it, and in itself", () => {
  expect([...above(0)]).toEqual([1, 2, 3]);
  expect(isWithin(0, 3)).toBe(true);
  expect(isWithin(0, 0)).toBe(true);
  expect(isWithin(3, 0)).toBe(false);
});

test("within a region lie its towns and their districts, itself first", () => {
  expect(inside(2)[0]).toBe(2);
  expect(inside(2).toSorted((one, other) => one - other)).toEqual([0, 1, 2, 4]);
  expect(inside(0)).toEqual([0]);
});

test("a hierarchy that bites its tail ends", () => {
  const ring = createPlaceHierarchy([{ within: [1] }, { within: [0] }]);
  expect([...ring.above(0)]).toEqual([1]);
  expect(ring.inside(0)).toEqual([0, 1]);
});
