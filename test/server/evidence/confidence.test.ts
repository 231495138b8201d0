import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { claimWeight, confidenceOf, figuresOf, ruleViews } from "../../../server/evidence/index.ts";
import { graded } from "./graded.ts";

describe("the weight of a claim", () => {
  test("is reliability times credibility", () => {
    expect(claimWeight(graded("B3", "france3"))).toBeCloseTo(0.8 * 0.6, 12);
  });

  test("is one half for each grade that says that nothing can be judged", () => {
    expect(claimWeight(graded("F6", "unknown"))).toBe(0.25);
  });

  test("is half for a disputed claim and none for a retracted one", () => {
    expect(claimWeight(graded("A1", "one", undefined, "disputed"))).toBe(0.5);
    expect(claimWeight(graded("A1", "one", undefined, "retracted"))).toBe(0);
  });
});

describe("confidence", () => {
  test("is nothing where no claim counts", () => {
    expect(confidenceOf([], [])).toMatchObject({ value: 0, voices: 0 });
    expect(confidenceOf([graded("A1", "one", undefined, "retracted")], [])).toMatchObject({ value: 0, voices: 0 });
  });

  test("rises with a second independent source", () => {
    const { value, voices } = confidenceOf([graded("A2", "afp"), graded("B3", "france3")], []);
    expect(value).toBeCloseTo(1 - (1 - 0.8) * (1 - 0.48), 12);
    expect(voices).toBe(2);
  });

  test("does not rise with a reprint of the same wire", () => {
    const wire = graded("B2", "afp");
    const both = confidenceOf([graded("C2", "reprint", "afp"), wire], []);
    expect(both.value).toBe(confidenceOf([wire], []).value);
    expect(both.voices).toBe(1);
    expect(both.parts.map((part) => [part.claim.id, part.voice, part.counted])).toEqual([
      ["claim:afp", "source:afp", true],
      ["claim:reprint", "source:afp", false],
    ]);
  });

  test("counts the origin before an equal copy of it", () => {
    const { parts } = confidenceOf([graded("B2", "a-copy", "wire"), graded("B2", "wire")], []);
    expect(parts.map((part) => part.claim.id)).toEqual(["claim:wire", "claim:a-copy"]);
  });

  test("is multiplied by the factor of every rule it rests on", () => {
    const rules = ruleViews(["press-match", "joined-claims"], null);
    const { value, claimsValue } = confidenceOf([graded("B2", "lemonde")], rules);
    expect(claimsValue).toBeCloseTo(0.64, 12);
    expect(value).toBeCloseTo(0.64 * 0.9 * 0.9, 12);
  });

  const claim = fc
    .record({
      grade: fc.tuple(fc.constantFrom("A", "B", "C", "D", "E", "F"), fc.integer({ min: 1, max: 6 })),
      source: fc.constantFrom("one", "two", "three"),
      origin: fc.option(fc.constantFrom("wire", "note"), { nil: undefined }),
      state: fc.constantFrom("stated" as const, "disputed" as const, "retracted" as const),
    })
    .map(({ grade, source, origin, state }) => graded(grade.join(""), source, origin, state));

  test("is never outside 0 to 1, and never falls with a further claim", () => {
    fc.assert(
      fc.property(fc.array(claim), claim, (claims, further) => {
        const before = confidenceOf(claims, []).value;
        const after = confidenceOf([...claims, further], []).value;
        expect(before).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });

  test("can be worked out again from its parts and rules, as the contract says", () => {
    fc.assert(
      fc.property(fc.array(claim), (claims) => {
        const { value, parts, rules } = confidenceOf(claims, ruleViews(["tip-residence"], null));
        const doubt = parts.filter((part) => part.counted).reduce((product, part) => product * (1 - part.weight), 1);
        expect(value).toBeCloseTo((1 - doubt) * rules.reduce((product, rule) => product * rule.factor, 1), 12);
        for (const part of parts)
          expect(part.weight).toBeCloseTo(part.reliability * part.credibility * part.factor, 12);
      }),
    );
  });
});

describe("the figures of a relationship", () => {
  const circumstances = { rules: [], saidDisputed: false, contradicted: new Set<string>() };

  test("name the grade of the best claim that counts", () => {
    const claims = [graded("A1", "gone", undefined, "retracted"), graded("C3", "local"), graded("B2", "afp")];
    expect(figuresOf(claims, circumstances).grade).toEqual({ reliability: "B", credibility: 2 });
    expect(figuresOf([], circumstances).grade).toBeNull();
  });

  test("are disputed when the data says so or a claim is contradicted", () => {
    const claims = [graded("B2", "afp")];
    expect(figuresOf(claims, circumstances).disputed).toBe(false);
    expect(figuresOf(claims, { ...circumstances, saidDisputed: true }).disputed).toBe(true);
    expect(figuresOf(claims, { ...circumstances, contradicted: new Set(["claim:afp"]) }).disputed).toBe(true);
  });
});
