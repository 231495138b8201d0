import { expect, test } from "vitest";
import { closedStops } from "../../../client/graph/closed-stops.ts";
import { node, place } from "./samples.ts";

const nodes = [
  place("place:spain", {}, { name: "Spain" }),
  place("place:valencia", { within: ["Spain"] }, { name: "Valencia" }),
  place("place:valence", { within: ["France"] }, { name: "Valence" }),
  node("case:1"),
];

test("a stop is closed by name, or with an area that holds it", () => {
  expect([...closedStops({ places: ["place:valence"] }, nodes)]).toEqual(["place:valence"]);
  expect([...closedStops({ places: ["place:spain"] }, nodes)]).toEqual(["place:spain", "place:valencia"]);
});

test("a year, a manner, a leg or a source that is closed closes no stop", () => {
  expect(closedStops({ years: [2022], modes: ["road"], legs: ["leg:a"], sources: ["source:a"] }, nodes).size).toBe(0);
  expect(closedStops({ places: ["case:1"] }, nodes).size).toBe(1);
});
