import * as fc from "fast-check";
import { expect, test } from "vitest";
import { WhatIfBody } from "../../../../contract/routes.ts";
import { compareClosed } from "../../../../server/routes/closing/compare-closed.ts";
import { compareShown } from "../../../../server/routes/closing/compare-shown.ts";
import { everyWay, jointOf } from "../answer/every-way.ts";
import { smallClaim, smallProjection } from "../small-projection.ts";

const PLACES = { alps: [], france: [], lyon: ["france", "alps"], spain: [], toll: [], town: [] };

/** Two ways from Spain to Lyon; the second rests on one source alone, and one more is told only as far as the Alps. */
const toLyon = () =>
  smallProjection({
    places: PLACES,
    claims: [smallClaim("one", "afp", 2), smallClaim("two", "france-3", 3), smallClaim("three", "afp", 3)],
    legs: [
      { from: "spain", to: "toll", claims: ["one", "two"] },
      { from: "toll", to: "lyon", claims: ["two"] },
      { from: "spain", to: "town", claims: ["three"] },
      { from: "town", to: "lyon", claims: ["three"] },
      { from: "spain", to: "alps", claims: ["three"] },
    ],
  });

const asked = (closed: object) => WhatIfBody.parse({ question: { from: ["spain"], to: ["lyon"] }, closed });

const told = (closed: object) =>
  compareShown(asked(closed), toLyon(), Infinity).shown.map(({ isRanked, outcome, before, closed: gone }) => [
    isRanked,
    before.legs[0]?.to,
    outcome,
    gone,
  ]);

test("a second route that a silenced source breaks is told, though the best one of the two ends is untouched", () => {
  expect(told({ sources: ["afp"] })).toEqual([
    [true, "toll", "untouched", []],
    [true, "town", "lost", ["leg:002", "leg:003"]],
    [false, "alps", "lost", ["leg:004"]],
  ]);
  const { counts } = compareClosed(asked({ sources: ["afp"] }), toLyon(), Infinity);
  expect(counts).toEqual({ lost: 0, rerouted: 0, weakened: 0, untouched: 1 });
});

test("ways told only as far as an area that holds the end are told too, and a closed place takes the legs on both sides of it", () => {
  expect(told({ places: ["town"] })).toEqual([
    [true, "toll", "untouched", []],
    [true, "town", "lost", ["leg:002", "leg:003"]],
    [false, "alps", "untouched", []],
  ]);
});

const names = fc.constantFrom("a", "b", "c", "d", "e");
const graph = fc
  .array(
    fc
      .record({ from: names, to: names, confidence: fc.constantFrom(0.2, 0.5, 0.8, 1) })
      .filter((leg) => leg.from !== leg.to),
    { minLength: 2, maxLength: 12 },
  )
  .map((legs) => smallProjection({ places: { a: [], b: [], c: [], d: [], e: [] }, legs }));

test("a shown route is lost exactly where a graph without the closed parts does not have it, and else worth as much", () => {
  fc.assert(
    fc.property(graph, fc.subarray(["b", "d"]), fc.array(fc.nat(11), { maxLength: 3 }), (projection, places, rows) => {
      const legs = rows.flatMap((row) => projection.legs[row]?.id ?? []);
      const body = WhatIfBody.parse({
        question: { from: ["c"], to: ["e"], maxLegs: 5, chain: "any", k: 20 },
        closed: { places, legs },
      });
      const left = { ...projection, legs: projection.legs.filter(({ id }) => !legs.includes(id)) };
      const avoid = { ...body.question.avoid, places };
      const ways = everyWay({ ...body.question, avoid }, left);
      const worth = new Map(ways.map((way) => [way.legs.map(({ id }) => id).join(" "), jointOf(way, left)]));
      for (const { outcome, before, after } of compareShown(body, projection, Infinity).shown) {
        expect(outcome === "lost").toBe(!worth.has(before.id));
        expect(after?.confidence ?? 0).toBeCloseTo(worth.get(before.id) ?? 0, 10);
      }
    }),
    { numRuns: 400 },
  );
});
