import { expect, test } from "vitest";
import { HypothesesBody } from "../../../../contract/hypotheses.ts";
import { propose } from "../../../../server/routes/hypotheses/propose.ts";
import { smallClaim, smallProjection, type SmallLeg } from "../small-projection.ts";

const PLACES = { spain: [], biriatou: [], lyon: [], chambery: [], paris: [], rotterdam: [] };
const GOODS = { drugs: [], cannabis: ["drugs"], resin: ["cannabis"], cocaine: ["drugs"] };
const days = (id: string, dateFrom: string, dateTo = dateFrom) => [{ id, dateFrom, dateTo }];

const FIRST: SmallLeg = {
  from: "spain",
  to: "biriatou",
  commodities: ["resin"],
  cases: days("case:1", "2024-02-01", "2024-02-03"),
  claims: ["k1"],
};
const SECOND: SmallLeg = {
  from: "lyon",
  to: "chambery",
  commodities: ["cannabis"],
  cases: days("case:2", "2024-02-20"),
  claims: ["k2"],
};
const CLAIMS = [smallClaim("k1", "afp", 2), smallClaim("k2", "france-3", 3), smallClaim("k3", "blog", 2)];

const ask = (
  legs: readonly SmallLeg[],
  question: object = {},
  methods: Record<string, string[]> = {},
  conflicts: { one: string; other: string; kind: string }[] = [],
) =>
  propose(
    HypothesesBody.parse(question),
    smallProjection({ places: PLACES, legs, goods: GOODS, claims: CLAIMS, methods, conflicts }),
    Infinity,
  );

test("two reported legs of the same goods, days apart, with nothing known between: a leg may be missing", () => {
  const { hypotheses, total, rule } = ask([FIRST, SECOND]);
  expect(total).toBe(1);
  expect(hypotheses[0]).toMatchObject({
    from: "biriatou",
    to: "lyon",
    first: { leg: "leg:000", sources: ["afp"], dateFrom: "2024-02-01", dateTo: "2024-02-03" },
    second: { leg: "leg:001", sources: ["france-3"] },
    commodities: ["resin"],
    mode: "road",
    daysApart: 17,
    dateFrom: "2024-02-01",
    dateTo: "2024-02-20",
    methodsTold: "neither",
  });
  expect(hypotheses[0]?.bothStand).toBeCloseTo(0.8 * 0.6, 12);
  expect(hypotheses[0]?.confidence).toBeCloseTo(0.8 * 0.6 * rule.factor, 12);
});

test("legs of one report are one doubt, so both stand as often as it is right", () => {
  const { hypotheses } = ask([FIRST, { ...SECOND, claims: ["k1"] }]);
  expect(hypotheses[0]?.bothStand).toBeCloseTo(0.8, 12);
});

test.each<[string, SmallLeg[], object]>([
  ["a leg that a rule concluded", [FIRST, { ...SECOND, status: "inferred" }], {}],
  ["a hypothesis that somebody keeps", [FIRST, { ...SECOND, premises: ["leg:000"] }], {}],
  ["other goods", [FIRST, { ...SECOND, commodities: ["cocaine"] }], {}],
  ["goods that are not told", [FIRST, { ...SECOND, commodities: [] }], {}],
  ["days that are not told", [FIRST, { ...SECOND, cases: days("case:2", "", "") }], {}],
  ["too many days between", [FIRST, SECOND], { windowDays: 16 }],
  ["a second leg that was over before", [FIRST, { ...SECOND, cases: days("case:2", "2023-11-01") }], {}],
  ["one case for both", [FIRST, { ...SECOND, cases: days("case:1", "2024-02-20") }], {}],
  ["no gap", [FIRST, { ...SECOND, from: "biriatou" }], {}],
  ["a way back to where it began", [FIRST, { ...SECOND, to: "spain" }], {}],
  [
    "a leg that joins them, concluded or not",
    [FIRST, SECOND, { from: "biriatou", to: "lyon", status: "inferred" }],
    {},
  ],
  ["legs that join them", [FIRST, SECOND, { from: "biriatou", to: "paris" }, { from: "paris", to: "lyon" }], {}],
  ["goods that nobody asked for", [FIRST, SECOND], { commodities: ["cocaine"] }],
  ["places that nobody asked for", [FIRST, SECOND], { places: ["paris"] }],
  ["a manner that nobody asked for", [FIRST, SECOND], { modes: ["sea"] }],
  ["a period that nobody asked for", [FIRST, SECOND], { dateFrom: "2024-02-10" }],
])("%s: nothing is proposed", (_what, legs, question) => {
  expect(ask(legs, question)).toMatchObject({ hypotheses: [], total: 0, isComplete: true });
});

