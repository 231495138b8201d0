import { expect, test } from "vitest";
import { smallProjection, type SmallLeg } from "../small-projection.ts";

const PLACES = {
  algeciras: ["andalusia"],
  andalusia: ["spain"],
  antilles: [],
  bordeaux: ["france"],
  france: [],
  martinique: ["antilles", "france"],
  spain: [],
};

function arcsOf(legs: readonly SmallLeg[]): string[] {
  const { arcs, places, legs: rows } = smallProjection({ places: PLACES, legs });
  const nameOf = (place: number | undefined) => places[place ?? -1]?.id ?? "?";
  return [...arcs.legs.keys()].map((arc) => {
    const leg = rows[arcs.legs[arc] ?? -1];
    const way = `${nameOf(arcs.tails[arc])} > ${nameOf(arcs.heads[arc])}`;
    return arcs.steps[arc] === 1 ? `${way} as from ${nameOf(leg?.from)}` : way;
  });
}

test("a leg that ends in Algeciras feeds one that starts in Spain, by a step", () => {
  expect(
    arcsOf([
      { from: "antilles", to: "algeciras" },
      { from: "spain", to: "bordeaux" },
    ]),
  ).toEqual(["antilles > algeciras", "spain > bordeaux", "algeciras > bordeaux as from spain"]);
});

test("a leg that ends in France feeds none that starts in the Antilles or in Bordeaux", () => {
  expect(
    arcsOf([
      { from: "spain", to: "france" },
      { from: "bordeaux", to: "antilles" },
      { from: "antilles", to: "spain" },
    ]),
  ).toEqual(["spain > france", "bordeaux > antilles", "antilles > spain"]);
});

test("a place within two areas feeds what starts in either", () => {
  expect(
    arcsOf([
      { from: "spain", to: "martinique" },
      { from: "antilles", to: "bordeaux" },
      { from: "france", to: "spain" },
    ]),
  ).toEqual([
    "spain > martinique",
    "antilles > bordeaux",
    "france > spain",
    "martinique > bordeaux as from antilles",
    "bordeaux > spain as from france",
    "martinique > spain as from france",
  ]);
});

test("a leg from an area to a place within it gives that place no step to itself", () => {
  expect(arcsOf([{ from: "spain", to: "algeciras" }])).toEqual(["spain > algeciras"]);
});
