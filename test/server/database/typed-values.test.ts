import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { toTyped } from "../../../server/database/typed-values.ts";

test.each([
  ["null", null, null],
  ["a text", "x", "x"],
  ["an integer", 2n, 2],
  ["an integer beyond 2^53", 9_007_199_254_740_993n, { $type: "Integer", _value: "9007199254740993" }],
  ["a float", 1.5, 1.5],
  ["a whole float", 2, { $type: "Float", _value: "2.0" }],
  ["a huge float", 1e300, { $type: "Float", _value: "1e+300" }],
  ["minus zero", -0, { $type: "Float", _value: "-0.0" }],
  ["what is no number", Number.NaN, { $type: "Float", _value: "NaN" }],
  ["infinity", -Infinity, { $type: "Float", _value: "-Infinity" }],
  ["a date", new neo4j.types.Date(2024, 2, 8), { $type: "Date", _value: "2024-02-08" }],
  ["a point", new neo4j.types.Point(4326n, 2.5, 1), { $type: "Point", _value: "SRID=4326;POINT (2.5 1)" }],
  ["maps in lists", [{ a: [1n] }], [{ a: [1] }]],
  ["a map with a key $type", { $type: "Date" }, { $type: "Map", _value: { $type: "Date" } }],
  ["bytes", Int8Array.of(1, -1), { $type: "Base64", _value: "Af8=" }],
])("%s keeps what it is", (_, value, typed) => {
  expect(toTyped(value)).toEqual(typed);
});

test("a node says its labels in order, and its properties with their types", () => {
  const node = new neo4j.types.Node(1n, ["Place", "Entity"], { id: "place:spain", lat: 40 }, "4:x:1");
  expect(toTyped(node)).toEqual({
    $type: "Node",
    _value: {
      _element_id: "4:x:1",
      _labels: ["Entity", "Place"],
      _properties: { id: "place:spain", lat: { $type: "Float", _value: "40.0" } },
    },
  });
});

test("a key __proto__ is a key", () => {
  const map = Object.fromEntries([["__proto__", 1n]]);
  expect(JSON.stringify(toTyped(map))).toBe('{"__proto__":1}');
});
