import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { Glide, type Look } from "../../../client/canvas/glide.ts";

const START: Look = { x: 0.5, y: 0.5, ratio: 1 };
const WIDTH = 1000;

/** A camera as the renderer has it, over a canvas of 1000 by 1000. */
const pointAt = ({ x, y }: { x: number; y: number }, look: Look) => ({
  x: WIDTH / 2 + (WIDTH * (x - look.x)) / look.ratio,
  y: WIDTH / 2 - (WIDTH * (y - look.y)) / look.ratio,
});

function glide({ isWanted = true } = {}) {
  const shown: (string | null)[] = [];
  const rest = vi.fn<() => void>();
  const made = new Glide({ isWanted: () => isWanted, pointAt, show: (transform) => shown.push(transform), rest });
  return { made, shown, rest };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a pan moves the last frame by as much as the picture would move", () => {
  const { made, shown } = glide();
  made.wasDrawn(START);
  expect(made.takes({ ...START, x: 0.4, y: 0.45 })).toBe(true);
  const [, x, y, scale] = /translate\(([-\d.]+)px, ([-\d.]+)px\) scale\(([\d.]+)\)/.exec(shown[0] ?? "") ?? [];
  expect([Number(x), Number(y), Number(scale)].map(Math.round)).toEqual([100, -50, 1]);
});

test("where a mark of the moved frame lies is where it will be drawn, also after a zoom", () => {
  const { made, shown } = glide();
  const now = { x: 0.7, y: 0.2, ratio: 0.4 };
  made.wasDrawn(START);
  made.takes(now);
  const [, x, y, scale] = /translate\(([-\d.]+)px, ([-\d.]+)px\) scale\(([\d.]+)\)/.exec(shown[0] ?? "") ?? [];
  const mark = { x: 0.31, y: 0.83 };
  const before = pointAt(mark, START);
  expect(before.x * Number(scale) + Number(x)).toBeCloseTo(pointAt(mark, now).x, 6);
  expect(before.y * Number(scale) + Number(y)).toBeCloseTo(pointAt(mark, now).y, 6);
});

test("once the hand rests a true frame is asked for, once", () => {
  const { made, rest } = glide();
  made.wasDrawn(START);
  for (const x of [0.4, 0.3, 0.2]) {
    made.takes({ ...START, x });
    vi.advanceTimersByTime(50);
  }
  expect(rest).not.toHaveBeenCalled();
  vi.advanceTimersByTime(200);
  expect(rest).toHaveBeenCalledTimes(1);
});

test("what changed without a movement is drawn at once, also in the middle of one", () => {
  const { made } = glide();
  made.wasDrawn(START);
  expect(made.takes(START)).toBe(false);
  expect(made.takes({ ...START, x: 0.4 })).toBe(true);
  expect(made.takes({ ...START, x: 0.4 })).toBe(false);
});

test("a true frame puts everything back to where it is drawn", () => {
  const { made, shown, rest } = glide();
  made.wasDrawn(START);
  made.takes({ ...START, x: 0.4 });
  made.wasDrawn({ ...START, x: 0.4 });
  expect(shown.at(-1)).toBeNull();
  expect(made.isUnderWay).toBe(false);
  vi.advanceTimersByTime(1000);
  expect(rest).not.toHaveBeenCalled();
});

test("a small picture is always drawn anew", () => {
  const { made, shown } = glide({ isWanted: false });
  made.wasDrawn(START);
  expect(made.takes({ ...START, x: 0.4 })).toBe(false);
  expect(shown).toEqual([]);
});
