import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WhatIfBody } from "../../../../contract/routes.ts";
import { compareClosed } from "../../../../server/routes/closing/compare-closed.ts";
import type { Projection, RouteLeg } from "../../../../server/routes/projection/projection.ts";
import { bestOfEach, everyWay, jointOf } from "../answer/every-way.ts";
import { smallClaim, smallProjection } from "../small-projection.ts";

const PLACES = { havre: ["france"], france: [], lyon: ["france"], antilles: [], spain: [], paris: ["france"] };

/** From the Antilles over Le Havre to Lyon and Paris; to Lyon also over Spain. */
const shipping = () =>
  smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre", confidence: 0.8 },
      { from: "havre", to: "lyon", confidence: 0.8 },
      { from: "havre", to: "paris", confidence: 0.8 },
      { from: "antilles", to: "spain", confidence: 0.5 },
      { from: "spain", to: "lyon", confidence: 0.5 },
    ],
  });

const compared = (projection: Projection, question: object, closed: object) =>
  compareClosed(WhatIfBody.parse({ question, closed }), projection, Infinity);

test("closing a port shows what is lost and what goes another way, with what that costs", () => {
  const { pairs, counts } = compared(shipping(), { from: ["antilles"], to: ["lyon", "paris"] }, { places: ["havre"] });
  expect(pairs.map(({ to, outcome, after }) => [to, outcome, after?.confidence ?? null])).toEqual([
    ["paris", "lost", null],
    ["lyon", "rerouted", 0.25],
  ]);
  expect(counts).toEqual({ lost: 1, rerouted: 1, weakened: 0, untouched: 0 });
});

test("an area is one end: another way into it is another way, and what is lost place by place is told beside it", () => {
  const { pairs, lostWays } = compared(shipping(), { from: ["antilles"], to: ["france"] }, { places: ["havre"] });
  expect(pairs.map(({ to, outcome, before, after }) => [to, outcome, before.id, after?.id])).toEqual([
    ["france", "rerouted", "leg:000", "leg:003 leg:004"],
  ]);
  expect(lostWays.map(({ legs }) => legs.at(-1)?.to)).toEqual(["havre"]);
});

test("what touches nothing that is closed stays exactly as it was, and closing nothing changes nothing", () => {
  const question = { from: ["antilles"], to: ["lyon", "paris"] };
  const { pairs } = compared(shipping(), question, { places: ["spain"] });
  for (const { outcome, before, after } of pairs) {
    expect(outcome).toBe("untouched");
    expect(after).toEqual(before);
  }
  expect(compared(shipping(), question, {}).counts).toEqual({ lost: 0, rerouted: 0, weakened: 0, untouched: 2 });
});

test("a closed source takes the legs that rest on it alone, and weakens those that do not", () => {
  const projection = smallProjection({
    places: PLACES,
    claims: [smallClaim("one", "afp", 2), smallClaim("two", "france-3", 2)],
    legs: [
      { from: "antilles", to: "havre", claims: ["one", "two"] },
      { from: "havre", to: "paris", claims: ["two"] },
      { from: "spain", to: "paris", claims: ["one"] },
    ],
  });
  const { pairs } = compared(projection, { from: ["antilles", "spain"], to: ["havre", "paris"] }, { sources: ["afp"] });
  expect(pairs.map(({ from, to, outcome }) => `${from} ${to} ${outcome}`)).toEqual([
    "spain paris lost",
    "antilles havre weakened",
    // Where France 3 is right both legs stand, whatever AFP said.
    "antilles paris untouched",
  ]);
});

test("it is called a model, not evidence", () => {
  expect(compared(shipping(), { to: ["lyon"], from: ["antilles"] }, {}).note).toMatch(/^A model, not evidence/);
});

const toldIn = (year: string) => ({ id: `case:${year}`, dateFrom: `${year}-03-01`, dateTo: `${year}-04-01` });
const year = fc.constantFrom("2021", "2022", "2023");
const names = fc.constantFrom("a", "a1", "b", "c", "d", "e");
const graph = fc
  .array(
    fc
      .record({
        from: names,
        to: names,
        confidence: fc.constantFrom(0.2, 0.5, 0.8, 1),
        mode: fc.constantFrom("road", "sea", "air"),
        cases: fc.array(year.map(toldIn), { maxLength: 2 }),
        premises: fc.constantFrom([], [], ["leg:000", "leg:001"]),
      })
      .filter(({ from, to }) => from !== to),
    { minLength: 2, maxLength: 12 },
  )
  .map((legs) => smallProjection({ places: { a: [], a1: ["a"], b: [], c: [], d: [], e: [] }, legs }));

