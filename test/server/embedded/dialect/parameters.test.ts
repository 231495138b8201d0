import { expect, test } from "vitest";
import { Float, Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { DialectError, translate, withParameters } from "../../../../server/embedded/dialect/index.ts";
import { typeOfValue } from "../../../../server/embedded/dialect/types/index.ts";
import * as types from "../../../../server/embedded/dialect/types/index.ts";

function refusal(text: string, parameters: Record<string, unknown>): string {
  try {
    translate(text, parameters);
  } catch (thrown) {
    if (thrown instanceof DialectError) return thrown.rule;
    throw thrown;
  }
  return "";
}

test.each([
  [null, types.NULL],
  [true, types.BOOLEAN],
  [1, types.INTEGER],
  [1n, types.INTEGER],
  [1.5, types.FLOAT],
  [new Float(2), types.FLOAT],
  ["a", types.TEXT],
  [[1], types.LIST],
  [{ a: 1 }, types.MAP],
  [new Structure(0x44, [0]), types.TEMPORAL],
  [new Structure(0x54, [0, 0]), types.TEMPORAL],
  [new Structure(0x74, [0]), types.TEMPORAL],
  [new Structure(0x49, [0, 0, 0]), types.TEMPORAL],
  [new Structure(0x69, [0, 0, "Europe/Paris"]), types.TEMPORAL],
  [new Structure(0x64, [0, 0]), types.TEMPORAL],
  [new Structure(0x45, [0, 1, 0, 0]), types.DURATION],
])("the type of the parameter %o is known", (value, mask) => {
  expect(typeOfValue(value)?.mask).toBe(mask);
});

test.each([
  ["bytes", new Uint8Array(2)],
  ["a function", () => 1],
  ["a point", new Structure(0x58, [7203, 1, 2])],
  ["a node", new Structure(0x4e, [1, [], {}, "1"])],
  ["a set", new Set([1])],
  ["bytes in a list", [new Uint8Array(2)]],
  ["bytes in a map", { a: new Uint8Array(2) }],
])("%s cannot be passed", (_, value) => {
  expect(typeOfValue(value)).toBeUndefined();
  expect(refusal("RETURN $p AS a", { p: value })).toBe("parameter-kind");
});

test("a parameter that is not used may hold anything", () => {
  expect(refusal("RETURN 1 AS a", { p: new Uint8Array(2) })).toBe("");
});

test("a whole-number float is a float to the rules", () => {
  expect(refusal("MATCH (n) RETURN n LIMIT $n", { n: new Float(2) })).toBe("page-integer");
  expect(refusal("MATCH (n) RETURN n LIMIT $n", { n: 2 })).toBe("");
  expect(refusal("MERGE (n {id: $id})", { id: new Float(2) })).toBe("merge-float");
});

test("inlined parameters are printed as their text, in parentheses where they need them", () => {
  const inline = new Map([["p", "-2.0"]]);
  const parameters = { p: new Float(-2), q: 1 };
  expect(translate("RETURN $p * $q AS a, [$p] AS b", parameters, { inline }).text).toBe(
    "RETURN (-2.0) * $q AS a, [-2.0] AS b",
  );
});

test("an inlined parameter may have a name that the engine cannot read", () => {
  const inline = new Map([["set", "2.0"]]);
  expect(translate("RETURN $set AS a", { set: new Float(2) }, { inline }).text).toBe("RETURN 2.0 AS a");
});

test("names that the engine cannot read are renamed, and never to one that is taken", () => {
  const parameters = { 1: "one", "odd name": "two", set: "three", _p_set: "four" };
  const { text, params } = translate(
    "RETURN $1 AS a, $`odd name` AS b, $set AS c, $_p_set AS d, $set AS e",
    parameters,
  );
  expect(text).toBe("RETURN $_p_1 AS a, $_p_odd_name AS b, $_p_set_1 AS c, $_p_set AS d, $_p_set_1 AS e");
  expect(params).toMatchObject({ _p_1: "one", _p_odd_name: "two", _p_set_1: "three", _p_set: "four" });
});

test("a translation that was kept takes new values, under the new names too", () => {
  const kept = translate("RETURN $set AS a, $b AS b", { set: 1, b: 2 });
  expect(withParameters(kept, { set: 3, b: 4 }).params).toEqual({ set: 3, b: 4, _p_set: 3 });
  expect(kept.params).toEqual({ set: 1, b: 2, _p_set: 1 });
});

test("the literal text of a renamed parameter is still looked at", () => {
  expect(refusal("MERGE (a)-[r:R {id: $set}]->(b)", { set: "1" })).toBe("merge-text");
  expect(refusal("RETURN date($set) AS d", { set: "2024-02-30" })).toBe("temporal-argument");
});
