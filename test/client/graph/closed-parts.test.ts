import { expect, test } from "vitest";
import { closedCount, tidyClosed } from "../../../client/graph/closed-parts.ts";

test("every kind of thing that is closed counts, and what closes nothing leaves no trace", () => {
  const closed = { places: ["place:a"], legs: [], sources: ["source:a"], modes: ["sea" as const], years: [2022, 2024] };
  expect(closedCount(closed)).toBe(5);
  expect(tidyClosed(closed)).toEqual({
    places: ["place:a"],
    sources: ["source:a"],
    modes: ["sea"],
    years: [2022, 2024],
  });
  expect(closedCount(null)).toBe(0);
  expect(tidyClosed({ places: [], years: [] })).toBeNull();
});

test("a model of an older address closes what it closed then", () => {
  expect(tidyClosed({ places: ["place:a"], legs: ["leg:b"] })).toEqual({ places: ["place:a"], legs: ["leg:b"] });
});