test("a what-if equals the same search on a graph without the closed parts", () => {
  fc.assert(
    fc.property(
      graph,
      fc.subarray(["b", "a", "e"]),
      fc.array(fc.nat(11), { maxLength: 2 }),
      fc.subarray(["sea", "air"] as const, { maxLength: 1 }),
      fc.subarray([2021, 2022, 2023], { maxLength: 2 }),
      (projection, closed, rows, modes, years) => {
        const legs = rows.flatMap((row) => projection.legs[row]?.id ?? []);
        const body = WhatIfBody.parse({
          question: { from: ["c"], to: ["d", "e"], maxLegs: 5, chain: "any" },
          closed: { places: closed, legs, modes, years },
        });
        const inside = new Set(closed.flatMap((id) => projection.hierarchy.inside(projection.placeRows.get(id) ?? -1)));
        const stays = ({ id, from, mode, cases }: RouteLeg) =>
          !legs.includes(id) &&
          !inside.has(from) &&
          !modes.some((each) => each === mode) &&
          (cases.length === 0 || !cases.every((told) => years.includes(Number(told.dateFrom.slice(0, 4)))));
        const bears = (id: string) => projection.legs.some((leg) => leg.id === id && stays(leg) && !inside.has(leg.to));
        const left = {
          ...projection,
          legs: projection.legs.filter((leg) => stays(leg) && leg.premises.every(bears)),
        };
        const avoid = { ...body.question.avoid, places: closed };
        for (const { to, after } of compareClosed(body, projection, Infinity).pairs) {
          const ways = everyWay({ ...body.question, to: [to], avoid }, left);
          // Of ways through the same places the search knows the one with the greatest product, whatever they share.
          const own = bestOfEach(ways, projection).map((way) => jointOf(way, projection));
          expect(after?.confidence ?? 0).toBeCloseTo(Math.max(0, ...own), 10);
        }
      },
    ),
    { numRuns: 800 },
  );
});

test("what there was no time to look for is not lost: it is left out, and the answer is not whole", () => {
  const asked = WhatIfBody.parse({ question: { from: ["antilles"], to: ["paris"] }, closed: { places: ["havre"] } });
  expect(compareClosed(asked, shipping(), performance.now() - 1)).toMatchObject({
    pairs: [],
    lostWays: [],
    isComplete: false,
  });
});

test("as many pairs as are compared at most are compared whole; of one more the answer says that it is not", () => {
  const towns = (count: number) => Array.from({ length: count }, (_, index) => `town:${index}`);
  const isWhole = (count: number) => {
    const places = { port: [], area: [], ...Object.fromEntries(towns(count).map((town) => [town, ["area"]])) };
    const projection = smallProjection({ places, legs: towns(count).map((to) => ({ from: "port", to })) });
    return compared(projection, { from: ["port"], to: ["area"] }, {}).isComplete;
  };
  expect([isWhole(1000), isWhole(1001)]).toEqual([true, false]);
});

test("a place that is not there cannot be closed, and a closed case closes what it passes", () => {
  const question = { from: ["antilles"], to: ["paris"] };
  expect(() => compared(shipping(), question, { places: ["atlantis"] })).toThrow('no place "atlantis"');
  const days = [{ id: "case:one", dateFrom: "2024-01-01", dateTo: "2024-01-01" }];
  const projection = smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre", cases: days },
      { from: "havre", to: "paris" },
    ],
  });
  expect(compared(projection, question, { places: ["case:one"] }).counts.lost).toBe(1);
});

