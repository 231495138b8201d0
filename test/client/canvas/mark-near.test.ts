import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { markNear } from "../../../client/canvas/mark-near.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { pictureNode } from "./picture-samples.ts";

const AT = new Map([
  ["a", { x: 100, y: 100 }],
  ["b", { x: 130, y: 100 }],
]);
const pointOf = (id: string) => AT.get(id) ?? { x: 0, y: 0 };

test("a finger means the nearest mark within its reach, and none beyond it", () => {
  const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  expect(markNear(graph, pointOf, { x: 100, y: 100 })).toBeNull();
  syncGraph(graph, [pictureNode("a"), pictureNode("b")], []);
  expect(markNear(graph, pointOf, { x: 112, y: 108 })).toBe("a");
  expect(markNear(graph, pointOf, { x: 118, y: 100 })).toBe("b");
  expect(markNear(graph, pointOf, { x: 100, y: 124 })).toBeNull();
});
