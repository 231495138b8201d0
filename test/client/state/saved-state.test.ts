import { expect, test } from "vitest";
import type { FirstView } from "../../../contract/views.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";
import { isSameState, stateOf, viewFrom } from "../../../client/state/saved-state.ts";
import { edge, node, savedView, viewOf } from "../graph/samples.ts";

const first: FirstView = {
  view: savedView([{ id: "a", column: 0, row: 0, side: "left", story: true }], []),
  slice: { nodes: [node("a")], edges: [] },
  sources: [],
  claims: 0,
  missing: [],
  totals: {},
  cypher: { statement: "", parameters: {} },
};
const view = viewOf([node("a"), node("b")], [edge("FROM", "a", "b")], {
  base: "first",
  mode: "map",
  positions: { b: { column: 1, row: 0.5 } },
  hidden: ["b"],
  pinned: ["a"],
  arrangement: { how: "ring" },
  lit: { by: "ways" },
});

test("a saved view keeps the whole picture and none of the frame", () => {
  const now = { ...EMPTY_VIEW, drawer: "table", panel: "views" } as const;
  const state = JSON.parse(JSON.stringify(stateOf({ ...view, selected: "a", drawer: "cypher" }))) as Record<
    string,
    unknown
  >;
  expect(viewFrom(state, first, now)).toEqual({ ...view, drawer: "table", panel: "views" });
});

test("a saved view of format 1, when there was one period at most, still opens", () => {
  const february = { from: "2024-02-01", to: "2024-02-29" };
  const state = { base: "first", view: { nodes: ["a"], filter: { kinds: ["area"], period: february } } };
  const opened = viewFrom(state, first, EMPTY_VIEW);
  expect(opened).toMatchObject({ nodes: ["a"], filter: { kinds: ["area"], periods: [february] }, compared: false });
  expect(opened?.filter).not.toHaveProperty("period");
});

test("a selection or an open drawer is no change of a saved view, a hidden mark is", () => {
  expect(isSameState(stateOf(view), stateOf({ ...view, selected: "a", drawer: "table" }))).toBe(true);
  expect(isSameState(stateOf(view), stateOf({ ...view, hidden: [] }))).toBe(false);
});

test.each([{}, { base: "first" }, { base: "first", view: { nodes: "a" } }, { base: null, view: { unknown: 1 } }])(
  "what is not whole is no view: %j",
  (state) => {
    expect(viewFrom(state, first, EMPTY_VIEW)).toBeUndefined();
  },
);