test("legs that carry other goods join nothing", () => {
  const between: SmallLeg = { from: "biriatou", to: "lyon", commodities: ["cocaine"] };
  expect(ask([FIRST, SECOND, between]).total).toBe(1);
});

test("methods that are told of both must meet; of a leg without any it is said", () => {
  expect(ask([FIRST, SECOND], {}, { "case:1": ["lorry"], "case:2": ["container"] }).total).toBe(0);
  const both = ask([FIRST, SECOND], {}, { "case:1": ["lorry", "car"], "case:2": ["lorry"] });
  expect(both.hypotheses[0]).toMatchObject({ methods: ["lorry"], methodsTold: "both" });
  const one = ask([FIRST, SECOND], {}, { "case:1": ["lorry"] });
  expect(one.hypotheses[0]).toMatchObject({ methods: [], methodsTold: "first" });
  expect(one.hypotheses[0]?.why).toContain("no method is told of the second");
});

test("of several cases the nearest two count, never the span of all", () => {
  const long = { ...FIRST, cases: [...days("case:1", "2022-01-01"), ...days("case:3", "2026-01-01")] };
  expect(ask([long, SECOND]).total).toBe(0);
  const near = { ...FIRST, cases: [...days("case:1", "2022-01-01"), ...days("case:3", "2024-02-19")] };
  expect(ask([near, SECOND]).hypotheses[0]).toMatchObject({ daysApart: 1, first: { dateFrom: "2024-02-19" } });
});

test("what speaks against it is told: other ways on, other origins, goods taken before, contradicted claims", () => {
  const legs: SmallLeg[] = [
    { ...FIRST, progress: ["intended"] },
    SECOND,
    { from: "biriatou", to: "paris", commodities: ["drugs"], cases: days("case:4", "2024-02-05") },
    { from: "rotterdam", to: "lyon", commodities: ["cannabis"], cases: days("case:5", "2024-02-10") },
    { from: "rotterdam", to: "lyon", commodities: ["cocaine"], cases: days("case:6", "2024-02-10") },
  ];
  const conflicts = [{ one: "k3", other: "k2", kind: "contradiction" }];
  const found = ask(legs, {}, {}, conflicts).hypotheses.find(({ from }) => from === "biriatou");
  expect(found?.againstIt.map(({ kind, leg }) => [kind, leg])).toEqual([
    ["not-reached", "leg:000"],
    ["disputed", "leg:001"],
    ["leads-on", "leg:002"],
    ["comes-from", "leg:003"],
  ]);
  expect(found?.againstIt[1]?.claims).toEqual(["k2"]);
});

test("the words claim nothing of anybody: it may be, and nobody says so", () => {
  const [found] = ask([FIRST, SECOND]).hypotheses;
  expect(found?.why).toBe(
    "Reports tell of resin from spain to biriatou and from lyon to chambery; the second begins 17 days after the first; no method is told of either. Some of it may have gone from biriatou to lyon: nobody says so.",
  );
  expect(found?.wouldConfirm.map(({ sentence }) => sentence)).toEqual([
    "A case that names resin going from biriatou to lyon by road between 2024-02-01 and 2024-02-20.",
    "A seizure of resin on the way from biriatou to lyon between 2024-02-01 and 2024-02-20.",
    "A source of its own, not one of those behind the two legs nor a copy of them.",
  ]);
});

