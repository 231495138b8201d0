import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { chooseProgram, isCrowd } from "../../../client/canvas/crowd.ts";
import { createFocus } from "../../../client/canvas/focus.ts";
import { labelsOf, linePoints } from "../../../client/canvas/label-requests.ts";
import type { OverlayScene } from "../../../client/canvas/overlay-scene.ts";
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
  chooseProgram(graph);
  expect([...typesOf(graph)]).toEqual(["leg"]);
});

test("lines change to the program for many when the picture grows, and back when it shrinks", () => {
  const graph = crowdOf(60, 2000);
  chooseProgram(graph);
  expect([...typesOf(graph)]).toEqual(["crowd"]);
  syncGraph(graph, [pictureNode("m0"), pictureNode("m1")], [pictureEdge("l0", "m0", "m1")]);
  chooseProgram(graph);
  expect([...typesOf(graph)]).toEqual(["leg"]);
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
