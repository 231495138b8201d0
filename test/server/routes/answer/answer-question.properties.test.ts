import * as fc from "fast-check";
import { expect, test } from "vitest";
import { RoutesBody, type RoutesAsked } from "../../../../contract/routes.ts";
import { collectPool } from "../../../../server/routes/answer/collect-pool.ts";
import { prepareSearch } from "../../../../server/routes/question/prepare-search.ts";
import type { Projection } from "../../../../server/routes/projection/projection.ts";
import { smallClaim, smallProjection } from "../small-projection.ts";
import { bestOfEach, confidenceOfLeg, everyWay, jointOf, productOf, type Way } from "./every-way.ts";

// Two areas with two places each, and places of their own; goods with a wider name.
const PLACES = { a: [], a1: ["a"], a2: ["a"], b: [], b1: ["b"], c: [], d: [], e: [] };
const GOODS = { drugs: [], cocaine: ["drugs"], crack: ["cocaine"], resin: ["drugs"] };
// Two claims of one voice, one of another, one that is worth nothing.
const CLAIMS = [
  smallClaim("k1", "afp", 1),
  smallClaim("k2", "reprint", 4, "afp"),
  smallClaim("k3", "france-3", 3),
  { ...smallClaim("k4", "blog", 2), state: "retracted" as const },
];
const names = fc.constantFrom(...Object.keys(PLACES));

const days = fc.tuple(fc.integer({ min: 1, max: 28 }), fc.integer({ min: 0, max: 6 })).map(([from, length]) => ({
  id: "case",
  dateFrom: `2024-01-${String(from).padStart(2, "0")}`,
  dateTo: `2024-01-${String(Math.min(31, from + length)).padStart(2, "0")}`,
}));

const leg = fc
  .record({
    from: names,
    to: names,
    confidence: fc.constantFrom(0.2, 0.4, 0.5, 0.64, 0.8, 1, null),
    status: fc.constantFrom("reported" as const, "reported" as const, "inferred" as const),
    mode: fc.constantFrom("road" as const, "sea" as const),
    commodities: fc.subarray(Object.keys(GOODS), { maxLength: 2 }),
    claims: fc.oneof(
      fc.constant([]),
      fc.subarray(
        CLAIMS.map(({ id }) => id),
        { minLength: 1 },
      ),
    ),
    cases: fc.array(days, { maxLength: 2 }),
  })
  .filter(({ from, to }) => from !== to);

const graph = fc
  .array(leg, { minLength: 1, maxLength: 14 })
  .map((legs) => smallProjection({ places: PLACES, legs, goods: GOODS, claims: CLAIMS }));

const question = fc.record({
  from: fc.constantFrom(["a"], ["a1"], ["c"], ["a1", "c"]),
  to: fc.constantFrom(["b"], ["d"], ["e", "b1"]),
  avoid: fc.constantFrom({}, { places: ["e"] }, { places: ["a2"] }),
  status: fc.constantFrom("all" as const, "reported" as const),
  modes: fc.constantFrom([], [], ["road" as const]),
  minConfidence: fc.constantFrom(0, 0, 0.5),
  maxLegs: fc.integer({ min: 1, max: 5 }),
  chain: fc.constantFrom("goods" as const, "any" as const, "journey" as const),
  toleranceDays: fc.constantFrom(0, 0, 2),
});

/** More than any of these small graphs has. */
const ALL = 5000;

function found(asked: RoutesAsked, projection: Projection) {
  return collectPool(prepareSearch(asked, projection, Infinity), asked.chain, ALL).routes;
}

const isAsked = (body: object) => {
  const asked = RoutesBody.parse(body);
  return asked.avoid.places.some((place) => asked.to.includes(place)) ? undefined : asked;
};

/** A journey takes that of parallel legs on which the days agree. */
const expected = (asked: RoutesAsked, projection: Projection): Way[] =>
  bestOfEach(everyWay(asked, projection), projection);

const keysOf = (ways: readonly { places: readonly number[] }[]) => ways.map(({ places }) => places.join()).toSorted();

test("the routes are those that a search by trying finds, under every setting", () => {
  fc.assert(
    fc.property(graph, question, (projection, body) => {
      const asked = isAsked(body);
      fc.pre(asked !== undefined);
      const routes = found(asked, projection);
      const ways = expected(asked, projection);
      expect(keysOf(routes)).toEqual(keysOf(ways));
      const productAt = new Map(ways.map((way) => [way.places.join(), productOf(way, projection)]));
      for (const { places, product } of routes) expect(product).toBeCloseTo(productAt.get(places.join()) ?? -1, 10);
    }),
    { numRuns: 1000 },
  );
});

const worst = (of: (way: Way) => number[]) => (way: Way) => Math.min(...of(way));

test.each([
  ["confidence", (projection: Projection) => (way: Way) => -jointOf(way, projection)],
  [
    "weakest-leg",
    (projection: Projection) => (way: Way) =>
      -worst(({ legs }) => legs.map((each) => confidenceOfLeg(each, projection)))(way),
  ],
  ["legs", () => (way: Way) => way.legs.length],
] as const)("they come in the order of %s", (rank, valueOf) => {
  fc.assert(
    fc.property(graph, question, (projection, body) => {
      const asked = isAsked({ ...body, rank });
      fc.pre(asked !== undefined);
      const value = valueOf(projection);
      const values = found(asked, projection).map(({ legs, places }) =>
        value({ legs: legs.flatMap((row) => projection.legs[row] ?? []), places: [...places] }),
      );
      for (const [index, each] of values.entries()) {
        expect(each).toBeGreaterThanOrEqual((values[index - 1] ?? Number.NEGATIVE_INFINITY) - 1e-9);
      }
    }),
    { numRuns: 300 },
  );
});

test("closing legs gives what the same search finds on a graph without them", () => {
  fc.assert(
    fc.property(graph, question, fc.array(fc.nat(13), { maxLength: 4 }), (projection, body, closed) => {
      const asked = isAsked(body);
      fc.pre(asked !== undefined);
      const ids = closed.flatMap((row) => projection.legs[row]?.id ?? []);
      const without = found({ ...asked, avoid: { ...asked.avoid, legs: ids } }, projection);
      const ways = expected(asked, { ...projection, legs: projection.legs.filter(({ id }) => !ids.includes(id)) });
      expect(keysOf(without)).toEqual(keysOf(ways));
    }),
    { numRuns: 300 },
  );
});
