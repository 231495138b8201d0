import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { createFocus } from "../../../client/canvas/focus.ts";
import type { Ink } from "../../../client/canvas/labels/draw-labels.ts";
import { drawLostSigns } from "../../../client/canvas/lost-signs.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import type { Box } from "../../../client/map/geometry.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const ink = new Proxy({}, { get: () => () => undefined, set: () => true }) as Ink;

/** The crosses on a line from (100, 100) to (300, 100). */
function crosses(lost: readonly string[] | undefined, taken: readonly Box[] = []): Box[] {
  const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  syncGraph(graph, [pictureNode("a"), pictureNode("b")], [pictureEdge("ab", "a", "b")]);
  graph.mergeNodeAttributes("a", { x: 100, y: 100, presence: 1, size: 8, dimmed: false });
  graph.mergeNodeAttributes("b", { x: 300, y: 100, presence: 1, size: 8, dimmed: false });
  graph.mergeEdgeAttributes("ab", { bend: "flow", strength: 0.5, dimmed: false });
  const emphasis = { selected: null, several: new Set<string>(), lit: null, ...(lost && { lost: new Set(lost) }) };
  const focus = createFocus(graph, { mode: "graph", emphasis, pointed: [], hasKeyboard: false });
  const view = { scale: 1, x: 0, y: 0 };
  const size = { width: 400, height: 200 };
  const scene = { graph, focus, theme: "light", size, view, heads: [], columnX: [], basemap: null } as const;
  return drawLostSigns({ context: ink, theme: "light", paper: "#ffffff" }, scene, taken);
}

test("a line that a model loses bears a cross in its middle, others none", () => {
  expect(crosses(undefined)).toEqual([]);
  const [cross, ...others] = crosses(["ab", "elsewhere"]);
  expect(others).toEqual([]);
  expect(cross && (cross.left + cross.right) / 2).toBe(200);
});

test("a cross gives way to a label", () => {
  const [cross] = crosses(["ab"], [{ left: 180, top: 80, right: 220, bottom: 120 }]);
  expect(cross && (cross.right <= 180 || cross.left >= 220)).toBe(true);
});
