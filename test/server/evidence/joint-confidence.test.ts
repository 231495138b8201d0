import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jointConfidence, MOST_SHARED, type LegDoubts } from "../../../server/evidence/joint-confidence.ts";

const leg = (...voices: [voice: string, weight: number][]): LegDoubts => ({
  voices: voices.map(([voice, weight]) => ({ voice, weight })),
  factor: 1,
});

const exact = (legs: readonly LegDoubts[]): number => {
  const { low, high } = jointConfidence(legs);
  expect(high).toBeCloseTo(low, 12);
  return low;
};

test("a way told by one report is worth that report, however many legs it has", () => {
  expect(exact([leg(["afp", 0.64])])).toBe(0.64);
  expect(exact([leg(["afp", 0.64]), leg(["afp", 0.64]), leg(["afp", 0.64])])).toBe(0.64);
});

test("legs told by different voices are as many doubts", () => {
  expect(exact([leg(["afp", 0.8]), leg(["france-3", 0.5])])).toBe(0.4);
});

test("a second voice on one of two legs of one report helps only there", () => {
  // The report is right, or the second voice is and the other leg falls.
  expect(exact([leg(["afp", 0.5], ["france-3", 0.5]), leg(["afp", 0.5])])).toBe(0.5);
});

test("a voice that is surer of one leg than of another is right on the first whenever it is on the second", () => {
  expect(exact([leg(["afp", 0.8]), leg(["afp", 0.5])])).toBe(0.5);
  expect(exact([leg(["afp", 0.8], ["b", 0.5]), leg(["afp", 0.5], ["c", 0.5])])).toBeCloseTo(
    0.5 + 0.3 * 0.5 + 0.2 * 0.25,
    12,
  );
});

test("the factor of a rule takes its part whatever the voices share", () => {
  expect(exact([leg(["afp", 0.5]), { ...leg(["afp", 0.5]), factor: 0.6 }])).toBe(0.3);
});

test("a leg that nothing speaks for gives no route, and no leg no doubt", () => {
  expect(exact([leg(["afp", 0.5]), leg()])).toBe(0);
  expect(exact([leg(["afp", 0.5]), leg(["afp", 0])])).toBe(0);
  expect(exact([])).toBe(1);
});

test("the working names the voices that several legs share, most shared first", () => {
  const legs = [leg(["a", 0.5], ["b", 0.5]), leg(["b", 0.5], ["c", 0.5]), leg(["b", 0.5], ["c", 0.5])];
  expect(jointConfidence(legs).shared).toEqual([
    { voice: "b", legs: 3 },
    { voice: "c", legs: 2 },
  ]);
});

const weight = fc.constantFrom(0, 0.04, 0.2, 0.36, 0.5, 0.64, 0.8, 1);
const anyLeg = (voices: readonly string[]): fc.Arbitrary<LegDoubts> =>
  fc.record({
    voices: fc.uniqueArray(fc.record({ voice: fc.constantFrom(...voices), weight }), {
      maxLength: 4,
      selector: ({ voice }) => voice,
    }),
    factor: fc.constantFrom(1, 0.9, 0.4),
  });

/** Every world: where each voice's one number lies among the weights of its claims. */
function byEnumeration(legs: readonly LegDoubts[]): number {
  const names = [...new Set(legs.flatMap(({ voices }) => voices.map(({ voice }) => voice)))];
  const steps = names.map((name) => {
    const weights = legs.flatMap(({ voices }) => voices.filter(({ voice }) => voice === name));
    return [...new Set([0, ...weights.map((each) => each.weight), 1])].sort((one, other) => one - other);
  });
  const number = new Map<string, number>();
  const look = (index: number): number => {
    const name = names[index];
    if (name === undefined) {
      const stands = ({ voices }: LegDoubts) => voices.some((each) => (number.get(each.voice) ?? 1) < each.weight);
      return legs.every(stands) ? 1 : 0;
    }
    const own = steps[index] ?? [];
    return own.slice(1).reduce((sum, step, at) => {
      const before = own[at] ?? 0;
      number.set(name, (before + step) / 2);
      return sum + (step - before) * look(index + 1);
    }, 0);
  };
  return legs.reduce((product, { factor }) => product * factor, look(0));
}

test("the joint confidence equals an enumeration of all right and wrong worlds", () => {
  fc.assert(
    fc.property(fc.array(anyLeg(["a", "b", "c", "d", "e"]), { minLength: 1, maxLength: 6 }), (legs) => {
      expect(exact(legs)).toBeCloseTo(byEnumeration(legs), 10);
    }),
    { numRuns: 3000 },
  );
});

test("it lies between the product of the legs and the weakest of them", () => {
  const alone = (each: LegDoubts) => jointConfidence([each]).low;
  fc.assert(
    fc.property(fc.array(anyLeg(["a", "b", "c", "d"]), { minLength: 1, maxLength: 6 }), (legs) => {
      const value = exact(legs);
      expect(value).toBeGreaterThanOrEqual(legs.reduce((product, each) => product * alone(each), 1) - 1e-12);
      expect(value).toBeLessThanOrEqual(Math.min(...legs.map(alone)) + 1e-12);
    }),
    { numRuns: 1000 },
  );
});

test("with more shared voices than are looked through, two bounds hold the true value", () => {
  const names = Array.from({ length: MOST_SHARED + 2 }, (_, index) => `v${index}`);
  const each = fc.array(fc.constantFrom(0.2, 0.5, 0.8), { minLength: names.length, maxLength: names.length });
  fc.assert(
    fc.property(each, (weights) => {
      const all = names.map((name, index): [string, number] => [name, weights[index] ?? 0.5]);
      const legs = [leg(...all.slice(0, 9)), leg(...all.slice(5)), leg(...all)];
      const { low, high, shared } = jointConfidence(legs);
      expect(shared.length).toBe(names.length);
      const value = byEnumeration(legs);
      expect(low).toBeLessThanOrEqual(value + 1e-12);
      expect(high).toBeGreaterThanOrEqual(value - 1e-12);
      expect(high - low).toBeLessThan(0.1);
    }),
    { numRuns: 5 },
  );
});

test("a hypothesis asks for its two legs and its rule, and on a way that takes those it adds nothing but the rule", () => {
  const [one, other] = [leg(["afp", 0.8]), leg(["afp", 0.6], ["france-3", 0.64])];
  const guessed = { ...leg(["afp", 0.8], ["france-3", 0.64]), factor: 0.3, premises: [one, other] };
  const both = exact([one, other]);
  expect(both).toBeCloseTo(0.6 + 0.2 * 0.64, 12);
  expect(exact([guessed])).toBeCloseTo(both * 0.3, 12);
  expect(exact([one, guessed, other])).toBeCloseTo(both * 0.3, 12);
  expect(jointConfidence([one, guessed, other]).shared).toEqual([
    { voice: "afp", legs: 3 },
    { voice: "france-3", legs: 2 },
  ]);
  expect(exact([leg(["bfm", 0.5]), guessed])).toBeCloseTo(0.5 * both * 0.3, 12);
});
