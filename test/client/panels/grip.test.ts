import { expect, test } from "vitest";
import { draggedTo, gripAt, shifted } from "../../../client/panels/time-line/grip.ts";

const AXIS = { first: 2022 * 12, columns: 48, step: 1 };
/** Twenty pixels a month; kept is from pixel 200 to 280. */
const STRIP = { axis: AXIS, width: 960, kept: [{ from: 10, to: 13, of: 0 }] };

test("a press takes hold of an end, of the whole between them, and beside them of nothing", () => {
  expect(gripAt(201, STRIP, "fine")).toEqual({ what: "end", anchor: 13, of: 0 });
  expect(gripAt(283, STRIP, "fine")).toEqual({ what: "end", anchor: 10, of: 0 });
  expect(gripAt(245, STRIP, "fine")).toEqual({ what: "whole", at: 12, of: 0 });
  expect(gripAt(300, STRIP, "fine")).toEqual({ what: "draw", anchor: 15 });
  expect(gripAt(245, { ...STRIP, kept: [] }, "fine")).toEqual({ what: "draw", anchor: 12 });
});

test("a finger reaches farther for an end, and the middle is still for the whole", () => {
  expect(gripAt(188, STRIP, "coarse").what).toBe("end");
  expect(gripAt(240, { ...STRIP, kept: [{ from: 11, to: 12, of: 0 }] }, "coarse")).toEqual({
    what: "whole",
    at: 12,
    of: 0,
  });
});

test("a month too narrow for ends of its own is taken as a whole", () => {
  const narrow = { ...STRIP, width: 240, kept: [{ from: 10, to: 10, of: 0 }] };
  expect(gripAt(51, narrow, "fine")).toEqual({ what: "whole", at: 10, of: 0 });
  expect(gripAt(57, narrow, "fine")).toEqual({ what: "draw", anchor: 11 });
});

test("carried, the period is as long as before and stays on the axis", () => {
  const grip = gripAt(245, STRIP, "fine");
  expect(draggedTo(15, grip, STRIP)).toEqual({ from: 13, to: 16 });
  expect(draggedTo(47, grip, STRIP)).toEqual({ from: 44, to: 47 });
  expect(draggedTo(0, grip, STRIP)).toEqual({ from: 0, to: 3 });
  expect(shifted({ from: 0, to: 47 }, 5, AXIS)).toEqual({ from: 0, to: 47 });
});

test("by an end it grows and turns over", () => {
  expect(draggedTo(20, { what: "end", anchor: 10, of: 0 }, STRIP)).toEqual({ from: 10, to: 20 });
  expect(draggedTo(4, { what: "end", anchor: 10, of: 0 }, STRIP)).toEqual({ from: 4, to: 10 });
});

test("of several periods the one under the pointer is taken, and between two the nearer end", () => {
  const kept = [
    { from: 10, to: 13, of: 0 },
    { from: 14, to: 15, of: 1 },
    { from: 20, to: 22, of: 2 },
  ];
  const strip = { ...STRIP, kept };
  expect(gripAt(279, strip, "coarse")).toEqual({ what: "end", anchor: 10, of: 0 });
  expect(gripAt(281, strip, "coarse")).toEqual({ what: "end", anchor: 15, of: 1 });
  expect(gripAt(430, strip, "fine")).toEqual({ what: "whole", at: 21, of: 2 });
  expect(gripAt(360, strip, "fine")).toEqual({ what: "draw", anchor: 18 });
  expect(draggedTo(30, gripAt(430, strip, "fine"), strip)).toEqual({ from: 29, to: 31 });
});
