import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createHierarchy } from "../../../../server/routes/derive/hierarchy.ts";
import { deriveLegs, type Leg, type LegInput, type LegStatement } from "../../../../server/routes/index.ts";
import { caseFile, claims, commodities, places } from "./small-case.ts";

const place = fc.constantFrom(...places.map((each) => each.id));
const claim = fc.constantFrom(...claims.map((each) => each.id));
const files = ["case:one", "case:two", "case:three"];

const statement: fc.Arbitrary<LegStatement> = fc
  .record({
    type: fc.constantFrom("FROM", "VIA", "TO", "SEIZED_IN"),
    from: fc.constantFrom(...files),
    to: place,
    claims: fc.uniqueArray(claim, { minLength: 1, maxLength: 2 }),
    mode: fc.constantFrom("road" as const, "sea" as const, "unknown" as const),
    order: fc.integer({ min: 1, max: 4 }),
    commodities: fc.subarray(commodities.map((each) => each.id)),
    disputed: fc.boolean(),
    isInferred: fc.boolean(),
  })
  .map(({ isInferred, ...rest }) =>
    isInferred
      ? { ...rest, status: "inferred", rule: "press-match: the same month and town." }
      : { ...rest, status: "reported" },
  );

const world: fc.Arbitrary<LegInput> = fc.array(statement, { maxLength: 14 }).map((relationships) => ({
  places,
  cases: files.map((id, index) => caseFile(id, { dateFrom: `2024-0${index + 1}-01` })),
  relationships,
  claims,
  commodities,
}));

test("no leg leads from a place to itself or to one that holds it", () => {
  const { isWithin } = createHierarchy(places);
  fc.assert(fc.property(world, (input) => deriveLegs(input).every((leg) => !isWithin(leg.from, leg.to))));
});

test("a leg rests only on claims that its cases' relationships rest on, and on at least one", () => {
  fc.assert(
    fc.property(world, (input) => {
      for (const leg of deriveLegs(input)) {
        const own = input.relationships.filter((each) => leg.cases.includes(each.from)).flatMap((each) => each.claims);
        const used = [...leg.claims, ...(leg.fromClaims ?? []), ...(leg.toClaims ?? [])];
        expect(leg.claims).not.toEqual([]);
        expect(own).toEqual(expect.arrayContaining(used));
      }
    }),
  );
});

test("a leg names a rule exactly when it is inferred", () => {
  fc.assert(
    fc.property(world, (input) =>
      deriveLegs(input).every((leg) => (leg.status === "inferred") === (leg.rule !== undefined)),
    ),
  );
});

test("the order of places, cases, claims and of the cases' statements among each other does not matter", () => {
  fc.assert(
    fc.property(world, (input) => {
      const turned: LegInput = {
        places: input.places.toReversed(),
        cases: input.cases.toReversed(),
        claims: input.claims.toReversed(),
        commodities: input.commodities.toReversed(),
        // Within one case the order stays: it is that of the stops where nothing else tells.
        relationships: files.toReversed().flatMap((id) => input.relationships.filter((each) => each.from === id)),
      };
      expect(deriveLegs(turned).map(unordered)).toEqual(deriveLegs(input).map(unordered));
    }),
  );
});

test("deriving twice gives the same", () => {
  fc.assert(
    fc.property(world, (input) => {
      const before = structuredClone(input);
      expect(deriveLegs(input)).toEqual(deriveLegs(input));
      expect(input).toEqual(before);
    }),
  );
});

/** Lists as sets, for their order follows that of the cases. */
function unordered(leg: Leg): unknown[] {
  return Object.entries(leg).map(([name, value]: [string, unknown]) => {
    const parts = name === "rule" ? String(value).split(/(?<=\.) /) : value;
    return [name, Array.isArray(parts) ? new Set(parts) : parts];
  });
}
