import { expect, test } from "vitest";
import { asCsv, asJson, asMarkdown, isNumeric } from "../../../../client/cypher/results/as-file.ts";
import { readCsv } from "../../../support/csv.ts";

const typed = ($type: string, _value: unknown) => ({ $type, _value });
const result = {
  columns: ["name", "count", "name"],
  rows: [
    ['Spain | "es"\nIberia', typed("Integer", "9007199254740993"), null],
    ["=1+1", 2, [1, "x"]],
  ],
};

test("CSV keeps every value: large integers, breaks, nothing as an empty cell, lists as JSON", () => {
  expect(readCsv(asCsv(result))).toEqual([
    ["name", "count", "name"],
    ['Spain | "es"\nIberia', "9007199254740993", ""],
    ["'=1+1", "2", '[1,"x"]'],
  ]);
});

test("JSON has a key for each column, also for two of one name", () => {
  expect(JSON.parse(asJson(result))).toEqual([
    { name: 'Spain | "es"\nIberia', count: "9007199254740993", "name (2)": null },
    { name: "=1+1", count: 2, "name (2)": [1, "x"] },
  ]);
  expect(JSON.parse(asJson({ ...result, rows: [] }))).toEqual([]);
});

test("a table in Markdown stays a table whatever its cells hold", () => {
  expect(asMarkdown(result)).toBe(
    [
      "| name | count | name |",
      "| --- | ---: | --- |",
      '| Spain \\| "es"<br>Iberia | 9007199254740993 |  |',
      '| =1+1 | 2 | [1,"x"] |',
      "",
    ].join("\n"),
  );
});

test("a column is numbers where every value that is one is a number", () => {
  expect(isNumeric([[null], [1]], 0)).toBe(true);
  expect(isNumeric([[1], ["1"]], 0)).toBe(false);
  expect(isNumeric([[null]], 0)).toBe(false);
});