test("the print of what it rests on changes with a claim's worth, with goods, and with nothing else", () => {
  const seen = (second: SmallLeg) => ask([FIRST, second]).hypotheses[0]?.seen;
  expect(seen({ ...SECOND })).toBe(seen(SECOND));
  expect(seen({ ...SECOND, claims: ["k3"] })).not.toBe(seen(SECOND));
  expect(seen({ ...SECOND, commodities: ["drugs"] })).not.toBe(seen(SECOND));
  expect(ask([FIRST, SECOND, { from: "rotterdam", to: "paris" }]).hypotheses[0]?.seen).toBe(seen(SECOND));
});

test("time that is over cuts the list, and it says so", () => {
  const legs = Array.from({ length: 40 }, (_, index): SmallLeg[] => [
    { ...FIRST, cases: days(`case:a${index}`, "2024-02-01") },
    { ...SECOND, cases: days(`case:b${index}`, "2024-02-02") },
  ]).flat();
  const projection = smallProjection({ places: PLACES, legs, goods: GOODS, claims: CLAIMS });
  expect(propose(HypothesesBody.parse({}), projection, -1).isComplete).toBe(false);
  expect(propose(HypothesesBody.parse({}), projection, Infinity)).toMatchObject({ total: 1600, isComplete: true });
});

test("goods and places that the graph does not hold are refused", () => {
  expect(() => ask([FIRST], { commodities: ["tea"] })).toThrow(/no goods tea/);
  expect(() => ask([FIRST], { places: ["atlantis"] })).toThrow(/no place atlantis/);
});

test("of a question without a way those are told that would give it one, as it was asked", () => {
  const further: SmallLeg[] = [
    { from: "rotterdam", to: "paris", commodities: ["cannabis"], cases: days("case:7", "2024-02-10"), claims: ["k3"] },
  ];
  const gapsFor = (bridges: object, legs: readonly SmallLeg[] = [FIRST, SECOND, ...further]) =>
    ask(legs, { bridges }).hypotheses.map(({ from, to }) => `${from} ${to}`);
  expect(ask([FIRST, SECOND, ...further]).total).toBeGreaterThan(1);
  expect(gapsFor({ from: ["spain"], to: ["chambery"] })).toEqual(["biriatou lyon"]);
  expect(gapsFor({ from: ["spain"], to: ["chambery"], status: "reported" })).toEqual([]);
  expect(gapsFor({ from: ["spain"], to: ["chambery"], maxLegs: 2 })).toEqual([]);
  expect(gapsFor({ from: ["spain"], to: ["chambery"], avoid: { places: ["lyon"] } })).toEqual([]);
  // Where there is a way already, nothing is to be bridged.
  expect(gapsFor({ from: ["spain"], to: ["biriatou"] })).toEqual([]);
});

test("the print tells which days of the two were put together", () => {
  const often = { ...FIRST, cases: [...days("case:1", "2024-02-01"), ...days("case:3", "2024-02-19")] };
  const seen = (question: object) => ask([often, SECOND], question).hypotheses[0]?.seen;
  expect(seen({ dateFrom: "2024-02-10" })).toBe(seen({}));
  expect(
    seen({
      periods: [
        { from: "2024-02-01", to: "2024-02-02" },
        { from: "2024-02-20", to: "2024-02-20" },
      ],
    }),
  ).not.toBe(seen({}));
});

test("what would give a question its way is of the days that the question asks for", () => {
  const often = { ...FIRST, cases: [...days("case:1", "2024-02-01"), ...days("case:3", "2024-02-19")] };
  const bridges = {
    from: ["spain"],
    to: ["chambery"],
    periods: [
      { from: "2024-02-01", to: "2024-02-02" },
      { from: "2024-02-20", to: "2024-02-20" },
    ],
  };
  expect(ask([often, SECOND], { bridges }).hypotheses).toMatchObject([{ first: { dateFrom: "2024-02-01" } }]);
  expect(ask([often, SECOND], { bridges: { ...bridges, periods: [] } }).hypotheses).toMatchObject([
    { first: { dateFrom: "2024-02-19" } },
  ]);
});
