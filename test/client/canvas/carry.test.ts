import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { CanvasGraph } from "../../../client/canvas/attributes.ts";
import { Carry } from "../../../client/canvas/carry.ts";
import { createFrame } from "../../../client/canvas/frame.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { pictureNode } from "./picture-samples.ts";

const size = { width: 1000, height: 600 };
const frame = createFrame([], 4, size);

function carried() {
  const graph: CanvasGraph = new MultiDirectedGraph();
  syncGraph(graph, [pictureNode("a"), pictureNode("b"), pictureNode("c")], []);
  graph.mergeNodeAttributes("a", { x: 300, y: 300 });
  graph.mergeNodeAttributes("b", { x: 500, y: 500 });
  const carry = new Carry(graph);
  carry.lift(["a", "b", "link"], size.height);
  const at = (id: string) => [graph.getNodeAttribute(id, "x"), graph.getNodeAttribute(id, "y")];
  return { carry, at };
}

test("marks that are moved together keep their places to each other, up to the rim", () => {
  const { carry, at } = carried();
  carry.move({ x: 30, y: 20 }, frame);
  expect([at("a"), at("b"), at("c")]).toEqual([
    [330, 280],
    [530, 480],
    [0, 0],
  ]);
  carry.move({ x: 30, y: -5000 }, frame);
  expect((at("b")[1] ?? 0) - (at("a")[1] ?? 0)).toBe(200);
  expect(carry.drop(frame).map(([id]) => id)).toEqual(["a", "b"]);
});

test("what is given up stands where it stood", () => {
  const { carry, at } = carried();
  carry.move({ x: 30, y: 20 }, frame);
  carry.putBack();
  expect([at("a"), at("b")]).toEqual([
    [300, 300],
    [500, 500],
  ]);
  expect(carry.drop(frame)).toEqual([]);
});
