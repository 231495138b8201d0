import { expect, test } from "vitest";
import { stepsAlong } from "../../../client/canvas/programs/steps-along.ts";

test("steps know how far along the line they are and which way it goes there", () => {
  const { steps, length } = stepsAlong([
    { x: 0, y: 0 },
    { x: 3, y: 0 },
    { x: 3, y: 1 },
  ]);
  expect(length).toBe(4);
  expect(steps.map(({ share }) => share)).toEqual([0, 0.75, 1]);
  expect(steps[0]).toMatchObject({ across: 1, down: 0 });
  expect(steps[2]).toMatchObject({ across: 0, down: 1 });
  expect(Math.hypot(steps[1]?.across ?? 0, steps[1]?.down ?? 0)).toBeCloseTo(1, 9);
});

test("a line of no length still has a direction", () => {
  const { steps, length } = stepsAlong([
    { x: 1, y: 1 },
    { x: 1, y: 1 },
  ]);
  expect(length).toBe(0);
  expect(steps.every(({ across, down }) => Math.hypot(across, down) === 1)).toBe(true);
});
