import { expect, test } from "vitest";
import { RoutesBody, type RoutesBody as Body } from "../../../../contract/routes.ts";
import { prepareSearch } from "../../../../server/routes/question/prepare-search.ts";
import { smallProjection } from "../small-projection.ts";

const projection = smallProjection({
  places: { a: [], b: [], c: [] },
  legs: [
    { from: "a", to: "b", mode: "road" },
    { from: "b", to: "c", mode: "sea" },
  ],
});

const admitted = (body: Body) => prepareSearch(RoutesBody.parse(body), projection, Infinity).admitted;

test("the same conditions are worked out once, whatever the ends, the order and the number of routes", () => {
  const first = admitted({ from: ["a"], to: ["c"] });
  expect(admitted({ from: ["b"], to: ["c"], k: 20, rank: "legs", maxLegs: 3 })).toBe(first);
});

test("other conditions let other legs in, and the first ones are as they were", () => {
  expect([...admitted({ from: ["a"], to: ["c"] }).legs]).toEqual([1, 1]);
  expect([...admitted({ from: ["a"], to: ["c"], modes: ["sea"] }).legs]).toEqual([0, 1]);
  expect([...admitted({ from: ["a"], to: ["c"], avoid: { legs: ["leg:001"] } }).legs]).toEqual([1, 0]);
  expect([...admitted({ from: ["a"], to: ["c"] }).legs]).toEqual([1, 1]);
});

test("what is refused is refused each time", () => {
  const unknown = () => admitted({ from: ["a"], to: ["c"], commodities: ["nothing"] });
  expect(unknown).toThrow("This graph holds no goods");
  expect(unknown).toThrow("This graph holds no goods");
});
