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
  const pick = { draw: () => events.push("draw"), isTrue: () => true };
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
    pickWhenRead(gl, { name }, { draw: () => events.push(name), isTrue: () => true });
  read(gl);
  expect(events).toEqual(["marks", "lines", "read"]);
});

test("while the frame is only moved nothing is read, and the drawing waits", () => {
  const events: string[] = [];
  const gl = contextOf(events);
  let isTrue = false;
  pickWhenRead(gl, {}, { draw: () => events.push("draw"), isTrue: () => isTrue });
  read(gl);
  expect(events).toEqual([]);
  isTrue = true;
  read(gl);
  expect(events).toEqual(["draw", "read"]);
});
