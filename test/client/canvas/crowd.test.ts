import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { choosePrograms, isCrowd } from "../../../client/canvas/crowd.ts";
import { createFocus } from "../../../client/canvas/focus.ts";
import { labelsOf, linePoints } from "../../../client/canvas/label-requests.ts";
import type { OverlayScene } from "../../../client/canvas/overlay-scene.ts";
import { SHAPE_NUMBER } from "../../../client/canvas/programs/shapes.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

function crowdOf(marks: number, lines: number): CanvasGraph {
  const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  const nodes = Array.from({ length: marks }, (_, index) => pictureNode(`m${index}`));
  const edges = Array.from({ length: lines }, (_, index) =>
    pictureEdge(`l${index}`, `m${index % marks}`, `m${(index * 7 + 1) % marks}`),
  );
  syncGraph(graph, nodes, edges);
  return graph;
}

const typesOf = (graph: CanvasGraph) => new Set(graph.mapEdges((_id, line) => line.type));
const markTypesOf = (graph: CanvasGraph) => new Set(graph.mapNodes((_id, mark) => mark.type));

function sceneOf(graph: CanvasGraph, selected: string | null): OverlayScene {
  const emphasis = { selected, several: new Set<string>(), lit: null };
  return {
    graph,
    focus: createFocus(graph, { mode: "graph", emphasis, pointed: [], hasKeyboard: false }),
    theme: "light",
    size: { width: 800, height: 600 },
    view: { scale: 1, x: 0, y: 0 },
    heads: [],
    columnX: [],
    basemap: null,
  };
}

test("a picture of some hundred lines is drawn as a picture of ten", () => {
  const graph = crowdOf(60, 500);
  expect(isCrowd(graph)).toBe(false);
  choosePrograms(graph, null);
  expect([...typesOf(graph)]).toEqual(["leg"]);
});

test("marks and lines change to the programs for many when the picture grows, and back when it shrinks", () => {
  const graph = crowdOf(60, 2000);
  choosePrograms(graph, null);
  expect([...typesOf(graph)]).toEqual(["plain"]);
  expect([...markTypesOf(graph)]).toEqual(["plain"]);
  syncGraph(graph, [pictureNode("m0"), pictureNode("m1")], [pictureEdge("l0", "m0", "m1")]);
  choosePrograms(graph, null);
  expect([...typesOf(graph)]).toEqual(["leg"]);
  expect([...markTypesOf(graph)]).toEqual(["mark"]);
});

test.each([
  ["an inferred line", { dash: 1 }],
  ["a line that did not arrive", { end: 1 }],
  ["a line on the highlighter", { halo: "#ffee00" }],
])("among many %s keeps all of its look", (_what, look) => {
  const graph = crowdOf(60, 2000);
  graph.mergeEdgeAttributes("l7", look);
  choosePrograms(graph, null);
  expect(graph.getEdgeAttribute("l7", "type")).toBe("crowd");
  expect(graph.getEdgeAttribute("l8", "type")).toBe("plain");
});

test.each([
  ["a mark whose place is roughly known", { outline: 1 }],
  ["a mark on the highlighter", { halo: "#ffee00" }],
  ["a person", { shape: SHAPE_NUMBER.person }],
])("among many %s keeps all of its look, and lies on top", (_what, look) => {
  const graph = crowdOf(600, 10);
  graph.mergeNodeAttributes("m7", look);
  choosePrograms(graph, null);
  expect(graph.getNodeAttribute("m7", "type")).toBe("mark");
  expect(graph.getNodeAttribute("m8", "type")).toBe("plain");
});

test("while the rest of many steps back, what stays as it is lies above it", () => {
  const graph = crowdOf(600, 800);
  choosePrograms(graph, new Set(["m7", "l7"]));
  expect(graph.filterNodes((_id, mark) => mark.type === "mark")).toEqual(["m7"]);
  expect(graph.filterEdges((_id, line) => line.type === "crowd")).toEqual(["l7"]);
  choosePrograms(graph, null);
  expect([...markTypesOf(graph), ...typesOf(graph)]).toEqual(["plain", "plain"]);
});

test("of many marks a frame tries only some labels, and the selected one is among them", () => {
  const graph = crowdOf(2000, 0);
  const labels = labelsOf(sceneOf(graph, "m1999"));
  expect(labels.length).toBe(300);
  expect(labels.find(({ id }) => id === "m1999")).toMatchObject({ must: true, marked: true });
});

test("labels look for room beside lines only where there is some", () => {
  expect(linePoints(sceneOf(crowdOf(60, 100), null)).length).toBeGreaterThan(0);
  expect(linePoints(sceneOf(crowdOf(60, 4000), null))).toEqual([]);
});
