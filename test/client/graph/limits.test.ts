import { expect, test } from "vitest";
import { MOST_MARKS, withinLimits } from "../../../client/graph/limits.ts";
import { EMPTY_VIEW } from "../../../client/graph/view-state.ts";

const ids = (count: number) => Array.from({ length: count }, (_, index) => `place:${index}`);
const links = (count: number) => ids(count).map((id) => ({ from: id, type: "ROUTE", id: `leg:${id}` }));

test("a picture as large as pictures may be is shown whole", () => {
  const view = { ...EMPTY_VIEW, nodes: ids(MOST_MARKS), edges: links(20_000) };
  expect(withinLimits(view)).toEqual({ view, cut: 0 });
});

test("a larger one is cut at its end, and the cut is counted", () => {
  const { view, cut } = withinLimits({ ...EMPTY_VIEW, nodes: ids(MOST_MARKS + 400), edges: links(20_003) });
  expect(view.nodes).toEqual(ids(MOST_MARKS));
  expect(view.edges.length).toBe(20_000);
  expect(cut).toBe(403);
});
