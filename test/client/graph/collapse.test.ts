import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { ExpandAnswer } from "../../../contract/graph.ts";
import { collapse } from "../../../client/graph/collapse.ts";
import { withExpansion } from "../../../client/graph/expand.ts";
import type { ViewState } from "../../../client/graph/view-state.ts";
import { edge, node, viewOf } from "./samples.ts";

function answer(of: string, neighbours: readonly string[], remaining = 0): ExpandAnswer {
  return {
    slice: {
      nodes: [of, ...neighbours].map((id) => node(id)),
      edges: neighbours.map((id) => edge("HANDLED", ...(of < id ? ([of, id] as const) : ([id, of] as const)))),
    },
    total: neighbours.length + remaining,
    remaining,
    truncated: remaining > 0,
    cursor: remaining > 0 ? "next" : null,
    cypher: { statement: "", parameters: {} },
  };
}
const grow = (view: ViewState, of: string, neighbours: readonly string[], remaining = 0) =>
  withExpansion(view, { of, choice: {} }, answer(of, neighbours, remaining), null).view;
const start = viewOf([node("a"), node("b")], []);

test("collapse takes away exactly what the expansion brought", () => {
  expect(collapse(grow(start, "a", ["b", "c", "d"]), "a")).toEqual(start);
});

test("what a second expansion found too stays until that one is collapsed", () => {
  const both = grow(grow(start, "a", ["c", "d"]), "b", ["d", "e"]);
  const one = collapse(both, "a");
  expect(one.nodes.toSorted()).toEqual(["a", "b", "d", "e"]);
  expect(one.edges.map(({ id }) => id).toSorted()).toEqual(["HANDLED:b>d", "HANDLED:b>e"]);
  expect(collapse(one, "b")).toEqual(start);
});

test("a mark that was itself expanded stays", () => {
  const view = collapse(grow(grow(start, "a", ["c"]), "c", ["d"]), "a");
  expect(view.nodes.toSorted()).toEqual(["a", "b", "c", "d"]);
});

test("further pages of one choice go together", () => {
  const pages = grow(grow(start, "a", ["c"], 1), "a", ["d"]);
  expect(pages.expansions).toHaveLength(1);
  expect(collapse(pages, "a")).toEqual(start);
});

test("a selection that goes falls back to the mark it came from", () => {
  const view = { ...grow(start, "a", ["c"]), selected: "c" };
  expect(collapse(view, "a").selected).toBe("a");
});

test("collapsing every expansion in any order leaves the first view", () => {
  const names = ["a", "b", "c", "d", "e", "f"];
  const expansions = fc.array(
    fc.record({ of: fc.constantFrom("a", "b"), found: fc.uniqueArray(fc.constantFrom(...names), { maxLength: 5 }) }),
    { maxLength: 6 },
  );
  fc.assert(
    fc.property(expansions, fc.boolean(), (steps, isReversed) => {
      let view = start;
      for (const { of, found } of steps)
        view = grow(
          view,
          of,
          found.filter((id) => id !== of),
        );
      const order = isReversed ? ["b", "a"] : ["a", "b"];
      for (const of of order) view = collapse(view, of);
      expect(view).toEqual(start);
    }),
  );
});
