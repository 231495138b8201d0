import { expect, test } from "vitest";
import { knownRules, rulesIn, ruleViews } from "../../../server/evidence/index.ts";

test("a text that names two rules gives each with its own reason", () => {
  const text =
    "tip-residence: the tip came about a resident: of Chambéry. joined-claims: two claims each give one end.";
  expect(rulesIn(text)).toEqual([
    { id: "tip-residence", reason: "the tip came about a resident: of Chambéry." },
    { id: "joined-claims", reason: "two claims each give one end." },
  ]);
});

test("no text names no rule", () => {
  expect(rulesIn("")).toEqual([]);
});

test("a rule is shown with its own sentence, its factor and the reason given here", () => {
  const [rule] = ruleViews(["remaining-pair"], "remaining-pair: Spain is matched, which leaves the Antilles.");
  expect(rule).toEqual({
    id: "remaining-pair",
    sentence: knownRules().get("remaining-pair")?.sentence.en,
    sentenceFr: knownRules().get("remaining-pair")?.sentence.fr,
    factor: 0.4,
    reason: "Spain is matched, which leaves the Antilles.",
  });
});

test("a rule without a reason has none", () => {
  expect(ruleViews(["press-match"], null)[0]?.reason).toBeNull();
});

test("an unknown rule is named and trusted no more than the weakest known one", () => {
  const [rule] = ruleViews(["gut-feeling"], "gut-feeling: it must be so.");
  expect(rule).toMatchObject({ id: "gut-feeling", factor: 0.3, reason: "it must be so." });
  expect(rule?.sentence).toContain("gut-feeling");
  expect(rule?.sentenceFr).toBeNull();
});

test("every rule has a sentence in both languages", () => {
  for (const { sentence } of knownRules().values()) expect(sentence.en).not.toBe(sentence.fr);
});
