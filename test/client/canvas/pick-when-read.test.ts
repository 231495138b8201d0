import { expect, test } from "vitest";
import { pickWhenRead } from "../../../client/canvas/programs/pick-when-read.ts";

/** A context that only writes down what it is asked. */
function contextOf(events: string[]): WebGLRenderingContext {
  const prototype = { readPixels: () => events.push("read") };
  return Object.create(prototype) as WebGLRenderingContext;
}

const read = (gl: WebGLRenderingContext) => gl.readPixels(0, 0, 1, 1, 0, 0, new Uint8Array(4));

test("what lies under the pointer is drawn when a pixel is read, once a frame, and before it is read", () => {
  const events: string[] = [];
  const gl = contextOf(events);
  const pick = { draw: () => events.push("draw"), isTrue: () => true, find: () => undefined };
  pickWhenRead(gl, pick, pick);
  pickWhenRead(gl, pick, pick);
  expect(events).toEqual([]);
  read(gl);
  read(gl);
  expect(events).toEqual(["draw", "read", "read"]);
});

test("all programs of a context are drawn before it is read", () => {
  const events: string[] = [];
  const gl = contextOf(events);
  for (const name of ["marks", "lines"])
    pickWhenRead(gl, { name }, { draw: () => events.push(name), isTrue: () => true, find: () => undefined });
  read(gl);
  expect(events).toEqual(["marks", "lines", "read"]);
});

test("while the frame is only moved nothing is read, and the drawing waits", () => {
  const events: string[] = [];
  const gl = contextOf(events);
  let isTrue = false;
  pickWhenRead(gl, {}, { draw: () => events.push("draw"), isTrue: () => isTrue, find: () => undefined });
  read(gl);
  expect(events).toEqual([]);
  isTrue = true;
  read(gl);
  expect(events).toEqual(["draw", "read"]);
});

test("where all of it can be worked out nothing is drawn, and the last one drawn is on top", () => {
  const events: string[] = [];
  const gl = contextOf(events);
  const draw = () => events.push("draw");
  const below = { draw, isTrue: () => true, find: (column: number) => (column < 10 ? 70_000 : null) };
  const above = { draw, isTrue: () => true, find: (column: number) => (column < 5 ? 515 : null) };
  pickWhenRead(gl, {}, below);
  pickWhenRead(gl, {}, above);
  const pixelAt = (column: number) => {
    const pixel = new Uint8Array(4);
    gl.readPixels(column, 0, 1, 1, 0, 0, pixel);
    return [...pixel];
  };
  expect(pixelAt(1)).toEqual([0, 2, 3, 255]);
  expect(pixelAt(7)).toEqual([1, 17, 112, 255]);
  expect(pixelAt(20)).toEqual([0, 0, 0, 0]);
  expect(events).toEqual([]);
});
