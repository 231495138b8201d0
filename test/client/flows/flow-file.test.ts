import { expect, test } from "vitest";
import { flowFile } from "../../../client/flows/flow-file.ts";
import { drawFlowMap } from "../../../client/flows/map/draw-flow-map.ts";
import { holdersOf } from "../../../client/flows/map/clusters.ts";
import { planFlowMap } from "../../../client/flows/map/flow-map-plan.ts";
import { drawMultiples } from "../../../client/flows/multiples/draw-multiples.ts";
import type { Piece } from "../../../client/flows/piece.ts";
import { english } from "../graph/samples.ts";
import { at, flow, flowsAnswer } from "./samples.ts";

const measure = (text: string) => text.length * 6;
const look = { words: english, theme: "light", measure } as const;
const level = "auto";
const LARGE = { width: 1600, height: 1000 };

const places = [
  at("spain", -3, 40, "country"),
  at("gironde", 0, 45, "area"),
  at("bordeaux", -0.6, 44.8),
  at("arcachon", -1.9, 44.6),
  at("lyon", 4.8, 45.7),
];
const within = { bordeaux: ["gironde"], arcachon: ["gironde"] };
const flows = ["bordeaux", "arcachon", "lyon"].map((to) => flow("spain", to, [`case:${to}`]));
const answer = flowsAnswer(flows, places, { within });
const asked = { body: { cases: answer.cases.map(({ id }) => id) }, cut: 0, cases: 3 };

/** Names of all groups of a file, those of the ends of flows only. */
const placesIn = (pieces: readonly Piece[]): string[] =>
  pieces.flatMap(({ attributes, inside }) => {
    const own = String(attributes["id"] ?? "");
    const below = typeof inside === "string" ? [] : placesIn(inside);
    return own.startsWith("place-") ? [own, ...below] : below;
  });

test.each([1, 2, 8])(
  "a saved map draws the same places as one as the screen at zoom %d, however large it is",
  (zoom) => {
    const size = { width: 640, height: 480 };
    const plan = planFlowMap({ ...look, whole: answer, level, size });
    const holders = holdersOf(answer, plan.base.project);
    const view = { zoom, x: 0, y: 0 };
    const screen = drawFlowMap({ ...look, ...plan, holders, answer, at: view, level, isSmall: false });
    const choice = { form: "map", split: "none", level } as const;
    const { pieces } = flowFile({ ...look, answer, whole: answer, choice, asked, size: LARGE, shown: { size, zoom } });
    expect(placesIn(pieces)).toHaveLength(screen.places.length);
    expect(screen.places).toHaveLength(zoom === 8 ? 4 : 3);
  },
);

test("saved small maps draw the same places as one as those on the screen", () => {
  const size = { width: 400, height: 400 };
  const told = { cases: 3, without: 0, dateFrom: null, dateTo: null };
  const screen = drawMultiples({ ...look, answer, whole: answer, by: "year", level, told, size });
  const choice = { form: "map", split: "year", level } as const;
  const { pieces } = flowFile({ ...look, answer, whole: answer, choice, asked, size: LARGE, shown: { size, zoom: 1 } });
  const drawn = screen.cells.flatMap(({ drawing }) => drawing.places);
  expect(placesIn(pieces)).toHaveLength(drawn.length);
  const alone = flowFile({ ...look, answer, whole: answer, choice, asked, size: LARGE, shown: null });
  expect(placesIn(alone.pieces).length).toBeGreaterThan(drawn.length);
});
