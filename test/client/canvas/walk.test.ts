import * as fc from "fast-check";
import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { CanvasGraph } from "../../../client/canvas/attributes.ts";
import { stepFrom } from "../../../client/canvas/canvas-step.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { wayTowards, type Heading } from "../../../client/canvas/walk.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const HEADINGS: readonly Heading[] = ["left", "right", "up", "down"];
const middle = { x: 0, y: 0 };
const way = (to: string, x: number, y: number) => ({ link: `to ${to}`, to, at: { x, y } });

test("an arrow takes the link whose direction is nearest to it, however far its end is", () => {
  const ways = [way("near", 10, 9), way("straight", 300, 20), way("above", 4, -80), way("behind", -20, 1)];
  expect(HEADINGS.map((heading) => wayTowards(middle, heading, ways)?.to)).toEqual([
    "behind",
    "straight",
    "above",
    "near",
  ]);
});

test("of two links in one direction the shorter is taken, and against the arrow none", () => {
  expect(wayTowards(middle, "right", [way("far", 200, 0), way("near", 90, 0)])?.to).toBe("near");
  expect(wayTowards(middle, "left", [way("far", 200, 0), way("near", 90, 0)])).toBeNull();
  expect(wayTowards(middle, "up", [way("same spot", 0, 0)])).toBeNull();
});

test("some arrow leads along every single link, and always within 75 degrees", () => {
  const spot = fc.integer({ min: -500, max: 500 });
  fc.assert(
    fc.property(spot, spot, (x, y) => {
      fc.pre(x !== 0 || y !== 0);
      const led = HEADINGS.filter((heading) => wayTowards(middle, heading, [way("only", x, y)]) !== null);
      expect(led.length).toBeGreaterThanOrEqual(1);
      expect(led.length).toBeLessThanOrEqual(2);
    }),
  );
});

const graph: CanvasGraph = new MultiDirectedGraph();
const spots: Readonly<Record<string, { x: number; y: number }>> = {
  origin: { x: 0, y: 0 },
  file: { x: 100, y: 10 },
  town: { x: 200, y: 0 },
  aside: { x: 110, y: 50 },
};
syncGraph(
  graph,
  Object.keys(spots).map((id) => pictureNode(id, { story: id !== "aside" })),
  [pictureEdge("a", "origin", "file"), pictureEdge("b", "file", "town")],
);
const context = { graph, pointOf: (id: string) => spots[id] ?? middle, size: { width: 220, height: 100 } };

test("the walk begins at the story's middle, goes along links, and from a link to its ends", () => {
  expect(stepFrom(null, "right", context)).toEqual({ to: "file", from: null });
  expect(stepFrom("file", "right", context)).toEqual({ to: "town", from: "file" });
  expect(stepFrom("file", "down", context)).toBeNull();
  expect(stepFrom("a", "left", context)).toEqual({ to: "origin", from: "a" });
  expect(stepFrom("a", "right", context)).toEqual({ to: "file", from: "a" });
});
