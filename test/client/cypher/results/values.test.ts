import { assert, jsonValue, property } from "fast-check";
import { expect, test } from "vitest";
import { nodeName, valueWords } from "../../../../client/cypher/results/value-words.ts";
import { plainOf, readValue } from "../../../../client/cypher/results/values.ts";

const typed = ($type: string, _value: unknown) => ({ $type, _value });
const node = (id: string, labels: string[], properties: object = {}) =>
  typed("Node", { _element_id: id, _labels: labels, _properties: properties });
const link = (type: string, start: string, end: string) =>
  typed("Relationship", {
    _element_id: `${start}-${end}`,
    _start_node_element_id: start,
    _end_node_element_id: end,
    _type: type,
    _properties: { id: `${start}-${end}` },
  });

test.each([
  ["an integer beyond 2^53 keeps its last digit", typed("Integer", "9007199254740993"), "9007199254740993"],
  ["no number says so", typed("Float", "NaN"), "NaN"],
  ["a whole float keeps its point", typed("Float", "3.0"), "3.0"],
  ["a date is read as one", typed("Date", "2024-02-06"), "6 Feb 2024"],
  ["a duration is told in its units", typed("Duration", "P1Y2M3DT4H"), "1 year 2 months 3 days 4 hours"],
  ["a moment has a space for its T", typed("OffsetDateTime", "2024-02-06T14:03:00+01:00"), "2024-02-06 14:03:00+01:00"],
  ["a place on the earth has its degrees", typed("Point", "SRID=4326;POINT (-2.3 48.8)"), "48.8° N, 2.3° W"],
  ["a point of another plane has its figures", typed("Point", "SRID=7203;POINT (1 2)"), "(1, 2)"],
  ["nothing is null", null, "null"],
  ["a list tells its items", [1, null, "x"], "[1, null, x]"],
  ["a map tells its keys", { a: 1, b: [2] }, "{a: 1, b: [2]}"],
  ["a map with a key $type is that map", typed("Map", { $type: "odd" }), "{$type: odd}"],
])("%s", (_, value, words) => {
  expect(valueWords(value, "en")).toBe(words);
});

test("a node is called by its name in the language of the screen, else by its labels", () => {
  const spain = { elementId: "1", labels: ["Country"], properties: { name: "Spain", nameFr: "Espagne" } };
  expect(nodeName(spain, "en")).toBe("Spain");
  expect(nodeName(spain, "fr")).toBe("Espagne");
  expect(nodeName({ ...spain, properties: {} }, "en")).toBe("(:Country)");
});

test("a path is told with each link as it points in the database", () => {
  const path = typed("Path", [
    node("s", ["Country"], { name: "Spain" }),
    link("FROM", "c", "s"),
    node("c", ["CaseFile"], { title: "83 kg" }),
    link("TO", "c", "b"),
    node("b", ["District"], { name: "Bacalan" }),
  ]);
  expect(valueWords(path, "en")).toBe("Spain ←FROM– 83 kg –TO→ Bacalan");
});

test("plain JSON says what it can as it is, and the rest as the text that says it exactly", () => {
  expect(plainOf([typed("Integer", "9007199254740993"), typed("Float", "Infinity"), typed("Float", "2.0")])).toEqual([
    "9007199254740993",
    "Infinity",
    2,
  ]);
  expect(plainOf(node("1", ["Country"], { name: "Spain", since: typed("Date", "2024-02-06") }))).toEqual({
    labels: ["Country"],
    properties: { name: "Spain", since: "2024-02-06" },
  });
});

test("whatever JSON comes is read, told and written without an error", () => {
  assert(
    property(jsonValue(), (value) => {
      expect(() => readValue(value)).not.toThrow();
      expect(valueWords(value, "fr").length).toBeLessThan(300);
      expect(() => JSON.stringify(plainOf(value))).not.toThrow();
    }),
  );
});

test("a value with a type that is no such value stays the map that it came as", () => {
  expect(readValue(typed("Node", 1)).is).toBe("map");
  expect(readValue(typed("Integer", "twelve")).is).toBe("exact");
  expect(plainOf(typed("Later", { a: 1 }))).toEqual({ $type: "Later", _value: { a: 1 } });
});
