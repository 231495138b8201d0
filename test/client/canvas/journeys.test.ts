import { MultiDirectedGraph } from "graphology";
import { expect, test } from "vitest";
import type { LineAttributes, MarkAttributes } from "../../../client/canvas/attributes.ts";
import { journeysOf } from "../../../client/canvas/journeys.ts";
import { stepsAt } from "../../../client/canvas/motion.ts";
import { syncGraph } from "../../../client/canvas/sync-graph.ts";
import { pictureEdge, pictureNode } from "./picture-samples.ts";

const graph = new MultiDirectedGraph<MarkAttributes, LineAttributes>();
syncGraph(graph, [pictureNode("spain"), pictureNode("new"), pictureNode("alone")], [pictureEdge("e", "spain", "new")]);
const SPAIN = { x: 10, y: 10 };
const goals = new Map([
  ["spain", { x: 50, y: 50 }],
  ["new", { x: 90, y: 10 }],
  ["alone", { x: 5, y: 5 }],
]);
const old = new Map([["spain", SPAIN]]);
const added = new Set(["new", "alone"]);

test("a newcomer comes out of the mark it hangs on, one that hangs on nothing fades in where it stands", () => {
  const journeys = journeysOf(graph, { old, goals, added, travels: false });
  expect(journeys).toEqual([
    { id: "new", from: goals.get("spain"), to: goals.get("new"), fades: true },
    { id: "alone", from: goals.get("alone"), to: goals.get("alone"), fades: true },
  ]);
});

test("between graph and map the marks that both show travel", () => {
  const [spain] = journeysOf(graph, { old, goals, added, travels: true });
  expect(spain).toEqual({ id: "spain", from: SPAIN, to: goals.get("spain"), fades: false });
});

test("a journey starts at its start and ends exactly at its goal", () => {
  const journey = { id: "a", from: { x: 0, y: 0 }, to: { x: 7, y: -3 }, fades: true };
  expect(stepsAt([journey], 0)).toEqual([{ id: "a", at: { x: 0, y: 0 }, presence: 0 }]);
  expect(stepsAt([journey], 1)).toEqual([{ id: "a", at: { x: 7, y: -3 }, presence: 1 }]);
});
