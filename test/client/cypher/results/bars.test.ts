import { expect, test } from "vitest";
import { barsShape } from "../../../../client/cypher/results/bars.ts";

test("names with figures are bars, by the first column of each", () => {
  expect(
    barsShape(
      ["cases", "place", "more"],
      [
        [3, "Spain", 1],
        [2, "France", 2],
      ],
    ),
  ).toEqual({ names: 1, figures: 0 });
});

test.each([
  [
    "figures below nothing",
    [
      ["a", -1],
      ["b", 2],
    ],
  ],
  [
    "a figure that is missing",
    [
      ["a", null],
      ["b", 2],
    ],
  ],
  [
    "no number",
    [
      ["a", { $type: "Float", _value: "NaN" }],
      ["b", 2],
    ],
  ],
  [
    "a name that is missing",
    [
      [null, 1],
      ["b", 2],
    ],
  ],
  ["a single row", [["a", 1]]],
  ["more rows than are taken in", Array.from({ length: 201 }, (_, at) => ["a", at])],
])("%s are no bars", (_, rows) => {
  expect(barsShape(["name", "count"], rows)).toBeNull();
});