test("a closed manner takes every leg in it, and the question may still name others", () => {
  const question = { from: ["antilles"], to: ["paris"] };
  const projection = smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre", mode: "sea" },
      { from: "havre", to: "paris", confidence: 0.8 },
      { from: "antilles", to: "paris", mode: "air", confidence: 0.1 },
    ],
  });
  const { pairs } = compared(projection, question, { modes: ["sea"] });
  expect(pairs.map(({ outcome, after }) => [outcome, after?.id])).toEqual([["rerouted", "leg:002"]]);
  expect(compared(projection, question, { modes: ["sea", "air"] }).counts.lost).toBe(1);
});

test("a closed year takes legs that its cases alone tell; a case outside, or a day that is not told, keeps the leg whole", () => {
  const told = (...days: [from: string, to: string][]) =>
    days.map(([dateFrom, dateTo], index) => ({ id: `case:${index}`, dateFrom, dateTo }));
  const outcomeOf = (leg: object, years: number[]) => {
    const projection = smallProjection({ places: PLACES, legs: [{ from: "havre", to: "paris", ...leg }] });
    const { pairs, note } = compared(projection, { from: ["havre"], to: ["paris"] }, { years });
    expect(note).toContain("stays whole where one does not");
    return pairs[0]?.outcome;
  };
  const one = { cases: told(["2022-10-11", "2022-10-12"]) };
  expect(outcomeOf(one, [2022])).toBe("lost");
  expect(outcomeOf(one, [2021, 2023])).toBe("untouched");
  expect(outcomeOf({ cases: told(["2022-10-11", "2022-10-12"], ["2024-02-06", "2024-02-08"]) }, [2022])).toBe(
    "untouched",
  );
  const span = { cases: told(["2022-12-01", "2024-01-31"]) };
  expect(outcomeOf(span, [2022, 2024])).toBe("untouched");
  expect(outcomeOf(span, [2022, 2023, 2024])).toBe("lost");
  expect(outcomeOf({ cases: told(["2022-10-11", ""]) }, [2022])).toBe("untouched");
  expect(outcomeOf({ cases: [], dateFrom: "2022-01-01", dateTo: "2022-12-31" }, [2022])).toBe("lost");
  expect(outcomeOf({ cases: [] }, [2022])).toBe("untouched");
});

test.each([
  ["a place that its first leg begins in", { places: ["antilles"] }],
  ["a place that its second leg ends in", { places: ["spain"] }],
  ["a leg", { legs: ["leg:001"] }],
  ["a manner", { modes: ["sea"] }],
  ["a year", { years: [2022] }],
])("a hypothesis is gone with what it rests on: %s", (_what, closed) => {
  const days = (id: string, of: string) => [{ id, dateFrom: `${of}-03-01`, dateTo: `${of}-03-02` }];
  const projection = smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre", mode: "sea", cases: days("case:1", "2022") },
      { from: "lyon", to: "spain", cases: days("case:2", "2023") },
      { from: "havre", to: "lyon", status: "inferred", premises: ["leg:000", "leg:001"] },
    ],
  });
  const question = { from: ["havre"], to: ["lyon"] };
  expect(compared(projection, question, closed).pairs.map(({ outcome }) => outcome)).toEqual(["lost"]);
  expect(compared(projection, question, { places: ["paris"] }).counts.untouched).toBe(1);
});

test("of many ways that each rest on sources of their own, the one that a single report tells is the best before", () => {
  const stops = Array.from({ length: 20 }, (_, index) => `stop-${index}`);
  const places = Object.fromEntries(["start", "one", "two", "goal", ...stops].map((name) => [name, []]));
  const legs = [
    ...stops.flatMap((stop) => [
      { from: "start", to: stop, confidence: 0.55 },
      { from: stop, to: "goal", confidence: 0.55 },
    ]),
    ...["start one", "one two", "two goal"].map((way) => {
      const [from = "", to = ""] = way.split(" ");
      return { from, to, claims: ["report"] };
    }),
  ];
  const projection = smallProjection({ places, legs, claims: [smallClaim("report", "afp", 3)] });
  const { pairs, isComplete } = compared(projection, { from: ["start"], to: ["goal"] }, { places: ["one"] });
  expect(pairs[0]?.before.legs.map(({ to }) => to)).toEqual(["one", "two", "goal"]);
  expect(pairs[0]?.before.confidence).toBeCloseTo(0.6, 12);
  expect(pairs[0]?.after?.confidence).toBeCloseTo(0.3025, 12);
  expect(isComplete).toBe(true);
});
