import { expect, test } from "vitest";
import { wayDifference } from "../../../client/graph/way-difference.ts";
import type { RouteView } from "../../../contract/routes.ts";

const way = (...legs: [id: string, confidence: number][]) =>
  ({ legs: legs.map(([id, confidence]) => ({ id, confidence })) }) as RouteView;

test("legs that only the way before takes are lost, those that only the way after takes go instead", () => {
  const { lost, added, weaker } = wayDifference(way(["a", 0.8], ["b", 0.8], ["c", 0.5]), way(["a", 0.8], ["d", 0.4]));
  expect([[...lost], [...added], [...weaker]]).toEqual([["b", "c"], ["d"], []]);
});

test("a leg that both take and that is less well known after it is weaker, one that is as well known is not", () => {
  const { lost, weaker } = wayDifference(way(["a", 0.8], ["b", 0.8]), way(["a", 0.6], ["b", 0.8]));
  expect([[...lost], [...weaker]]).toEqual([[], ["a"]]);
});

test("where no way is left all of it is lost", () => {
  expect([...wayDifference(way(["a", 0.8], ["b", 0.8]), null).lost]).toEqual(["a", "b"]);
});
