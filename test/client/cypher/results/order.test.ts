import { array, assert, boolean, constant, double, integer, oneof, property, string } from "fast-check";
import { expect, test } from "vitest";
import { orderOf } from "../../../../client/cypher/results/order.ts";
import { valueWords } from "../../../../client/cypher/results/value-words.ts";

const words = { locale: "en-GB", textOf: (value: unknown) => valueWords(value, "en") };
const typed = ($type: string, _value: string) => ({ $type, _value });

function sorted(values: readonly unknown[], descending = false): unknown[] {
  const rows = values.map((value) => [value]);
  return orderOf(rows, { column: 0, descending }, words).map((at) => values[at]);
}

test("numbers are sorted by size, also beyond what JSON counts exactly, and no number comes after them", () => {
  const [a, b, nan] = [
    typed("Integer", "9007199254740993"),
    typed("Integer", "9007199254740992"),
    typed("Float", "NaN"),
  ];
  expect(sorted([nan, a, 10, b, 9, 1.5])).toEqual([1.5, 9, 10, b, a, nan]);
});

test("null is last both ways", () => {
  expect(sorted([null, 2, 1])).toEqual([1, 2, null]);
  expect(sorted([null, 2, 1], true)).toEqual([2, 1, null]);
});

test("texts are sorted as people do: accents and figures in them", () => {
  expect(sorted(["Z", "Évry", "a10", "a9", "Dax"])).toEqual(["a9", "a10", "Dax", "Évry", "Z"]);
});

test("moments are sorted by the instant, durations by their length", () => {
  const [early, late] = ["2024-02-06T10:00:00+02:00", "2024-02-06T09:00:00Z"].map((at) => typed("OffsetDateTime", at));
  expect(sorted([late, early])).toEqual([early, late]);
  const [day, month, hours] = ["P1D", "P1M", "PT36H"].map((text) => typed("Duration", text));
  expect(sorted([month, hours, day])).toEqual([day, hours, month]);
});

test("rows that are alike keep their order, and no row is lost", () => {
  assert(
    property(array(oneof(integer(), string(), constant(null), boolean(), double())), (values) => {
      const rows = values.map((value) => [value]);
      const order = orderOf(rows, { column: 0, descending: false }, words);
      expect(order.toSorted((one, other) => one - other)).toEqual([...values.keys()]);
      const again = orderOf(
        order.map((at) => rows[at] ?? []),
        { column: 0, descending: false },
        words,
      );
      expect(again).toEqual([...values.keys()]);
    }),
  );
});
