import * as fc from "fast-check";
import { expect, test } from "vitest";
import { markupOf } from "../../../../client/flows/piece-markup.ts";
import type { Piece } from "../../../../client/flows/piece.ts";
import { drawSankey, type SankeyRequest } from "../../../../client/flows/sankey/draw-sankey.ts";
import { layOut } from "../../../../client/flows/sankey/lay-out.ts";
import { sankeyOf } from "../../../../client/flows/sankey/model.ts";
import { hatchPath, ribbonPath } from "../../../../client/flows/sankey/ribbon.ts";
import { sankeyPieces } from "../../../../client/flows/sankey/sankey-file.ts";
import { spread } from "../../../../client/flows/sankey/spread.ts";
import { createWords } from "../../../../client/text/words.ts";
import { bundledFlows } from "../bundled-flows.ts";
import { anyAnswer, answerOf, flowCase } from "./samples.ts";

/** As wide as letters of a plain font are on average. */
const measure = (text: string, font: string) => text.length * 0.5 * Number(/([\d.]+)px/.exec(font)?.[1] ?? 10);
const words = createWords("en");
const sheet = (answer: SankeyRequest["answer"], width = 1100, height = 700) =>
  drawSankey({ answer, level: "auto", size: { width, height }, theme: "light", words, measure });
const flat = (pieces: readonly Piece[]): Piece[] =>
  pieces.flatMap((each) => [each, ...(typeof each.inside === "string" ? [] : flat(each.inside))]);
const textOf = (each: Piece | undefined) => (typeof each?.inside === "string" ? each.inside : "");
const size = fc.record({ width: fc.integer({ min: 320, max: 1600 }), height: fc.integer({ min: 320, max: 1000 }) });

test("whatever is drawn has a size, stays on the canvas, and no row lies on another", () => {
  fc.assert(
    fc.property(anyAnswer(), fc.integer({ min: 200, max: 900 }), (answer, bottom) => {
      const model = sankeyOf(answer, "place", { columns: 3, rows: Math.floor(bottom / 28) });
      const { nodes, links, columns } = layOut(model, { left: 100, top: 30, right: 700, bottom });
      expect(nodes).toHaveLength(model.nodes.length);
      for (const { node, box } of nodes) {
        expect(box.bottom - box.top).toBeGreaterThan(0);
        expect(box.top).toBeGreaterThanOrEqual(30 - 1e-6);
        expect(box.bottom).toBeLessThanOrEqual(bottom + 1e-6);
        expect(columns[node.column]?.left).toBeCloseTo(box.left);
        for (const other of nodes) {
          if (other.node === node || other.node.column !== node.column) continue;
          expect(other.box.top >= box.bottom - 1e-6 || other.box.bottom <= box.top + 1e-6).toBe(true);
        }
      }
      for (const { thickness, crossings, link } of links) {
        expect(thickness).toBeGreaterThan(0);
        expect(crossings.length).toBeGreaterThan(0);
        expect(thickness / link.cases.size).toBeCloseTo((links[0]?.thickness ?? 0) / (links[0]?.link.cases.size ?? 1));
      }
    }),
    { numRuns: 25 },
  );
});

test("no label lies on another, and all that a drawing holds is a number", () => {
  fc.assert(
    fc.property(anyAnswer(), size, (answer, { width, height }) => {
      const drawing = sheet(answer, width, height);
      const texts = flat(drawing.rows.flatMap(({ label }) => label)).filter(({ name }) => name === "text");
      const boxes = texts
        .filter(({ attributes }) => attributes["aria-hidden"] === undefined)
        .map((text) => {
          const { attributes } = text;
          const length = measure(textOf(text), "12px");
          const x = Number(attributes["x"]);
          const isEnd = attributes["text-anchor"] === "end";
          return { left: isEnd ? x - length : x, right: isEnd ? x : x + length, y: Number(attributes["y"]) };
        });
      for (const [index, box] of boxes.entries()) {
        for (const other of boxes.slice(index + 1)) {
          const isBeside = other.left >= box.right - 0.01 || other.right <= box.left + 0.01;
          expect(isBeside || Math.abs(other.y - box.y) > 12).toBe(true);
        }
      }
      expect(markupOf(sankeyPieces(drawing, words))).not.toMatch(/NaN|Infinity|undefined/);
    }),
    { numRuns: 25 },
  );
});

