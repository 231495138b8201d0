import { expect, test } from "vitest";
import { Float, Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { DATE, DURATION, TIME } from "../../../../server/embedded/bolt/tags.ts";
import { needsLiteral, toLiteral } from "../../../../server/embedded/bolt/values-to-engine.ts";

test("only what holds a whole-number float goes into the text", () => {
  expect(needsLiteral({ a: [1, "x", { b: new Float(2) }] })).toBe(true);
  expect(needsLiteral({ a: [1, 2n, new Float(0.5), new Float(Infinity), Buffer.alloc(4)] })).toBe(false);
});

test.each([
  [new Float(2), "2.0"],
  [new Float(-0), "-0.0"],
  [new Float(1e21), "1e+21"],
  [2, "2"],
  [9007199254740993n, "9007199254740993"],
  [null, "null"],
  ["it's\\\n", String.raw`'it\'s\\\n'`],
  [[new Float(1), "a"], "[1.0,'a']"],
  [{ "odd key": new Float(1), b: null }, "{`odd key`:1.0,`b`:null}"],
  [new Structure(DATE, [19_763]), "date('2024-02-10')"],
  [new Structure(TIME, [36_000_000_000_000, 0]), "time('10:00:00Z')"],
  [new Structure(DURATION, [1, 2, 3, 500_000_000]), "duration('P1M2DT3.5S')"],
])("%o is written as %s", (value, text) => {
  expect(toLiteral(value)).toBe(text);
});

test("a key that could end its own quotes is refused", () => {
  expect(() => toLiteral({ "a`: 1} DETACH DELETE n": new Float(1) })).toThrow("backtick");
});
