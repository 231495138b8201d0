import { expect, test } from "vitest";
import type { GraphEdge, GraphNode } from "../../../contract/slice.ts";
import type { View } from "../../../contract/views.ts";
import { makePicture } from "../../../client/graph/make-picture.ts";
import type { ViewState } from "../../../client/graph/view-state.ts";
import { caseFile, edge, english, factsOf, node, place, savedView, viewOf } from "./samples.ts";

const spain = place("place:spain");
const bacalan = place("place:bacalan");
const file = caseFile("case:bacalan");
const from = edge("FROM", file.id, spain.id);
const to = edge("TO", file.id, bacalan.id, { progress: ["intended"] });
const taken = edge("SEIZED_IN", file.id, bacalan.id);
const leg = edge("ROUTE", spain.id, bacalan.id, { cases: [file.id] });

function draw(nodes: GraphNode[], edges: GraphEdge[], more: Partial<ViewState> = {}, saved: View | null = null) {
  return makePicture({ view: viewOf(nodes, edges, more), facts: factsOf(nodes, edges), saved, words: english });
}
const ids = (edges: readonly { id: string }[]) => edges.map(({ id }) => id);

test("goods run from the origin to the case although FROM points the other way", () => {
  const [drawn] = draw([spain, file], [from]).edges;
  expect(drawn).toMatchObject({ source: spain.id, target: file.id, end: "head" });
});

test("the end of a line says what became of the goods", () => {
  const handled = edge("HANDLED", "agency:a", file.id);
  const ends = draw([spain, bacalan, file, node("agency:a")], [from, to, taken, handled]).edges.map(({ end }) => end);
  expect(ends).toEqual(["head", "open", "bar", "none"]);
});

test("a leg is left out where its case draws lines of its own to both ends", () => {
  expect(ids(draw([spain, bacalan, file], [from, to, leg]).edges)).toEqual([from.id, to.id]);
});

test("a leg of a route that is laid out is drawn itself, its stops are no context, and its labels hang below", () => {
  const saved = savedView([], [{ ...leg, on: "map", story: false }]);
  const more = { base: "first", arrangement: { how: "route", legs: [leg.id] } } as const;
  const picture = draw([spain, bacalan, file], [from, to, leg], more, saved);
  expect(picture.edges.find(({ id }) => id === leg.id)).toMatchObject({ story: true });
  const labels = picture.nodes.filter(({ node: { kind } }) => kind !== "case").map(({ side, story }) => [side, story]);
  expect(labels).toEqual([
    ["below", true],
    ["below", true],
  ]);
});

test("a leg is drawn while one of its cases is not on the picture", () => {
  const more = { ...leg, cases: [file.id, "case:other"] };
  expect(ids(draw([spain, bacalan, file], [from, to, more]).edges)).toContain(leg.id);
  expect(ids(draw([spain, bacalan], [leg]).edges)).toEqual([leg.id]);
});

test("a line to a place that holds the end of a leg covers it too", () => {
  const bordeaux = place("place:bordeaux", {}, { name: "Bordeaux" });
  const inBordeaux = place("place:bacalan", { within: ["France", "Bordeaux"] });
  const near = edge("TO", file.id, bordeaux.id);
  expect(ids(draw([spain, bordeaux, inBordeaux, file], [from, near, leg]).edges)).toEqual([from.id, near.id]);
});

test("a link of the saved picture is drawn where the saved picture says", () => {
  const saved = savedView(
    [],
    [
      { ...from, on: "graph", story: true },
      { ...leg, on: "map", story: false },
    ],
  );
  expect(ids(draw([spain, bacalan, file], [from, leg], { base: "first" }, saved).edges)).toEqual([from.id]);
  const map = draw([spain, bacalan, file], [from, leg], { base: "first", mode: "map" }, saved);
  expect(map.edges).toMatchObject([{ id: leg.id, story: false }]);
});

test("on the map a case is told by the place where it was taken, not by a mark", () => {
  const cargo = caseFile(file.id, { disputed: true });
  const map = draw([spain, bacalan, cargo], [from, taken], { mode: "map" });
  expect(ids(map.nodes)).toEqual([spain.id, bacalan.id]);
  expect(map.nodes[1]?.label.notes).toEqual([{ id: "case:bacalan", text: "case:bacalan, 8 Feb 2024", disputed: true }]);
});

test("what cannot stand on the map is listed instead of lost", () => {
  const nowhere = place("place:nowhere", { lat: null, lon: null });
  const map = draw([spain, nowhere, node("agency:a"), caseFile("case:alone")], [], { mode: "map" });
  expect(ids(map.withoutPosition)).toEqual([nowhere.id, "agency:a", "case:alone"]);
});

test("of graph and map together each mark and each line of either is there once", () => {
  const nowhere = place("place:nowhere", { lat: null, lon: null });
  const within = edge("WITHIN", bacalan.id, spain.id);
  const things = [
    [spain, bacalan, nowhere, file],
    [from, to, leg, within],
  ] as const;
  const [graph, map, both] = (["graph", "map", "both"] as const).map((mode) =>
    draw([...things[0]], [...things[1]], { mode }),
  );
  expect(ids(graph!.edges)).toEqual([from.id, to.id, within.id]);
  expect(ids(map!.edges)).toEqual([leg.id]);
  expect(ids(both!.edges)).toEqual([from.id, to.id, leg.id, within.id]);
  expect(ids(both!.nodes)).toEqual(ids(graph!.nodes));
  expect(both!.withoutPosition).toEqual([]);
});

test("hierarchy is no line on the map", () => {
  const within = edge("WITHIN", bacalan.id, spain.id, { status: null });
  expect(draw([spain, bacalan], [within], { mode: "map" }).edges).toEqual([]);
  expect(draw([spain, bacalan], [within]).edges).toMatchObject([{ end: "none" }]);
});

test("an edge whose end is not shown is not drawn", () => {
  expect(
    makePicture({ view: viewOf([file], [from]), facts: factsOf([spain, file], [from]), saved: null, words: english })
      .edges,
  ).toEqual([]);
});

test("a cut expansion shows on its mark as a stub with the number left", () => {
  const expansion = {
    of: spain.id,
    choice: {},
    found: { nodes: [], edges: [] },
    brought: { nodes: [], edges: [] },
    remaining: 17,
    cursor: "x",
  };
  expect(draw([spain], [], { expansions: [expansion] }).nodes[0]?.stub).toBe(17);
});

test("a moved mark stands where it was put and lets its label go where it fits", () => {
  const saved = savedView([{ id: spain.id, column: 0, row: 0.4, side: "left", story: false }], []);
  expect(draw([spain], [], { base: "first" }, saved).nodes[0]).toMatchObject({
    position: { column: 0, row: 0.4 },
    side: "left",
    story: false,
  });
  const moved = draw([spain], [], { base: "first", positions: { [spain.id]: { column: 1, row: 0.2 } } }, saved);
  expect(moved.nodes[0]).toMatchObject({ position: { column: 1, row: 0.2 }, side: null });
});
