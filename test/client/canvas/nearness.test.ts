import { expect, test } from "vitest";
import { distanceToPiece } from "../../../client/canvas/programs/nearness.ts";

const from = { x: 0, y: 0 };
const to = { x: 10, y: 0 };

test("beside a piece the way to it is straight, beyond its ends it leads to them", () => {
  expect(distanceToPiece({ x: 4, y: 3 }, from, to)).toBe(3);
  expect(distanceToPiece({ x: 13, y: 4 }, from, to)).toBe(5);
  expect(distanceToPiece({ x: -3, y: -4 }, from, to)).toBe(5);
});

test("a piece of no length is a point", () => {
  expect(distanceToPiece({ x: 3, y: 4 }, from, from)).toBe(5);
});
