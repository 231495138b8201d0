import { expect, test } from "vitest";
import { expandable, shownGroups } from "../../../client/graph/neighbours.ts";
import { caseFile, edge, factsOf, place, viewOf } from "./samples.ts";

const spain = place("place:spain");
const one = caseFile("case:one");
const two = caseFile("case:two");
const edges = [edge("FROM", one.id, spain.id), edge("FROM", two.id, spain.id)];
const drawn = new Set(edges.map(({ id }) => id));
const groups = [
  { type: "WITHIN", direction: "in", kind: "area", count: 40 },
  { type: "FROM", direction: "in", kind: "case", count: 16 },
] as const;

test("a group says how many of its neighbours are on the picture", () => {
  const shown = shownGroups(
    spain.id,
    groups,
    viewOf([spain, one, two], edges),
    factsOf([spain, one, two], edges),
    drawn,
  );
  expect(shown.map(({ type, shown: count }) => [type, count])).toEqual([
    ["FROM", 2],
    ["WITHIN", 0],
  ]);
});

test("a neighbour whose link is not on the picture is not counted", () => {
  const view = viewOf([spain, one, two], edges.slice(0, 1));
  expect(shownGroups(spain.id, groups, view, factsOf([spain, one, two], edges), drawn)[0]?.shown).toBe(1);
});

test("Expand counts what states something, not the hierarchy", () => {
  const view = viewOf([spain, one], edges.slice(0, 1));
  expect(expandable(shownGroups(spain.id, groups, view, factsOf([spain, one], edges), drawn))).toBe(15);
});

test("a neighbour that is held and has no line now is said to have none", () => {
  const view = viewOf([spain, one, two], edges);
  const [cases] = shownGroups(spain.id, groups, view, factsOf([spain, one, two], edges), new Set([edges[0]!.id]));
  expect(cases).toMatchObject({ shown: 2, undrawn: 1 });
});
