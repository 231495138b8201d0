import { expect, test } from "vitest";
import { lineOf } from "../../../client/graph/hypothesis-line.ts";
import { againstWords, apartWords, confirmWords, whyWords } from "../../../client/text/hypothesis-words.ts";
import { HYPOTHESIS, legs, line, lsd, slice } from "../graph/hypothesis-samples.ts";
import { english, french, node } from "../graph/samples.ts";

test("it says what the two legs share, and of which no method is told", () => {
  expect(whyWords(line(), english)).toBe(
    "Both legs may carry: cocaine, LSD. Shared method: lorry. First leg Feb 2024, second Feb 2024.",
  );
  expect(whyWords(line({ methodsTold: "first", methods: [] }), english)).toContain(
    "No method is told of the second leg.",
  );
  expect(whyWords(line(), french)).toContain("Les deux tronçons ont pu porter\u00a0: cocaïne, LSD.");
});

test("goods that have no French name of their own have one in French", () => {
  const resin = node("commodity:resin", { name: "Cannabis resin" });
  const carried = { ...line(), goods: [resin, lsd] };
  expect(whyWords(carried, french)).toContain("Les deux tronçons ont pu porter\u00a0: résine de cannabis, LSD.");
  expect(confirmWords("seizure", carried, french)).toContain("(résine de cannabis, LSD)");
  expect(whyWords(carried, english)).toContain("Both legs may carry: cannabis resin, LSD.");
});

test("it says what a source would have to say, with the manner where both legs tell the same", () => {
  expect(confirmWords("case", line(), english)).toBe(
    "A case that tells of B → C with cocaine, LSD, by road, Feb 2024.",
  );
  expect(confirmWords("case", line({ mode: "unknown" }), english)).toBe(
    "A case that tells of B → C with cocaine, LSD, Feb 2024.",
  );
  expect(confirmWords("seizure", line(), french)).toBe("Une saisie entre les deux lieux à ces dates (cocaïne, LSD).");
});

test("it says how far the legs lie apart", () => {
  expect(apartWords(line().hypothesis, english)).toBe("3 days apart · 1,234\u00a0km");
  expect(apartWords(line({ daysApart: 0, distanceKm: null }).hypothesis, french)).toBe("dates communes");
});

test("what speaks against it is named by its leg", () => {
  const against = { kind: "leads-on" as const, leg: legs[1]!.id, claims: [], sentence: "" };
  expect(againstWords(against, slice, english)).toBe("C → D: such goods are told to go on there.");
});

test("without one of its legs there is nothing to draw", () => {
  expect(lineOf(HYPOTHESIS, { ...slice, edges: legs.slice(1) })).toBeNull();
});
