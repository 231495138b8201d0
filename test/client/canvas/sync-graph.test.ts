import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { CanvasGraph, LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const A = pictureNode("a");
const B = pictureNode("b");
const C = pictureNode("c");
const AB = pictureEdge("ab", "a", "b");
const BC = pictureEdge("bc", "b", "c");

function emptyGraph(): CanvasGraph {
  return new MultiDirectedGraph<MarkAttributes, LineAttributes>();
}

const shape = (graph: CanvasGraph) => ({
  nodes: graph.nodes().toSorted(),
  edges: graph.mapEdges((id, _attributes, source, target) => `${id}: ${source} to ${target}`).toSorted(),
});

test("a first picture adds everything", () => {
  const graph = emptyGraph();
  expect(syncGraph(graph, [A, B], [AB])).toEqual({ added: ["a", "b"], removed: [] });
  expect(shape(graph)).toEqual({ nodes: ["a", "b"], edges: ["ab: a to b"] });
});

test("a mark that stays keeps its place", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B], [AB]);
  graph.mergeNodeAttributes("a", { x: 12, y: 34 });
  syncGraph(graph, [A, B, C], [AB, BC]);
  expect(graph.getNodeAttribute("a", "x")).toBe(12);
  expect(shape(graph).edges).toEqual(["ab: a to b", "bc: b to c"]);
});

test("undoing a change gives the same graph again", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B], [AB]);
  const before = shape(graph);
  syncGraph(graph, [A, B, C], [AB, BC]);
  expect(syncGraph(graph, [A, B], [AB])).toEqual({ added: [], removed: ["c"] });
  expect(shape(graph)).toEqual(before);
});

test("the same picture again writes nothing", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B], [AB]);
  const events: string[] = [];
  for (const name of ["nodeAdded", "nodeDropped", "nodeAttributesUpdated", "edgeAdded", "edgeDropped"] as const) {
    graph.on(name, () => events.push(name));
  }
  syncGraph(graph, [A, B], [AB]);
  expect(events).toEqual([]);
});

test("an edge that got other ends is drawn between them", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B, C], [AB]);
  syncGraph(graph, [A, B, C], [pictureEdge("ab", "a", "c")]);
  expect(shape(graph).edges).toEqual(["ab: a to c"]);
});

test("an edge to a mark that is not there, or to itself, is left out", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B], [BC, pictureEdge("aa", "a", "a")]);
  expect(graph.size).toBe(0);
});

test("two lines between the same marks are both drawn", () => {
  const graph = emptyGraph();
  syncGraph(graph, [A, B], [AB, pictureEdge("ab2", "a", "b")]);
  expect(graph.size).toBe(2);
});
