import { expect, test } from "vitest";
import { flowFile } from "../../../client/flows/flow-file.ts";
import { drawMultiples } from "../../../client/flows/multiples/draw-multiples.ts";
import { markupOf } from "../../../client/flows/piece-markup.ts";
import { english } from "../graph/samples.ts";
import { at, flow, flowCase, flowsAnswer } from "./samples.ts";

const measure = (text: string) => text.length * 5;
const look = { words: english, theme: "light", measure } as const;
const told = { cases: 4, without: 0, dateFrom: null, dateTo: null };
const SIZES = [
  { width: 420, height: 420 },
  { width: 640, height: 400 },
  { width: 1100, height: 700 },
];

const places = [
  at("antilles", -61.5, 15.5, "area"),
  at("havre", 0.1, 49.5),
  at("spain", -3.7, 40.3, "country"),
  at("rome", 12.5, 41.9),
  at("hague", 4.3, 52.1),
];
const flows = [flow("antilles", "havre", ["a"]), flow("spain", "rome", ["b", "c"]), flow("spain", "hague", ["d"])];
const cases = [
  flowCase("a", { dateFrom: "2022-05-01" }),
  ...["b", "c", "d"].map((id) => flowCase(id, { dateFrom: "2023-05-01" })),
];
const answer = flowsAnswer(flows, places, { cases });
const drawn = (size: { width: number; height: number }) =>
  drawMultiples({ ...look, answer, whole: answer, by: "year", level: "place", told, size });

test.each(SIZES)("each small map names the ends of its widest flow, $width wide", (size) => {
  const [first, second] = drawn(size).cells.map(({ drawing }) => drawing.names.map(({ inside }) => inside));
  expect(first).toEqual(expect.arrayContaining(["antilles", "havre"]));
  expect(second).toEqual(expect.arrayContaining(["spain", "rome"]));
});

test.each(SIZES)("every end and every arrow lies in the frame of its small map, $width wide", (size) => {
  const { cells, mapSize } = drawn(size);
  for (const { drawing } of cells) {
    for (const { at: spot, radius } of drawing.places) {
      expect(spot.x).toBeGreaterThan(radius);
      expect(spot.x).toBeLessThan(mapSize.width - radius);
      expect(spot.y).toBeGreaterThan(radius);
      expect(spot.y).toBeLessThan(mapSize.height - radius);
    }
    for (const { x, y } of drawing.covered) {
      expect(Math.min(x, y)).toBeGreaterThanOrEqual(0);
      expect(x).toBeLessThanOrEqual(mapSize.width);
      expect(y).toBeLessThanOrEqual(mapSize.height);
    }
  }
});

test("the frame of what lies overseas stands only on the maps where a flow begins or ends there, in a file too", () => {
  expect(drawn({ width: 900, height: 600 }).cells.map(({ hasInset }) => hasInset)).toEqual([true, false]);
  const choice = { form: "map", split: "year", level: "place" } as const;
  const asked = { body: { cases: ["a", "b", "c", "d"] }, cut: 0, cases: 4 };
  const { pieces } = flowFile({
    ...look,
    answer,
    whole: answer,
    choice,
    asked,
    size: { width: 900, height: 600 },
    shown: null,
  });
  expect(markupOf(pieces).split(`>${english.t("map.overseas-short")}<`)).toHaveLength(2);
});
