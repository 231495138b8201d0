import { expect, test } from "vitest";
import type { QueryResult } from "../../../../../server/embedded/engine/binding.ts";
import { RowReader } from "../../../../../server/embedded/engine/results/row-reader.ts";

/** A result of the engine, with the numbers of the rows that were taken from it one by one. */
function resultOf(columns: string[], cells: unknown[][]) {
  const taken: number[] = [];
  const result = {
    columns,
    length: cells.length,
    rows: () => cells.map((row) => [...row]),
    get: (index: number) => {
      taken.push(index);
      return Object.fromEntries(columns.map((name, place) => [name, cells[index]?.[place]]));
    },
  };
  return { reader: new RowReader(result as unknown as QueryResult), taken };
}

test("rows of plain values are taken in one call", () => {
  const { reader, taken } = resultOf(
    ["b", "1"],
    [
      [1, "x"],
      [2, null],
    ],
  );
  expect([reader.at(1), reader.take(1), reader.take(0)]).toEqual([
    [2, null],
    [2, null],
    [1, "x"],
  ]);
  expect(taken).toEqual([0]);
});

test("a row that is looked at twice is taken from the engine once, and forgotten when it is given out", () => {
  const { reader, taken } = resultOf(["n"], [[{ _id: 0 }], [{ _id: 1 }]]);
  expect([reader.at(1), reader.at(1), reader.take(1)]).toEqual([[{ _id: 1 }], [{ _id: 1 }], [{ _id: 1 }]]);
  expect(taken).toEqual([0, 1]);
  expect(reader.take(1)).toEqual([{ _id: 1 }]);
  expect(taken).toEqual([0, 1, 1]);
});

test("rows of long texts are taken when they are asked for, and none of them is kept", () => {
  const cells = Array.from({ length: 2_000 }, (_, index) => [index, "x".repeat(5_000)]);
  const { reader, taken } = resultOf(["n", "text"], cells);
  taken.length = 0;
  expect([reader.at(7)[0], reader.at(7)[0], reader.take(7)[0]]).toEqual([7, 7, 7]);
  expect(taken).toEqual([7, 7, 7]);
});

test("a column is found by its name, whatever the name", () => {
  const { reader } = resultOf(["b", "1"], [["text", 7]]);
  expect(reader.at(0)[reader.placeOf("1")]).toBe(7);
  expect(reader.placeOf("other")).toBe(-1);
});
