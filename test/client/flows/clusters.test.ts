import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Flow, FlowsAnswer } from "../../../contract/flows.ts";
import { clustersAt, holdersOf } from "../../../client/flows/map/clusters.ts";
import { flowOf, mergeFlows } from "../../../client/graph/flows/merge-flows.ts";
import { at, flow, flowsAnswer, nowhere } from "./samples.ts";

/** Ten pixels to a degree. */
const project = ({ lon, lat }: { lon: number; lat: number }) => ({ x: lon * 10, y: -lat * 10 });

function drawn(answer: FlowsAnswer, zoom: number, level: "auto" | "place" | "country" = "auto") {
  const found = clustersAt(holdersOf(answer, project), { zoom, level });
  const merged = mergeFlows(answer.flows, (place) => found.clusterOf.get(place)?.end);
  return { ...found, merged, ends: found.clusters.map(({ end }) => `${end.place} ${end.reach}`) };
}

const spain = at("spain", -3, 40, "country");
const france = at("france", 2, 46, "country");
const gironde = at("gironde", 0, 45, "area");
const bordeaux = at("bordeaux", -0.6, 44.8);
const bacalan = at("bacalan", -0.5, 44.9);
const lyon = at("lyon", 4.8, 45.7);
const within = {
  bordeaux: ["gironde", "france"],
  bacalan: ["bordeaux", "gironde", "france"],
  lyon: ["france"],
  gironde: ["france"],
};
const places = [spain, france, gironde, bordeaux, bacalan, lyon];

test("places close together stand as the area that holds them, and apart once the map is near enough", () => {
  const answer = flowsAnswer(
    [flow("spain", "bordeaux", ["a"]), flow("spain", "gironde", ["b"]), flow("spain", "lyon", ["c"])],
    places,
    { within },
  );
  expect(drawn(answer, 1).ends).toEqual(["gironde within", "lyon itself", "spain itself"]);
  expect(drawn(answer, 20).ends).toEqual(["bordeaux itself", "gironde itself", "lyon itself", "spain itself"]);
});

test("of two holders of the same places the nearer one stands for them", () => {
  const answer = flowsAnswer([flow("spain", "bordeaux", ["a"]), flow("spain", "bacalan", ["b"])], places, { within });
  expect(drawn(answer, 1).ends).toEqual(["bordeaux within", "spain itself"]);
});

test("a case that is in two flows drawn as one counts once", () => {
  const answer = flowsAnswer([flow("spain", "bordeaux", ["a", "b"]), flow("spain", "bacalan", ["a"])], places, {
    within,
  });
  const [only] = drawn(answer, 1).merged;
  expect(only?.cases.map(({ id }) => id)).toEqual(["a", "b"]);
  expect(only?.parts).toHaveLength(2);
});

test("a case reported in one of the flows is reported in what they are drawn as", () => {
  const answer = flowsAnswer(
    [flow("spain", "bordeaux", [["a", "inferred"]]), flow("spain", "bacalan", ["a"])],
    places,
    { within },
  );
  expect(drawn(answer, 1).merged[0]).toMatchObject({ status: "reported", cases: [{ id: "a", status: "reported" }] });
});

test("a flow whose ends stand as one is still there, with its cases", () => {
  const answer = flowsAnswer([flow("bordeaux", "bacalan", ["a"]), flow("spain", "lyon", ["b"])], places, { within });
  const inside = drawn(answer, 1).merged.find(({ from, to }) => from.place === to.place);
  expect(inside?.cases).toHaveLength(1);
});

test("countries take what lies in them, and a territory that is a country of its own is not taken by another", () => {
  const guiana = at("guiana", -53, 4, "country");
  const cayenne = at("cayenne", -52.3, 4.9);
  const more = { ...within, cayenne: ["guiana", "france"], guiana: ["france"] };
  const answer = flowsAnswer([flow("cayenne", "bordeaux", ["a"])], [...places, guiana, cayenne], { within: more });
  const { ends, merged } = drawn(answer, 1, "country");
  expect(ends.toSorted()).toEqual(["france country", "guiana country"]);
  expect(flowOf(merged[0]?.id ?? "", answer)?.parts).toEqual(answer.flows);
});

test("a place without a position goes with what is drawn around it, and is homeless by itself", () => {
  const flows = [flow("spain", "bordeaux", ["a"]), flow("spain", "bacalan", ["b"]), flow("spain", "hamlet", ["c"])];
  const answer = flowsAnswer(flows, [...places, nowhere("hamlet")], { within: { ...within, hamlet: ["bordeaux"] } });
  expect(drawn(answer, 1).homeless).toEqual([]);
  const near = drawn(answer, 100);
  expect(near.homeless.map(({ id }) => id)).toEqual(["hamlet"]);
  expect(near.merged).toHaveLength(2);
});

