import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { createFocus } from "../../../client/canvas/focus.ts";
import type { Ink } from "../../../client/canvas/labels/draw-labels.ts";
import { drawNoteSigns } from "../../../client/canvas/note-signs.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import type { Box } from "../../../client/map/geometry.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const SIZE = { width: 400, height: 200 };
const ink = new Proxy({}, { get: () => () => undefined, set: () => true }) as Ink;

/** The signs of two marks at (100, 100) and (300, 100) and of the line between them. */
function signs(noted: readonly string[] | undefined, taken: readonly Box[] = []): Box[] {
  const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
  syncGraph(graph, [pictureNode("a"), pictureNode("b")], [pictureEdge("ab", "a", "b")]);
  graph.mergeNodeAttributes("a", { x: 100, y: 100, presence: 1, size: 8, dimmed: false });
  graph.mergeNodeAttributes("b", { x: 300, y: 100, presence: 1, size: 8, dimmed: false });
  graph.mergeEdgeAttributes("ab", { bend: "flow", strength: 0.5, dimmed: false });
  const emphasis = { selected: null, several: new Set<string>(), lit: null, ...(noted && { noted: new Set(noted) }) };
  const focus = createFocus(graph, { mode: "graph", emphasis, pointed: [], hasKeyboard: false });
  const view = { scale: 1, x: 0, y: 0 };
  const scene = { graph, focus, theme: "light", size: SIZE, view, heads: [], columnX: [], basemap: null } as const;
  return drawNoteSigns({ context: ink, theme: "light", paper: "#ffffff" }, scene, taken);
}

const middle = ({ left, right }: Box) => (left + right) / 2;

test("a mark and a line with notes carry a sign, others none", () => {
  expect(signs([])).toEqual([]);
  // A picture that is saved as a file says nothing of notes.
  expect(signs(undefined)).toEqual([]);
  const [mark, line] = signs(["a", "ab", "elsewhere"]);
  expect(mark?.left).toBeGreaterThan(100);
  expect(mark?.bottom).toBeLessThan(100);
  expect(line && middle(line)).toBe(200);
});

test("a sign gives way to a label or a badge", () => {
  const [before] = signs(["a"]);
  const [after] = signs(["a"], before && [before]);
  expect(after && middle(after)).toBeLessThan(100);
  const label = { left: 180, top: 80, right: 220, bottom: 120 };
  const [line] = signs(["ab"], [label]);
  expect(line && (line.right <= 180 || line.left >= 220)).toBe(true);
});
