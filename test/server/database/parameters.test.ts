import { describe, expect, test } from "vitest";
import { Float, toParameters } from "../../../server/database/parameters.ts";

describe("numbers", () => {
  test("a whole number becomes an integer, any other a float", () => {
    expect(toParameters({ whole: 2, part: 2.5, minus: -7 })).toStrictEqual({ whole: 2n, part: 2.5, minus: -7n });
  });

  test("a whole number marked as a float stays one, however deep", () => {
    const given = { x: new Float(2), list: [new Float(1), 1], map: { y: new Float(0) } };
    expect(toParameters(given)).toStrictEqual({ x: 2, list: [1, 1n], map: { y: 0 } });
  });

  test("what is too large to be known as whole stays a float", () => {
    expect(toParameters({ edge: 2 ** 53 - 1, beyond: 2 ** 53, huge: 1e300 })).toStrictEqual({
      edge: 2n ** 53n - 1n,
      beyond: 2 ** 53,
      huge: 1e300,
    });
  });

  test("an integer of 64 bits is taken and a longer one refused", () => {
    expect(toParameters({ least: -(2n ** 63n) })).toEqual({ least: -(2n ** 63n) });
    expect(() => toParameters({ most: 2n ** 63n })).toThrow("The parameter most is a whole number beyond 64 bits.");
  });
});

test("texts, truth values, null, lists and maps are taken as they are", () => {
  const given = { text: "é", yes: true, nothing: null, deep: [{ a: ["b"] }, []] };
  expect(toParameters(given)).toEqual(given);
});

test("a key called __proto__ stays a key", () => {
  const map = JSON.parse('{"__proto__": "x"}') as Record<string, unknown>;
  expect(Object.keys(toParameters({ map })["map"] as object)).toEqual(["__proto__"]);
});

test.each([
  ["undefined", { deep: [{ x: undefined }] }, "deep.0.x"],
  ["function", { call: () => 1 }, "call"],
  ["symbol", { mark: Symbol("x") }, "mark"],
  ["Date", { day: new Date(0) }, "day"],
  ["Map", { table: new Map() }, "table"],
])("%s is refused, and its place named", (what, given, parameter) => {
  expect(() => toParameters(given)).toThrow(
    expect.objectContaining({
      code: "query_rejected",
      message: `The parameter ${parameter} is ${what}, which Cypher has no value for.`,
      values: { parameter },
    }) as Error,
  );
});
