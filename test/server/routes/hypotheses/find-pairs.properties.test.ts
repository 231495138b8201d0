import * as fc from "fast-check";
import { expect, test } from "vitest";
import { HypothesesBody } from "../../../../contract/hypotheses.ts";
import { findPairs } from "../../../../server/routes/hypotheses/find-pairs.ts";
import { propose } from "../../../../server/routes/hypotheses/propose.ts";
import { smallClaim, smallProjection } from "../small-projection.ts";
import { everyPair } from "./every-pair.ts";

const PLACES = { a: [], a1: ["a"], b: [], b1: ["b"], c: [], d: [], e: [], f: [] };
const GOODS = { drugs: [], cocaine: ["drugs"], crack: ["cocaine"], resin: ["drugs"] };
const METHODS = { "case:1": ["lorry"], "case:2": ["lorry", "container"], "case:3": ["container"] };
const CLAIMS = [
  smallClaim("k1", "afp", 1),
  smallClaim("k2", "reprint", 4, "afp"),
  smallClaim("k3", "france-3", 3),
  { ...smallClaim("k4", "blog", 2), state: "retracted" as const },
];
const names = fc.constantFrom(...Object.keys(PLACES));
const day = (index: number) => new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(0, 10);

const file = fc
  .record({
    id: fc.constantFrom("case:1", "case:2", "case:3", "case:4", "case:5"),
    from: fc.integer({ min: 0, max: 200 }),
    length: fc.constantFrom(0, 0, 1, 10, 120, 6000),
  })
  .map(({ id, from, length }) => ({ id, dateFrom: day(from), dateTo: day(from + length) }));

const leg = fc
  .record({
    from: names,
    to: names,
    confidence: fc.constantFrom(0.2, 0.5, 0.64, 0.8, null),
    status: fc.constantFrom("reported" as const, "reported" as const, "reported" as const, "inferred" as const),
    mode: fc.constantFrom("road" as const, "sea" as const),
    commodities: fc.subarray(Object.keys(GOODS), { maxLength: 2 }),
    claims: fc.oneof(fc.constant([]), fc.subarray(["k1", "k2", "k3", "k4"], { minLength: 1 })),
    cases: fc.array(file, { minLength: 0, maxLength: 2 }),
    premises: fc.constantFrom([], [], [], ["leg:000", "leg:001"]),
  })
  .filter(({ from, to }) => from !== to);

const graph = fc
  .array(leg, { minLength: 2, maxLength: 14 })
  .map((legs) => smallProjection({ places: PLACES, legs, goods: GOODS, claims: CLAIMS, methods: METHODS }));

const question = fc
  .record({
    windowDays: fc.constantFrom(0, 1, 30, 60),
    modes: fc.constantFrom([], [], ["road" as const]),
    commodities: fc.constantFrom([], [], ["cocaine"], ["drugs"]),
    places: fc.constantFrom([], [], ["a"], ["c", "b1"]),
    period: fc.constantFrom(
      {},
      {},
      { dateFrom: "2024-03-01" },
      { dateFrom: "2024-02-01", dateTo: "2024-04-01" },
      {
        periods: [
          { from: "2024-01-01", to: "2024-01-10" },
          { from: "2024-03-01", to: "2024-05-01" },
        ],
      },
    ),
  })
  .map(({ period, ...rest }) => HypothesesBody.parse({ ...rest, ...period }));

test("the pairs found are those that trying every two legs finds, each once", () => {
  fc.assert(
    fc.property(graph, question, (projection, asked) => {
      const { pairs, isComplete } = findPairs(asked, projection, Infinity);
      expect(pairs.map(({ first, second }) => `${first.leg.id} ${second.leg.id}`).toSorted()).toEqual(
        everyPair(asked, projection),
      );
      expect(isComplete).toBe(true);
    }),
    { numRuns: 1500 },
  );
});

test("the best known come first, none above what its rule allows, and a run gives what another gave", () => {
  fc.assert(
    fc.property(graph, question, (projection, asked) => {
      const all = propose({ ...asked, limit: 200 }, projection, Infinity);
      const few = propose({ ...asked, limit: 2 }, projection, Infinity);
      expect(few.hypotheses).toEqual(all.hypotheses.slice(0, 2));
      expect(few.total).toBe(all.hypotheses.length);
      for (const [index, each] of all.hypotheses.entries()) {
        expect(each.confidence).toBeLessThanOrEqual(
          Math.min(each.first.confidence, each.second.confidence) * all.rule.factor + 1e-12,
        );
        expect(each.confidence).toBeLessThanOrEqual(all.hypotheses[index - 1]?.confidence ?? 1);
        expect(new Set([each.first.from, each.from, each.to, each.second.to]).size).toBe(4);
      }
      expect(new Set(all.hypotheses.map(({ id }) => id)).size).toBe(all.total);
    }),
    { numRuns: 300 },
  );
});
