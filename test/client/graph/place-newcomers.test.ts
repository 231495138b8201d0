import { expect, test } from "vitest";
import { placeNewcomers, type Newcomer } from "../../../client/graph/place-newcomers.ts";

const footprint = { side: null, labelWidth: 80, hasDate: false };
const centre = { column: 2, row: 0.5 };
const standing = [{ id: "centre", position: centre, ...footprint }];
const newcomer = (id: string, more: Partial<Newcomer> = {}): Newcomer => ({
  id,
  flow: "none",
  role: null,
  linked: [],
  ...footprint,
  ...more,
});
const hundred = Array.from({ length: 100 }, (_, index) => newcomer(`n${index}`));
const cases = (count: number) =>
  hundred.slice(0, count).map((one): Newcomer => ({ ...one, role: "case", side: "below", hasDate: true }));

test("no two newcomers stand on each other or on the mark they come from", () => {
  const places = [centre, ...placeNewcomers(standing, centre, hundred).values()];
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(101);
  for (const [index, one] of places.entries()) {
    for (const other of places.slice(index + 1)) {
      const isApart = Math.abs(one.column - other.column) * 165 >= 25 || Math.abs(one.row - other.row) * 640 >= 19;
      expect(isApart).toBe(true);
    }
  }
});

test("the same picture gives the same places", () => {
  expect(placeNewcomers(standing, centre, hundred)).toEqual(placeNewcomers(standing, centre, hundred));
});

test("around a mark without columns they stand on the side the goods go to", () => {
  const places = placeNewcomers(standing, centre, [
    newcomer("before", { flow: "before" }),
    newcomer("after", { flow: "after" }),
  ]);
  expect(places.get("before")?.column).toBeLessThan(centre.column);
  expect(places.get("after")?.column).toBeGreaterThan(centre.column);
});

test("on rings no one is put above or below the picture", () => {
  const rows = [...placeNewcomers(standing, { column: 0, row: 0 }, hundred).values()].map(({ row }) => row);
  expect(Math.min(...rows)).toBeGreaterThanOrEqual(0);
  expect(Math.max(...rows)).toBeLessThanOrEqual(1);
});

test("each role goes into its own column", () => {
  const places = placeNewcomers(standing, centre, [
    newcomer("destination", { role: "destination" }),
    newcomer("case", { role: "case", side: "below", hasDate: true }),
    newcomer("origin", { role: "origin", side: "left" }),
    newcomer("passed", { role: "passed" }),
  ]);
  const columns = ["origin", "case", "passed", "destination"].map((id) => places.get(id)?.column);
  expect(columns).toEqual([0, 1, 2, 3]);
});

test("a newcomer stands in the row of what it is linked with", () => {
  const far = { id: "far", position: { column: 3, row: 0.1 }, ...footprint };
  const place = placeNewcomers([...standing, far], centre, [newcomer("case", { role: "case", linked: ["far"] })]);
  expect(place.get("case")?.row).toBeCloseTo(0.1, 1);
});

test("newcomers that are linked with each other stand side by side", () => {
  const places = placeNewcomers(standing, centre, [
    newcomer("case", { role: "case", linked: ["goal"] }),
    newcomer("goal", { role: "destination", linked: ["case"] }),
    newcomer("agency", { role: "aside", linked: ["case"] }),
  ]);
  expect(places.get("goal")?.row).toBe(places.get("case")?.row);
  expect(places.get("agency")?.column).not.toBe(1);
});

test("where a column is full, cases stand in lanes beside it and still before the last column", () => {
  const places = [...placeNewcomers(standing, { column: 0, row: 0.5 }, cases(20)).values()];
  expect(new Set(places.map(({ column, row }) => `${column} ${row}`)).size).toBe(20);
  expect(new Set(places.map(({ column }) => column)).size).toBeGreaterThan(1);
  expect(Math.max(...places.map(({ column }) => column))).toBeLessThan(2);
  expect(Math.max(...places.map(({ row }) => row))).toBeLessThanOrEqual(1);
});

test("with no room left in the picture the next ones stand below it", () => {
  const rows = [...placeNewcomers(standing, centre, cases(60)).values()].map(({ row }) => row);
  expect(Math.max(...rows)).toBeGreaterThan(1);
});
