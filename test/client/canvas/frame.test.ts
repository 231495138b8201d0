import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createFrame } from "../../../client/canvas/frame.ts";

const SIZE = { width: 776, height: 629 };
const position = fc.record({
  column: fc.double({ min: -2, max: 6, noNaN: true }),
  row: fc.double({ min: -1, max: 2, noNaN: true }),
});

test("a position becomes pixels and the same position again, with and without columns", () => {
  fc.assert(
    fc.property(
      fc.array(position, { minLength: 1, maxLength: 20 }),
      fc.constantFrom(0, 1, 2, 3, 4),
      (positions, columns) => {
        const frame = createFrame(positions, columns, SIZE);
        for (const before of positions) {
          const after = frame.toPosition(frame.toPixels(before));
          expect(after.column).toBeCloseTo(before.column, 6);
          expect(after.row).toBeCloseTo(before.row, 6);
        }
      },
    ),
  );
});

test("every mark stands on the canvas, wherever its position lies", () => {
  fc.assert(
    fc.property(fc.array(position, { minLength: 1, maxLength: 20 }), fc.constantFrom(0, 1, 4), (positions, columns) => {
      const frame = createFrame(positions, columns, SIZE);
      for (const { x, y } of positions.map((each) => frame.toPixels(each))) {
        expect(x).toBeGreaterThan(0);
        expect(x).toBeLessThan(SIZE.width);
        expect(y).toBeGreaterThan(24);
        expect(y).toBeLessThan(SIZE.height);
      }
    }),
  );
});

test("a newcomer within the rim moves nobody", () => {
  const before = createFrame([{ column: 0, row: 0 }], 4, SIZE);
  const after = createFrame(
    [
      { column: 0, row: 0 },
      { column: -0.5, row: 0.3 },
    ],
    4,
    SIZE,
  );
  expect(after.toPixels({ column: 3, row: 1 })).toEqual(before.toPixels({ column: 3, row: 1 }));
});

test("a mark dropped where the canvas lets it go does not make the others move", () => {
  const others = [
    { column: 0, row: 0 },
    { column: 3, row: 1 },
  ];
  const before = createFrame(others, 4, SIZE);
  const dropped = before.toPosition(before.clamp({ x: -50, y: 2000 }));
  const after = createFrame([...others, dropped], 4, SIZE);
  expect(after.columnX).toEqual(before.columnX);
});

test("the guides stand where marks of whole columns stand", () => {
  const frame = createFrame([{ column: 5, row: 0.5 }], 4, SIZE);
  expect(frame.columnX).toEqual([0, 1, 2, 3].map((column) => frame.toPixels({ column, row: 0 }).x));
});