test("every row and every band is a group with a name of its own that says what it counts", () => {
  const drawing = sheet(bundledFlows());
  const groups = flat(sankeyPieces(drawing, words)).filter(({ attributes }) => attributes["id"] !== undefined);
  const names = groups.map(({ attributes }) => String(attributes["id"]));
  expect(new Set(names).size).toBe(names.length);
  expect(names).toContain("flow-origin.place.spain__to__taken.place.toll-biriatou");
  expect(names.filter((name) => name.startsWith("flow-"))).toHaveLength(drawing.model.links.length);
  expect(names.filter((name) => name.startsWith("place-"))).toHaveLength(drawing.model.nodes.length);
  const titles = groups.map(({ inside }) => (typeof inside === "string" ? "" : textOf(inside[0])));
  expect(titles).toContain(
    "Spain → Biriatou toll (A63): 4 cases, 1 Jan 2023 – 7 Sep 2025, 4 reported, goods taken there: 4",
  );
  expect(titles.some((title) => /^origin not told: \d+ cases/.test(title))).toBe(true);
});

test("the bundled cases are all there, and the same drawing comes of them each time", () => {
  const answer = bundledFlows();
  const first = sheet(answer);
  expect(first.model.cases.size).toBe(answer.cases.length);
  expect(markupOf(sankeyPieces(sheet(bundledFlows()), words))).toBe(markupOf(sankeyPieces(first, words)));
});

test("under the drawing stand the number of cases, what repeats, what is left out, and that a seizure is no flow", () => {
  const told = (width: number) => flat(sheet(bundledFlows(), width).key.pieces).map(textOf).join(" ");
  expect(told(1400)).toContain("59 cases. Numbers and widths count cases, not amounts.");
  expect(told(1400)).toContain("A case with several origins, seizures or destinations counts for each of them.");
  expect(told(1400)).toContain("A seizure is not a flow");
  expect(told(1400)).not.toContain("left out");
  expect(told(500)).toMatch(/\d+ places that are passed in \d+ cases are\s+left out/);
  for (const sample of ["1 case", "reported", "inferred", "taken there", "not told", "road"]) {
    expect(told(1400)).toContain(sample);
  }
});

test("five thousand cases over two hundred places keep their labels, and small places share rows that count them", () => {
  const cases = Array.from({ length: 5000 }, (_, index) =>
    flowCase(`c${index}`, { origins: [`o${(index * index) % 200}`], destinations: [`d${(index * 7) % 200}`] }),
  );
  const { model } = sheet(answerOf(cases));
  const origins = model.nodes.filter(({ column }) => column === 0);
  expect(origins.length).toBeLessThan(30);
  expect(origins.reduce((sum, node) => sum + node.cases.size, 0)).toBe(5000);
  const named = new Set(cases.map(({ origins: [one] }) => one?.place));
  expect(origins.flatMap(({ places }) => places)).toHaveLength(named.size);
});

test("where there is no case nothing is drawn but the sentences", () => {
  const { heads, links, rows } = sheet(answerOf([]));
  expect([...heads, ...links, ...rows]).toEqual([]);
});

test("middles move as little as they must, in their order and within their bounds", () => {
  expect(spread([10, 50], [10, 10], { top: 0, bottom: 100 })).toEqual([10, 50]);
  expect(spread([50, 50], [10, 10], { top: 0, bottom: 100 })).toEqual([45, 55]);
  expect(spread([0, 0], [10, 10], { top: 0, bottom: 100 })).toEqual([5, 15]);
  expect(spread([0, 0, 0], [10, 10, 10], { top: 0, bottom: 15 })).toEqual([2.5, 7.5, 12.5]);
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.integer({ min: -50, max: 300 }), fc.integer({ min: 1, max: 12 }))), (rows) => {
      const sorted = rows.toSorted(([a], [b]) => a - b).slice(0, 15);
      const heights = sorted.map(([, height]) => height);
      const middles = spread(
        sorted.map(([middle]) => middle),
        heights,
        { top: 0, bottom: 200 },
      );
      const ends = middles.flatMap((middle, index) => {
        const half = (heights[index] ?? 0) / 2;
        return [middle - half, middle + half];
      });
      for (const [index, end] of [0, ...ends].entries()) {
        expect([...ends, 200][index]).toBeGreaterThanOrEqual(end - 1e-9);
      }
    }),
  );
});

test("a band is drawn along its way and back, and hatched from edge to edge", () => {
  const crossings = [{ from: { x: 0, y: 10 }, to: { x: 100, y: 50 } }];
  const band = { crossings, thickness: 8, from: 0, to: 0.5 };
  expect(ribbonPath(band)).toBe("M0 6C50 6 50 46 100 46L100 50C50 50 50 10 0 10z");
  const strokes = hatchPath(band, 10).split("M").slice(1);
  expect(strokes.length).toBeGreaterThan(7);
  for (const stroke of strokes) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = stroke.split(/[ L]/).map(Number);
    expect(x1 - x2).toBeCloseTo(4);
    expect(y1).toBeGreaterThanOrEqual(6);
    expect(y2).toBeLessThanOrEqual(50);
  }
});
