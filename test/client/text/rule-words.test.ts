import { expect, test } from "vitest";
import { ruleSentence } from "../../../client/text/rule-words.ts";

const rule = { id: "a-rule", sentence: "It follows.", sentenceFr: "Il s’ensuit.", factor: 0.9, reason: null };

test("a rule speaks the language of the screen", () => {
  expect(ruleSentence(rule, "en")).toBe("It follows.");
  expect(ruleSentence(rule, "fr")).toBe("Il s’ensuit.");
});

test("an unknown rule without a French sentence is told in English rather than not at all", () => {
  expect(ruleSentence({ ...rule, sentenceFr: null }, "fr")).toBe("It follows.");
});
