import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isCovered, lookBeside, seenAt, WHOLE } from "../../../client/canvas/look-at.ts";

const ROOM = { size: { width: 664, height: 500 }, covered: 272 };
const point = fc.record({
  x: fc.double({ min: 0, max: 664, noNaN: true }),
  y: fc.double({ min: 0, max: 500, noNaN: true }),
});
const look = fc.record({
  x: fc.double({ min: 0, max: 1, noNaN: true }),
  y: fc.double({ min: 0, max: 1, noNaN: true }),
  ratio: fc.double({ min: 0.1, max: 2, noNaN: true }),
});

test("whatever is lit comes into the part that no panel lies over, and is never brought nearer", () => {
  fc.assert(
    fc.property(fc.array(point, { minLength: 1, maxLength: 12 }), look, (points, before) => {
      const after = lookBeside(points, before, ROOM);
      expect(after.ratio).toBeGreaterThanOrEqual(before.ratio);
      expect(isCovered(points, { ...after, x: after.x - 1e-9 }, ROOM)).toBe(false);
      for (const each of points) {
        const { x, y } = seenAt(each, after, ROOM.size);
        expect(x).toBeLessThan(664);
        expect(y).toBeGreaterThan(0);
        expect(y).toBeLessThan(500);
      }
    }),
  );
});

test("what lies free already stays where it is", () => {
  const points = [
    { x: 400, y: 100 },
    { x: 560, y: 300 },
  ];
  expect(lookBeside(points, WHOLE, ROOM)).toEqual(WHOLE);
  expect(isCovered(points, WHOLE, ROOM)).toBe(false);
});

test("without a panel nothing is covered, at the rim neither", () => {
  expect(isCovered([{ x: 0, y: 0 }], WHOLE, { ...ROOM, covered: 0 })).toBe(false);
});
