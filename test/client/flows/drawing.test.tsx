import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { drawFlowMap, MOST_DRAWN } from "../../../client/flows/map/draw-flow-map.ts";
import { holdersOf } from "../../../client/flows/map/clusters.ts";
import { planFlowMap } from "../../../client/flows/map/flow-map-plan.ts";
import { drawLegend } from "../../../client/flows/map/legend.ts";
import { mergeFlows } from "../../../client/graph/flows/merge-flows.ts";
import { markupOf } from "../../../client/flows/piece-markup.ts";
import { piece } from "../../../client/flows/piece.ts";
import { Pieces } from "../../../client/flows/pieces.tsx";
import { english, french } from "../graph/samples.ts";
import { at, flow, flowsAnswer } from "./samples.ts";

const measure = (text: string) => text.length * 6;
const common = { level: "place", words: english, theme: "light", measure } as const;

test("a drawing says the same on the screen and in a file", () => {
  const drawing = [
    piece("g", { transform: "translate(1 2)", class: "a" }, [
      piece("path", { d: "M0 0L1 1", "stroke-width": 0.7, "vector-effect": "non-scaling-stroke" }),
      piece("text", { x: 3, "text-anchor": "middle" }, "Fos & <Berre>"),
    ]),
  ];
  const screen = renderToStaticMarkup(<Pieces pieces={drawing} />);
  expect(screen.replaceAll("></path>", "/>")).toBe(markupOf(drawing));
});

test("of thousands of flows the widest are drawn, the others counted", () => {
  const places = Array.from({ length: 80 }, (_, index) =>
    at(`p${index}`, (index % 10) * 2 - 9, 38 + Math.floor(index / 10) * 1.5),
  );
  const flows = places.flatMap((from, i) =>
    places.slice(0, 30).map((to, j) => flow(from.id, to.id, i === j ? ["x", "y", "z"] : [`c${i}.${j}`])),
  );
  const answer = flowsAnswer(flows, places);
  const { base, widths } = planFlowMap({ ...common, whole: answer, size: { width: 900, height: 600 } });
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
  expect(drawing.flows).toHaveLength(MOST_DRAWN);
  expect(drawing.undrawn).toHaveLength(flows.length - MOST_DRAWN);
  expect(drawing.flows[0]?.flow.cases).toHaveLength(3);
});

test("a place counts each case that begins or ends there once, those of flows that are not drawn too", () => {
  const towns = Array.from({ length: MOST_DRAWN + 5 }, (_, index) => at(`p${index}`, index / 20 - 6, 45));
  const places = [at("spain", -3, 40, "country"), ...towns];
  const flows = towns.map(({ id }, index) => flow("spain", id, index === 0 ? ["a", "b"] : ["a", id]));
  const answer = flowsAnswer(flows, places);
  const { base, widths } = planFlowMap({ ...common, whole: answer, size: { width: 900, height: 600 } });
  const holders = holdersOf(answer, base.project);
  const drawing = drawFlowMap({ ...common, base, holders, answer, at: { zoom: 1, x: 0, y: 0 }, widths, isSmall: true });
  expect(drawing.undrawn).toHaveLength(5);
  expect(drawing.places).toHaveLength(places.length);
  expect(drawing.places.find(({ cluster }) => cluster.node.id === "spain")?.cases).toBe(towns.length + 1);
});

test("the map and the widths stay while a brush leaves fewer cases", () => {
  const places = [at("spain", -3, 40, "country"), at("lyon", 4.8, 45.7), at("paris", 2.3, 48.8)];
  const whole = flowsAnswer([flow("spain", "lyon", ["a", "b", "c"]), flow("spain", "paris", ["d"])], places);
  const size = { width: 900, height: 600 };
  const plan = planFlowMap({ ...common, whole, size });
  expect(plan.base.project({ lon: 2, lat: 45 })).toEqual(
    planFlowMap({ ...common, whole, size }).base.project({ lon: 2, lat: 45 }),
  );
  expect(plan.widths.mostCases).toBe(3);
});

test.each([english, french])(
  "the legend explains only what is drawn, and always that a seizure is no flow",
  (words) => {
    const legendOf = (flows: readonly ReturnType<typeof flow>[]) =>
      markupOf(
        drawLegend({
          flows: mergeFlows(flows, (place) => ({ place, reach: "itself" })),
          widths: { perCase: 1, mostCases: 1 },
          hasClusters: false,
          notes: [],
          width: 800,
          words,
          theme: "light",
          measure,
        }).pieces,
      );
    const plain = legendOf([flow("a", "b", ["x"])]);
    expect(plain).toContain(words.t("status.reported"));
    expect(plain).not.toContain(words.t("flows.key.inferred"));
    expect(plain).not.toContain(words.t("flows.key.taken"));
    expect(plain).toContain(words.language === "en" ? "A seizure is not a flow" : "Une saisie n’est pas un flux");
    const more = legendOf([flow("a", "b", [["x", "inferred"]], { end: "taken" })]);
    expect(more).toContain(words.t("flows.key.inferred"));
    expect(more).toContain(words.t("flows.key.taken"));
  },
);
