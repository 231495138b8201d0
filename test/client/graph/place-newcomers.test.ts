import { expect, test } from "vitest";
import { placeNewcomers, type Newcomer } from "../../../client/graph/place-newcomers.ts";

const centre = { column: 2, row: 0.5 };
const standing = [{ position: centre, side: null }];
const hundred = Array.from({ length: 100 }, (_, index): Newcomer => ({
  id: `n${index}`,
  flow: "none",
  column: null,
  side: null,
}));

test("no two newcomers stand on each other or on the mark they come from", () => {
  const places = [centre, ...placeNewcomers(standing, centre, hundred).values()];
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(101);
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart = Math.abs(one.column - other.column) * 165 >= 60 || Math.abs(one.row - other.row) * 560 >= 28;
      expect(isApart).toBe(true);
    }
  }
});

test("the same picture gives the same places", () => {
  expect(placeNewcomers(standing, centre, hundred)).toEqual(placeNewcomers(standing, centre, hundred));
});

test("they stand on the side the goods go to", () => {
  const places = placeNewcomers(standing, centre, [
    { id: "before", flow: "before", column: null, side: null },
    { id: "after", flow: "after", column: null, side: null },
  ]);
  expect(places.get("before")?.column).toBeLessThan(centre.column);
  expect(places.get("after")?.column).toBeGreaterThan(centre.column);
});

test("no one is put above or below the picture", () => {
  const rows = [...placeNewcomers(standing, { column: 0, row: 0 }, hundred).values()].map(({ row }) => row);
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...rows)).toBeLessThanOrEqual(1);
});

test("a kind that has a column goes into it, beside the mark's row", () => {
  const cases = hundred.slice(0, 3).map((one): Newcomer => ({ ...one, column: 1, side: "below" }));
  const places = [...placeNewcomers(standing, { column: 0, row: 0.5 }, cases).values()];
  expect(places.map(({ column }) => column)).toEqual([1, 1, 1]);
  expect(Math.max(...places.map(({ row }) => Math.abs(row - 0.5)))).toBeLessThan(0.15);
});

test("where a column is full, what comes next still finds room", () => {
  const cases = hundred.map((one): Newcomer => ({ ...one, column: 1, side: "below" }));
  const places = [...placeNewcomers(standing, centre, cases).values()];
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(100);
});
