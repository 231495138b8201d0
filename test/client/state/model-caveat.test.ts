import { expect, test } from "vitest";
import { createFacts } from "../../../client/graph/facts.ts";
import { modelCaveat } from "../../../client/state/model-caveat.ts";
import { createWords } from "../../../client/text/words.ts";

test("what leaves the screen while something is closed names all of it and is called a model", () => {
  const closed = { places: ["place:a"], sources: ["source:b"], modes: ["sea" as const], years: [2022] };
  const caveat = modelCaveat(closed, createWords("en"), createFacts()) ?? "";
  expect(caveat).toMatch(
    /^Model, not evidence: .*: place:a, source:b, all at sea,? and the year 2022\. As if goods took/,
  );
  expect(caveat).toMatch(/one with a case outside stays whole\.$/);
});

test("without a year nothing is said of years, and where nothing is closed there is no caveat", () => {
  expect(modelCaveat({ legs: ["leg:a"] }, createWords("fr"), createFacts())).toMatch(
    /^Modèle, non preuve\u00a0: .*autre\.$/,
  );
  expect(modelCaveat(null, createWords("en"), createFacts())).toBeNull();
});
