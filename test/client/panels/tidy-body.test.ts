import { expect, test } from "vitest";
import { isAskable, tidyBody } from "../../../client/panels/routes/tidy-body.ts";

test("what goes without saying is not said, so that the same question is the same text", () => {
  expect(
    tidyBody({
      from: ["a"],
      to: [],
      via: [],
      avoid: { places: [] },
      maxLegs: 8,
      rank: "confidence",
      chain: "goods",
      status: "all",
      minSources: 1,
      dateFrom: undefined,
    }),
  ).toEqual({ from: ["a"] });
  const said = { to: ["b"], rank: "legs" as const, maxLegs: 4, avoid: { places: ["c"] }, minSources: 2 };
  expect(tidyBody(said)).toEqual(said);
});

test("something must be named before there is anything to look for", () => {
  expect(isAskable({ rank: "legs" })).toBe(false);
  expect(isAskable({ via: ["a"] })).toBe(true);
});
