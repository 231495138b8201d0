import { expect, test } from "vitest";
import { drawFlowMap } from "../../../client/flows/map/draw-flow-map.ts";
import { holdersOf } from "../../../client/flows/map/clusters.ts";
import { drawNames, type NameRequest } from "../../../client/flows/map/place-names.ts";
import { planFlowMap } from "../../../client/flows/map/flow-map-plan.ts";
import type { Piece } from "../../../client/flows/piece.ts";
import { english } from "../graph/samples.ts";
import { at, flow, flowsAnswer } from "./samples.ts";

const measure = (text: string) => text.length * 6;
const common = { level: "place", words: english, theme: "light", measure } as const;
const size = { width: 900, height: 600 };

const inBox = ({ left, top, right, bottom }: Record<"left" | "top" | "right" | "bottom", number>) => {
  return ({ x, y }: { x: number; y: number }) => x > left && x < right && y > top && y < bottom;
};

const textOf = ({ inside }: Piece): string => (typeof inside === "string" ? inside : "");

/** Where a written name lies. */
function boxOf(name: Piece) {
  const { attributes } = name;
  const [x, y] = [Number(attributes["x"]), Number(attributes["y"])];
  const width = measure(textOf(name));
  const left = attributes["text-anchor"] === "middle" ? x - width / 2 : x;
  return { left, top: y - 9, right: left + width, bottom: y + 2 };
}

test("no name of a place lies on an arrow where there is room beside it, however broad and however long it is", () => {
  const places = [at("spain", -3, 40), at("lyon", 4.8, 45.7), at("brest", -4.5, 48.4), at("kiel", 10, 51)];
  const cases = Array.from({ length: 12 }, (_, index) => `c${index}`);
  const answer = flowsAnswer(
    [flow("spain", "lyon", cases), flow("brest", "kiel", ["x"]), flow("spain", "kiel", ["y"])],
    places,
  );
  const { base, widths } = planFlowMap({ ...common, whole: answer, size });
  const holders = holdersOf(answer, base.project);
  const drawing = drawFlowMap({
    ...common,
    base,
    holders,
    answer,
    widths,
    at: { zoom: 1, x: 0, y: 0 },
    isSmall: false,
  });
  const names = drawing.names.filter(
    ({ name, attributes }) => name === "text" && attributes["aria-hidden"] === undefined,
  );
  expect(names.map(({ inside }) => inside)).toContain("lyon");
  for (const name of names) {
    expect(drawing.covered.filter(inBox(boxOf(name))), textOf(name)).toEqual([]);
  }
});

test("a name of the base map gives way to arrows, and another spot of the same land is taken", () => {
  const request: NameRequest = {
    marks: [],
    points: [{ x: 100, y: 98 }],
    bounds: { left: 0, top: 0, right: 400, bottom: 400 },
    blocked: [],
    isSmall: false,
    cartouche: null,
    base: [100, 200].map((x) => ({ text: "France", kind: "land", at: { x, y: 100 }, inCartouche: false })),
    theme: "light",
    measure,
  };
  const drawn = drawNames(request).filter(({ attributes }) => attributes["aria-hidden"] === undefined);
  expect(drawn.map(({ attributes }) => attributes["x"])).toEqual([200]);
});

test.each([1, 4, 30])("a bar says how long a round distance is, at zoom %d", (zoom) => {
  const places = [at("spain", -3, 40), at("lyon", 4.8, 45.7)];
  const answer = flowsAnswer([flow("spain", "lyon", ["a"])], places);
  const { base, widths } = planFlowMap({ ...common, whole: answer, size });
  const holders = holdersOf(answer, base.project);
  const view = { zoom, x: 0, y: 0 };
  const { names } = drawFlowMap({ ...common, base, holders, answer, widths, at: view, isSmall: false });
  const said = names.flatMap((each) => /^([\d,]+) km$/.exec(textOf(each))?.[1] ?? []).at(-1);
  const bar = names.flatMap(({ attributes }) => /v3h([\d.]+)v-3$/.exec(String(attributes["d"]))?.[1] ?? []);
  const distanceKm = Number(said?.replace(",", ""));
  expect(distanceKm).toBeLessThanOrEqual(500 / zoom);
  const degree = base.project({ lon: 1, lat: 44 }).x - base.project({ lon: 0, lat: 44 }).x;
  expect(Number(bar[0])).toBeCloseTo((distanceKm / (111.32 * Math.cos((44 * Math.PI) / 180))) * degree * zoom, 0);
});
