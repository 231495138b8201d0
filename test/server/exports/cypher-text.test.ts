import { expect, test } from "vitest";
import { Float, SpatialPoint, Temporal } from "../../../server/database/index.ts";
import { literal, name } from "../../../server/exports/cypher-text.ts";

test.each([
  ["it's", String.raw`'it\'s'`],
  ["a \\ b", String.raw`'a \\ b'`],
  ["two\nlines\r\n", String.raw`'two\nlines\r\n'`],
  ["\u0001\u2028", String.raw`'\u0001\u2028'`],
  ["Łódź 漢 😀", "'Łódź 漢 😀'"],
  ["C:\\users", String.raw`'C:\\' + 'users'`],
])("the text %j is written so that it reads the same", (text, written) => {
  expect(literal(text)).toBe(written);
});

test.each([
  [new Float(2), "2.0"],
  [new Float(-0.5), "-0.5"],
  [new Float(1e21), "1e+21"],
  [new Float(Number.POSITIVE_INFINITY), "(1.0 / 0.0)"],
  [new Float(Number.NEGATIVE_INFINITY), "(-1.0 / 0.0)"],
  [new Float(Number.NaN), "(0.0 / 0.0)"],
  [new Temporal("datetime", "2024-02-08T10:05:06Z"), "datetime('2024-02-08T10:05:06Z')"],
  [new SpatialPoint(4326, [2, 48.5]), "point({srid: 4326, x: 2.0, y: 48.5})"],
  [new SpatialPoint(4979, [2, 48.5, 1]), "point({srid: 4979, x: 2.0, y: 48.5, z: 1.0})"],
  [2, "2"],
  [true, "true"],
  [null, "null"],
  [["a", new Float(1)], "['a', 1.0]"],
  [{ id: "x", order: 1, "odd key": "`" }, "{id: 'x', order: 1, `odd key`: '`'}"],
])("%o is the literal %s", (value, written) => {
  expect(literal(value)).toBe(written);
});

test("reserved words and odd names stand in backticks, doubled inside", () => {
  expect(["Place", "SEIZED_IN", "case", "Where", "a b", "a`b", "1st"].map(name)).toEqual([
    "Place",
    "SEIZED_IN",
    "`case`",
    "`Where`",
    "`a b`",
    "`a``b`",
    "`1st`",
  ]);
});

test("a backslash before a u is written by its number: Neo4j would read the two as the beginning of a sign", () => {
  expect(["a\\u0041", "a\\b"].map(name)).toEqual(["`a\\u005cu0041`", "`a\\b`"]);
});
