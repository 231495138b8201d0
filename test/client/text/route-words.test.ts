import { expect, test } from "vitest";
import { compareWays } from "../../../client/graph/compare-ways.ts";
import { waysOf, type Way } from "../../../client/graph/ways.ts";
import { compareInWords } from "../../../client/text/compare-words.ts";
import { questionInWords, timeInWords } from "../../../client/text/question-words.ts";
import { hypothesesInWords } from "../../../client/text/way-words.ts";
import { leg, route } from "../graph/route-samples.ts";
import { edge, english, french, node } from "../graph/samples.ts";

const named = (id: string) => id.toUpperCase();

function way(stops: string, confidence: number, status: "reported" | "inferred" = "reported"): Way {
  const ids = stops.split("");
  const legs = ids.slice(1).map((to, index) => leg(`${ids[index]}${to}`, ids[index] ?? "", to, { status }));
  const slice = {
    nodes: ids.map((id) => node(id, { name: named(id) })),
    edges: legs.map(({ id, from, to }) => edge("ROUTE", from, to, { id, status })),
  };
  const [made] = waysOf([route(legs, { confidence })], { slice });
  if (made === undefined) throw new Error("no way was made");
  return made;
}

const told = (one: Way, other: Way, words = english) => compareInWords(one, other, compareWays(one, other), words);

test("a sentence says how many legs two routes share, where they part and meet, and which is better known", () => {
  expect(told(way("abd", 0.64), way("acd", 0.41))).toBe(
    "They share no leg and part at A, to meet again at D. The first is better known: 0.64 against 0.41.",
  );
  expect(told(way("abc", 0.1), way("abd", 0.2, "inferred"))).toBe(
    "They share 1 of 2 legs and part at B, not to meet again. The second is known to at most 0.20, against 0.10: which is better known is open.",
  );
  expect(told(way("abc", 0.3), way("abcd", 0.3))).toBe(
    "They share 2 legs, of 2 and of 3 and end apart: one of them at C, where the other goes on. Both are known equally well: 0.30.",
  );
  expect(told(way("ab", 0.3), way("cd", 0.2), french)).toBe(
    "Elles ne partagent aucun tronçon et n’ont aucun lieu en commun. La première est la mieux connue\u00a0: 0,30 contre 0,20.",
  );
});

test("an upper bound is never better known than a figure", () => {
  const last = (one: Way, other: Way, words = english) =>
    told(one, other, words)
      .split(/(?<=[^\d])\. /)
      .at(-1);
  const [reported, bound] = [way("abd", 0.3), way("acd", 0.3, "inferred")];
  expect(last(reported, bound)).toBe("The first is better known: 0.30 against ≤\u00a00.30.");
  expect(last(bound, reported)).toBe("The second is better known: 0.30 against ≤\u00a00.30.");
  expect(last(way("abd", 0.2), bound)).toBe(
    "The second is known to at most 0.30, against 0.20: which is better known is open.",
  );
  expect(last(bound, way("abd", 0.2, "inferred"), french)).toBe(
    "La première est connue à 0,30 au plus, contre ≤\u00a00,20\u00a0: on ne peut dire laquelle est la mieux connue.",
  );
  expect(last(bound, way("abd", 0.3, "inferred"))).toBe("Both are known equally well: ≤\u00a00.30.");
});

test("each of the goods of a question is named by itself", () => {
  const body = { to: ["lyon"], commodities: ["Cannabis resin", "Cocaine", "LSD"] };
  const asIs = (id: string) => id;
  expect(questionInWords(body, asIs, english)).toBe("anywhere → lyon, cannabis resin, cocaine, LSD");
  expect(questionInWords(body, asIs, french)).toBe("n’importe où → lyon, résine de cannabis, cocaïne, LSD");
});

test("a route names the legs that are hypotheses", () => {
  const one = way("abc", 0.1, "inferred");
  expect(hypothesesInWords(one, english)).toBeNull();
  const legs = one.legs.map((each, index) =>
    index === 1 ? { ...each, view: { ...each.view, isHypothesis: true as const } } : each,
  );
  expect(hypothesesInWords({ ...one, legs }, english)).toBe("leg 2 a hypothesis");
});

test("a question in words holds all that it asks, and nothing that goes without saying", () => {
  expect(questionInWords({ from: ["spain"], to: ["lyon"] }, named, english)).toBe("SPAIN → LYON");
  expect(
    questionInWords(
      {
        to: ["lyon"],
        via: ["fos", "arles"],
        avoid: { places: ["sète"], legs: ["1"], sources: ["a", "b"] },
        commodities: ["cocaine"],
        modes: ["road"],
        dateFrom: "2024-01-01",
        status: "reported",
        minConfidence: 0.4,
        minSources: 2,
        maxLegs: 4,
        maxKm: 2000,
        chain: "journey",
        rank: "legs",
      },
      named,
      english,
    ),
  ).toBe(
    "anywhere → LYON, past FOS, ARLES in this order, around SÈTE, without 1 leg, without 2 sources, COCAINE, road, from 1 Jan 2024 on, reported legs only, every leg from 0.40 on, 2 sources for every leg, ≤ 4 legs, ≤\u00a02,000\u00a0km, as one journey, by fewest legs",
  );
});

test("each period that a question asks for is named", () => {
  const periods = [
    { from: "2024-02-01", to: "2024-02-29" },
    { from: "2023-01-01", to: "2023-12-31" },
  ];
  expect(questionInWords({ to: ["lyon"], periods }, named, english)).toBe("anywhere → LYON, Feb 2024, 2023");
});

test("of time a question says its days and its periods, and nothing where it asks for whenever", () => {
  const periods = [{ from: "2024-02-01", to: "2024-02-29" }];
  expect(timeInWords({ to: ["lyon"] }, english)).toEqual([]);
  expect(timeInWords({ dateTo: "2024-01-05" }, english)).toEqual(["up to 5 Jan 2024"]);
  expect(timeInWords({ dateFrom: "2024-01-01", dateTo: "2024-01-31", periods }, english)).toEqual([
    "Jan 2024",
    "Feb 2024",
  ]);
});
