import { expect, test } from "vitest";
import { radiusOf, sampleFigures } from "../../../../../client/cypher/results/map/circles.ts";
import { drawPlaces, planPlaces } from "../../../../../client/cypher/results/map/draw-places.ts";
import { mapFile } from "../../../../../client/cypher/results/map/map-file.ts";
import type { ResultPlace, ResultPlaces } from "../../../../../client/cypher/results/map/places.ts";
import { WHOLE_MAP } from "../../../../../client/flows/map/zoom.ts";
import { english, place } from "../../../graph/samples.ts";

const look = { words: english, theme: "light", measure: (text: string) => 6 * text.length } as const;
const size = { width: 700, height: 420 };
const at = (id: string, lat: number, lon: number, figure: number | null): ResultPlace => {
  const node = place(id, { lat, lon, precision: "commune" }, { name: id, kind: "district" });
  return { node, cell: { row: 0, column: 0 }, figure, rows: 1 };
};
const found: ResultPlaces = {
  places: [at("Little", 41, 2, 4), at("Much <more>", 48, 2, 16), at("None", 43, -1, 0)],
  figures: "cases",
  without: ["Nowhere & elsewhere"],
};

const drawn = (of: ResultPlaces) => {
  const plan = planPlaces({ found: of, size, ...look });
  return { plan, ...drawPlaces({ plan, found: of, at: WHOLE_MAP, ...look }) };
};

test("four times the figure has twice the radius, the largest is drawn first, and nothing is a bare ring", () => {
  const { places } = drawn(found);
  expect(places.map(({ place: { node } }) => node.id)).toEqual(["Much <more>", "Little", "None"]);
  const [much, little, none] = places.map(({ mark }) => mark);
  expect(much?.radius).toBeCloseTo(2 * (little?.radius ?? 0), 6);
  expect(none?.pieces[0]?.attributes["fill-opacity"]).toBe(0);
});

test("every place lies on the map that is drawn, above its key", () => {
  const { plan, places } = drawn(found);
  for (const { mark } of places) {
    expect(mark.at.x).toBeGreaterThan(0);
    expect(mark.at.x).toBeLessThan(plan.size.width);
    expect(mark.at.y).toBeGreaterThan(0);
    expect(mark.at.y).toBeLessThan(plan.size.height);
  }
  expect(plan.size.height + plan.legend.height).toBeCloseTo(size.height, 6);
});

test("without figures each place has the mark of its kind, and more than can be drawn are counted", () => {
  const many = Array.from({ length: 510 }, (_, index) => at(`p${index}`, 40 + index / 100, 0, null));
  const { plan, places } = drawn({ places: many, figures: null, without: [] });
  expect(places).toHaveLength(500);
  expect(places[0]?.mark.pieces[0]?.name).toBe("rect");
  expect(JSON.stringify(plan.legend.pieces)).toContain("The first 500 of 510 places are drawn.");
});

test.each([
  [16, true, [1, 2]],
  [1, true, [1]],
  [3, true, [1]],
  [1000, true, [100, 200]],
  [0.8, false, [0.05, 0.2]],
  [0, true, []],
])("samples of a map up to %d are round and fit their rows", (most, isWhole, samples) => {
  const told = sampleFigures(most, isWhole);
  for (const value of told) expect(radiusOf(value, most)).toBeLessThanOrEqual(9);
  expect(told.at(-1)).toBe(samples.at(-1));
});

test("a file says what was asked, what stands where and what has no position, as well-formed XML", () => {
  const svg = mapFile({ found, statement: "MATCH (n)\nWHERE n.x < 3 RETURN n", size, credit: "Made today", ...look });
  for (const text of [
    "Much &lt;more&gt;: 16",
    "1 without a position: Nowhere &amp; elsewhere.",
    "n.x &lt; 3",
    "Made today",
  ]) {
    expect(svg).toContain(text);
  }
  expect(svg).not.toMatch(/NaN|undefined|<more>/);
});
