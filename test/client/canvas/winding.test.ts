import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isEnclosed } from "../../../client/canvas/winding.ts";
import type { Point } from "../../../client/map/geometry.ts";

const square: Point[] = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
];
const whole = fc.record({ x: fc.integer({ min: -60, max: 60 }), y: fc.integer({ min: -60, max: 60 }) });

test("what a loop goes around is inside, also where it goes around twice or crosses itself", () => {
  expect(isEnclosed({ x: 5, y: 5 }, square)).toBe(true);
  expect(isEnclosed({ x: 5, y: 5 }, [...square, ...square])).toBe(true);
  const eight = [square[0], square[1], { x: 0, y: -10 }, { x: 10, y: -10 }] as Point[];
  expect(isEnclosed({ x: 5, y: -1 }, eight)).toBe(true);
  expect(isEnclosed({ x: 5, y: -9 }, eight)).toBe(true);
  expect(isEnclosed({ x: 15, y: 5 }, square)).toBe(false);
});

test("fewer than three points enclose nothing", () => {
  for (const outline of [[], square.slice(0, 1), square.slice(0, 2)]) {
    expect(isEnclosed({ x: 5, y: 0 }, outline)).toBe(false);
  }
});

/** Corners on a circle, in turn: the outline is convex, and being inside it is being left of every side. */
const convex = fc
  .uniqueArray(fc.integer({ min: 0, max: 359 }), { minLength: 3, maxLength: 12 })
  .map((angles) =>
    angles
      .toSorted((a, b) => a - b)
      .map((angle) => ({ x: 50 * Math.cos((angle * Math.PI) / 180), y: 50 * Math.sin((angle * Math.PI) / 180) })),
  );

test("of a convex outline exactly the points left of all its sides are inside, whichever way it was drawn", () => {
  fc.assert(
    fc.property(convex, whole, (outline, point) => {
      const sides = outline.map((from, index) => {
        const to = outline[(index + 1) % outline.length] ?? from;
        return (to.x - from.x) * (point.y - from.y) - (point.x - from.x) * (to.y - from.y);
      });
      fc.pre(sides.every((side) => Math.abs(side) > 1e-6));
      expect(isEnclosed(point, outline)).toBe(sides.every((side) => side > 0));
      expect(isEnclosed(point, outline.toReversed())).toBe(sides.every((side) => side > 0));
    }),
  );
});

test("outside the box around an outline nothing is inside, and moving both changes nothing", () => {
  fc.assert(
    fc.property(fc.array(whole, { maxLength: 20 }), whole, whole, (outline, point, by) => {
      const shift = ({ x, y }: Point) => ({ x: x + by.x, y: y + by.y });
      expect(isEnclosed(shift(point), outline.map(shift))).toBe(isEnclosed(point, outline));
      const isBeside = outline.every(({ x }) => x < point.x) || outline.every(({ y }) => y > point.y);
      expect(isBeside && isEnclosed(point, outline)).toBe(false);
    }),
  );
});