const WORLD = ["w:a", "w:b"];
const COUNTRIES = ["c:a", "c:b", "c:c", "c:d"];
const TOWNS = Array.from({ length: 12 }, (_, index) => `t:${index}`);

/** Towns in countries in regions of the world, all with a position, and flows between any two of them. */
const anyAnswer = fc
  .record({
    spots: fc.array(fc.tuple(fc.integer({ min: -90, max: 90 }), fc.integer({ min: -60, max: 60 })), {
      minLength: 18,
      maxLength: 18,
    }),
    countryOf: fc.array(fc.nat(3), { minLength: 12, maxLength: 12 }),
    worldOf: fc.array(fc.nat(1), { minLength: 4, maxLength: 4 }),
    flows: fc.uniqueArray(
      fc.record({
        from: fc.constantFrom(...TOWNS, ...COUNTRIES),
        to: fc.constantFrom(...TOWNS, ...COUNTRIES, ...WORLD),
        end: fc.constantFrom("destination" as const, "taken" as const),
        cases: fc.uniqueArray(fc.constantFrom("a", "b", "c", "d", "e", "f"), { minLength: 1, maxLength: 4 }),
      }),
      { minLength: 1, maxLength: 20, selector: ({ from, to, end }) => `${from} ${to} ${end}` },
    ),
  })
  .map(({ spots, countryOf, worldOf, flows }) => {
    const ids = [...WORLD, ...COUNTRIES, ...TOWNS];
    const nodes = ids.map((id, index) =>
      at(id, spots[index]?.[0] ?? 0, spots[index]?.[1] ?? 0, id.startsWith("c:") ? "country" : "area"),
    );
    const worldFor = (country: number) => WORLD[worldOf[country] ?? 0] ?? "";
    const holders: Record<string, string[]> = {};
    for (const [index, id] of COUNTRIES.entries()) holders[id] = [worldFor(index)];
    for (const [index, id] of TOWNS.entries()) {
      const country = countryOf[index] ?? 0;
      holders[id] = [COUNTRIES[country] ?? "", worldFor(country)];
    }
    return flowsAnswer(
      flows.map(({ from, to, end, cases }) => flow(from, to, cases, { end })),
      nodes,
      { within: holders },
    );
  });

const ZOOMS = [0.05, 0.2, 1, 3, 30];
const casesOf = (flows: readonly Pick<Flow, "cases">[]) =>
  [...new Set(flows.flatMap(({ cases }) => cases.map(({ id }) => id)))].toSorted();

test("at any zoom every flow is in exactly one arrow, and the arrows together have every case", () => {
  fc.assert(
    fc.property(
      anyAnswer,
      fc.constantFrom(...ZOOMS),
      fc.constantFrom("auto", "place", "country"),
      (answer, zoom, level) => {
        const { merged } = drawn(answer, zoom, level);
        const parts = merged.flatMap((each) => each.parts.map(({ id }) => id));
        expect(parts.toSorted()).toEqual(answer.flows.map(({ id }) => id).toSorted());
        expect(casesOf(merged)).toEqual(casesOf(answer.flows));
        for (const each of merged) expect(each.cases.map(({ id }) => id)).toEqual(casesOf(each.parts));
      },
    ),
  );
});

test("what an arrow's id means is what the arrow was drawn for", () => {
  fc.assert(
    fc.property(
      anyAnswer,
      fc.constantFrom(...ZOOMS),
      fc.constantFrom("auto", "place", "country"),
      (answer, zoom, level) => {
        for (const each of drawn(answer, zoom, level).merged) expect(flowOf(each.id, answer)).toEqual(each);
      },
    ),
  );
});

test("the order of an answer makes no difference, and a nearer zoom only parts what was one", () => {
  fc.assert(
    fc.property(anyAnswer, fc.constantFrom(...ZOOMS), (answer, zoom) => {
      const turned = { ...answer, flows: answer.flows.toReversed() };
      expect(new Set(drawn(turned, zoom).ends)).toEqual(new Set(drawn(answer, zoom).ends));
      const far = drawn(answer, zoom).clusterOf;
      for (const cluster of drawn(answer, zoom * 2).clusters) {
        expect(new Set(cluster.members.map(({ id }) => far.get(id)?.end.place)).size).toBe(1);
      }
    }),
  );
});
