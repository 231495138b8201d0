import { expect, test } from "vitest";
import { drawArrow, type ArrowLook } from "../../../client/flows/map/arrow.ts";
import { drawFlowMap } from "../../../client/flows/map/draw-flow-map.ts";
import { holdersOf } from "../../../client/flows/map/clusters.ts";
import { planFlowMap } from "../../../client/flows/map/flow-map-plan.ts";
import { sampleCases, widthOf, widthsFor } from "../../../client/flows/map/widths.ts";
import { english } from "../graph/samples.ts";
import { at, flow, flowsAnswer } from "./samples.ts";

const look: ArrowLook = { width: 8, isFar: false, twin: 0, theme: "light" };
const reported = { status: "reported", end: "destination", modes: ["road"] } as const;
const west = { at: { x: 100, y: 100 }, radius: 5 };
const east = { at: { x: 300, y: 100 }, radius: 5 };

/** Corners of a path of straight lines. */
const corners = (path: string) =>
  [...path.matchAll(/(-?[\d.]+) (-?[\d.]+)/g)].map(([, x, y]) => ({ x: Number(x), y: Number(y) }));

test("an arrow bends to the left of travel, so there and back lie apart", () => {
  const there = drawArrow(reported, [west, east], look).points[12];
  const back = drawArrow(reported, [east, west], look).points[12];
  // On the screen y grows downwards: left of going east is up.
  expect(there?.y).toBeLessThan(95);
  expect(back?.y).toBeGreaterThan(105);
});

test("a second arrow between the same two ends bows more", () => {
  const [first, second] = [0, 1].map((twin) => drawArrow(reported, [west, east], { ...look, twin }).points[12]);
  expect(second?.y).toBeLessThan((first?.y ?? 0) - 5);
});

test("an arrow is half as wide at its start, and stops outside of both marks", () => {
  const { whole } = drawArrow(reported, [west, east], look);
  const points = corners(whole);
  const start = points.filter(({ x }) => x < 112);
  const height = Math.max(...start.map(({ y }) => y)) - Math.min(...start.map(({ y }) => y));
  expect(height).toBeLessThan(9);
  for (const { x, y } of points) {
    expect(Math.hypot(x - west.at.x, y - west.at.y)).toBeGreaterThan(4);
    expect(Math.hypot(x - east.at.x, y - east.at.y)).toBeGreaterThan(4);
  }
});

test("inferred only is dashes, what was taken ends at a bar, and several manners have no colour of one", () => {
  const pathOf = (more: object) => drawArrow({ ...reported, ...more }, [west, east], look).pieces[0]?.attributes;
  const pieces = (path: unknown) => String(path).split("M").length - 1;
  expect(pieces(pathOf({})?.["d"])).toBe(2);
  expect(pieces(pathOf({ status: "inferred" })?.["d"])).toBeGreaterThan(8);
  expect(pathOf({ end: "taken" })?.["d"]).not.toBe(pathOf({})?.["d"]);
  expect(pathOf({ modes: ["road", "sea"] })?.["fill"]).not.toBe(pathOf({})?.["fill"]);
});

test("marks that touch still have an arrow between them", () => {
  const near = { at: { x: 104, y: 100 }, radius: 30 };
  const { whole, points } = drawArrow(reported, [west, near], look);
  expect(whole).not.toMatch(/NaN/);
  expect(points).toHaveLength(25);
});

const measure = (text: string) => text.length * 6;
const common = { level: "auto", words: english, theme: "light", measure } as const;

test("a flow from Asia to Mexico is one curve over the Pacific", () => {
  const places = [
    at("manila", 121, 14.6),
    at("manzanillo", -104.3, 19),
    at("rotterdam", 4.5, 51.9),
    at("bangkok", 100, 14),
  ];
  const flows = [
    flow("manila", "manzanillo", ["a", "b"]),
    flow("bangkok", "manzanillo", ["c"]),
    flow("manzanillo", "rotterdam", ["d"]),
  ];
  const answer = flowsAnswer(flows, places);
  const { base, widths } = planFlowMap({ ...common, whole: answer, size: { width: 1000, height: 640 } });
  const holders = holdersOf(answer, base.project);
  const drawing = drawFlowMap({
    ...common,
    base,
    holders,
    answer,
    at: { zoom: 1, x: 0, y: 0 },
    widths,
    isSmall: false,
  });
  expect(drawing.flows).toHaveLength(3);
  const [manila, mexico] = [base.project({ lon: 121, lat: 14.6 }), base.project({ lon: -104.3, lat: 19 })];
  // Asia lies to the left of the Pacific and Mexico to the right, nearer than half of the earth.
  expect(mexico.x).toBeGreaterThan(manila.x);
  expect(mexico.x - manila.x).toBeLessThan(base.project({ lon: 4.5, lat: 51.9 }).x - manila.x);
  const paths = drawing.flows.map(({ whole }) => whole);
  for (const path of paths) expect(path).not.toMatch(/NaN/);
});

test("an arrow's width is the number of its cases, and the legend shows one case and the most", () => {
  const widths = widthsFor(10);
  expect(widthOf(widths, 10)).toBeCloseTo((10 * widthOf(widths, 2)) / 2, 6);
  expect(sampleCases(widths)).toEqual([1, 5, 10]);
  expect(sampleCases(widthsFor(1))).toEqual([1]);
});
