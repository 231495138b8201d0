import * as fc from "fast-check";
import { expect, test } from "vitest";
import { apart, bandPath, linePath, stepAt, xAt } from "../../../client/graph/line-chart.ts";

const frame = { left: 30, right: 130, top: 10, bottom: 110, steps: 4 };

test("a line leads from the first value on the left to the last that there is", () => {
  expect(linePath(frame, [1, 0.5, 0])).toBe("M30 10L55 60L80 110");
  expect(linePath(frame, [1])).toBe("M30 10");
});

test("a band goes out along its upper edge and back along its lower one", () => {
  expect(bandPath(frame, [0, 0], [1, 0.5])).toBe("M30 10L55 60L55 110L30 110Z");
});

test("the nearest step is read, and none beyond the ends", () => {
  expect([0, 42, 43, 500].map((x) => stepAt(frame, x))).toEqual([0, 0, 1, 4]);
  for (const step of [0, 1, 2, 3, 4]) expect(stepAt(frame, xAt(frame, step))).toBe(step);
  expect(stepAt({ ...frame, steps: 0 }, 90)).toBe(0);
});

test("labels keep their distance and their order and stay within the frame while it holds them", () => {
  const heights = fc.array(fc.integer({ min: 0, max: 100 }), { maxLength: 6 });
  fc.assert(
    fc.property(heights, (shares) => {
      const wanted = shares.map((share) => 10 + share);
      const places = apart(wanted, 12, frame);
      const order = [...wanted.keys()].sort((one, other) => (wanted[one] ?? 0) - (wanted[other] ?? 0) || one - other);
      const inOrder = order.map((at) => places[at] ?? Number.NaN);
      for (const [at, place] of inOrder.entries()) {
        expect(place - (inOrder[at - 1] ?? -Infinity)).toBeGreaterThanOrEqual(12 - 1e-9);
        expect(place).toBeGreaterThanOrEqual(10 - 1e-9);
        expect(place).toBeLessThanOrEqual(110 + 1e-9);
      }
    }),
  );
});

test("a label that has room stands where it would like to", () => {
  expect(apart([20, 60, 100], 12, frame)).toEqual([20, 60, 100]);
});
