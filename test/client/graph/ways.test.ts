import { expect, test } from "vitest";
import type { RouteLegView } from "../../../contract/routes.ts";
import { legIdsOf, litWay, pieceOf, waysOf } from "../../../client/graph/ways.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { leg, route } from "./route-samples.ts";
import { edge, node } from "./samples.ts";

const slice = {
  nodes: ["a", "b", "area", "c"].map((id) => node(id)),
  edges: [edge("ROUTE", "a", "b", { id: "1" }), edge("ROUTE", "area", "c", { id: "2" })],
};

test("a step to the area that holds a stop is shown at that stop, and is no stop of its own", () => {
  const [way] = waysOf([route([leg("1", "a", "b"), leg("2", "area", "c", { isStep: true })])], { slice });
  expect(way?.stops.map((stop) => [stop.node.id, stop.steps?.id ?? null])).toEqual([
    ["a", null],
    ["b", "area"],
    ["c", null],
  ]);
  expect(way && pieceOf(way).nodes.map(({ id }) => id)).toEqual(["a", "b", "area", "c"]);
});

test("of two legs that are equally sure none is the weakest, and an inferred one loses to a reported one", () => {
  const marked = (second: Partial<RouteLegView>) =>
    waysOf([route([leg("1", "a", "b"), leg("2", "area", "c", second)])], { slice })[0]?.legs.map(
      ({ isWeakest }) => isWeakest,
    );
  expect(marked({})).toEqual([false, false]);
  expect(marked({ status: "inferred" })).toEqual([false, true]);
  expect(marked({ confidence: 0.8 })).toEqual([true, false]);
});

test("a route of which the answer misses a leg is left out", () => {
  expect(waysOf([route([leg("1", "a", "b"), leg("3", "b", "c")])], { slice })).toEqual([]);
});

test("the lit way is known by its legs in their order", () => {
  const ways = waysOf([route([leg("1", "a", "b")]), route([leg("1", "a", "b"), leg("2", "area", "c")])], { slice });
  const lit = (value: string[]) => litWay(ways, { ...EMPTY_VIEW, lit: { by: "route", value } });
  expect(lit(["1", "2"])).toBe(ways[1]);
  expect(lit(["2", "1"])).toBeNull();
  expect(ways.map(legIdsOf)).toEqual([["1"], ["1", "2"]]);
});
