import { expect, test } from "vitest";
import { RoutesBody } from "../../../contract/routes.ts";
import { cutsOf } from "../../../server/routes/find-chokepoints.ts";
import { smallProjection } from "./small-projection.ts";

const PLACES = { antilles: [], cayenne: [], havre: [], fos: ["france"], france: [], lyon: [], paris: [] };

const shipping = () =>
  smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre" },
      { from: "cayenne", to: "havre" },
      { from: "havre", to: "paris" },
      { from: "havre", to: "lyon" },
      { from: "antilles", to: "fos", mode: "sea" },
      { from: "france", to: "lyon" },
    ],
  });

const cuts = (question: object) => cutsOf(RoutesBody.parse(question), shipping(), Infinity);

test("one port parts all of two origins from Paris, and one leg does", () => {
  const { places, legs } = cuts({ from: ["antilles", "cayenne"], to: ["paris"] });
  expect(places).toMatchObject({ ids: ["havre"], isOnly: true, joined: [] });
  expect(places.ways).toHaveLength(1);
  expect(legs.ids).toEqual(["leg:002"]);
});

test("as many ways as the cut has parts prove that no smaller one can do; a step up to an area is walked too", () => {
  const { places } = cuts({ from: ["antilles"], to: ["lyon"] });
  expect(places.ids).toEqual(["fos", "havre"]);
  expect(places.ways.map((way) => way.join(" ")).toSorted()).toEqual(["leg:000 leg:003", "leg:004 leg:005"]);
});

test("what the question leaves out is no way that must be parted", () => {
  expect(cuts({ from: ["antilles"], to: ["lyon"], modes: ["road"] }).places.ids).toEqual(["havre"]);
  expect(cuts({ from: ["antilles"], to: ["lyon"], avoid: { places: ["havre"] } }).places.ids).toEqual(["fos"]);
});

test("no place parts what a leg joins straight, and nothing need part what no way joins", () => {
  expect(cuts({ from: ["antilles"], to: ["havre"] }).places).toMatchObject({ ids: [], joined: ["leg:000"] });
  expect(cuts({ from: ["cayenne"], to: ["fos"] })).toMatchObject({ places: { ids: [] }, legs: { ids: [] } });
});
