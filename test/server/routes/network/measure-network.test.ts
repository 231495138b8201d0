import { expect, test } from "vitest";
import { NetworkBody } from "../../../../contract/network.ts";
import { measureNetwork } from "../../../../server/routes/network/measure-network.ts";
import { smallProjection } from "../small-projection.ts";

const PLACES = { antilles: [], cayenne: [], havre: [], fos: ["france"], france: [], lyon: [], paris: [], oslo: [] };
const told = (id: string) => ({ cases: [{ id, dateFrom: "2024-01-01", dateTo: "2024-01-01" }] });

/** Two cases over Le Havre, one over Fos and on from the country that holds it; a leg apart. */
const shipping = () =>
  smallProjection({
    places: PLACES,
    legs: [
      { from: "antilles", to: "havre", mode: "sea", ...told("case:one") },
      { from: "havre", to: "paris", ...told("case:one") },
      { from: "cayenne", to: "havre", mode: "sea", confidence: 0.9, ...told("case:two") },
      { from: "havre", to: "lyon", ...told("case:two") },
      { from: "antilles", to: "fos", mode: "sea", confidence: 1, ...told("case:three") },
      { from: "france", to: "lyon", confidence: 1 },
    ],
  });

const measured = (question: object = {}) => measureNetwork(NetworkBody.parse(question), shipping(), {});

test("ways lead from where cases begin to where they end, and a share is of all of them", async () => {
  const { places, legs, counts, isExact } = await measured();
  // Antilles and Cayenne to Paris and Lyon, the Antilles to Fos, the country to Lyon.
  expect(counts).toMatchObject({ ways: 6, places: 7, legs: 6 });
  expect(isExact).toBe(true);
  const shares = Object.fromEntries(places.map(({ place, share }) => [place, share]));
  // The Antilles reach Lyon by two ways of two legs: half of that pair passes Le Havre, and half Fos.
  expect(shares["havre"]).toBeCloseTo(3.5 / 6, 9);
  expect(shares["fos"]).toBeCloseTo(0.5 / 6, 9);
  expect(legs.find(({ leg }) => leg === "leg:001")?.share).toBeCloseTo(2 / 6, 9);
});

test("by confidence the better known of two ways is the short one", async () => {
  const { places } = await measured({ rank: "confidence" });
  const shares = Object.fromEntries(places.map(({ place, share }) => [place, share]));
  expect(shares["havre"]).toBeCloseTo(3 / 6, 9);
  expect(shares["fos"]).toBeCloseTo(1 / 6, 9);
});

test("between every two places more ways are counted, and no pairs are parted", async () => {
  const { counts, places } = await measured({ pairs: "all" });
  expect(counts.ways).toBe(10);
  expect(places.find(({ place }) => place === "havre")?.parting?.pairsParted).toBeNull();
});

test("a place that parts something names what it parts, and a bridge too", async () => {
  const { places, legs } = await measured();
  expect(places.find(({ place }) => place === "havre")?.parting).toEqual({
    parts: 3,
    placesParted: 2,
    // Whichever way legs lead: all three from Cayenne, and to Paris from the Antilles and from the country.
    pairsParted: 5,
    places: ["cayenne", "paris"],
  });
  expect(legs.find(({ leg }) => leg === "leg:001")?.parting).toMatchObject({ placesParted: 1, places: ["paris"] });
  expect(legs.find(({ leg }) => leg === "leg:000")?.parting).toBeNull();
});

test("legs that do not count are not there: cases then begin and end where the others do", async () => {
  const { counts, places } = await measured({ modes: ["sea"] });
  expect(counts).toMatchObject({ legs: 3, ways: 3, passedPlaces: 2, partingPlaces: 2 });
  expect(places.map(({ place, share }) => [place, share])).toEqual([
    ["antilles", 0],
    ["havre", 0],
  ]);
  expect((await measured({ minConfidence: 1, modes: ["air"] })).counts).toMatchObject({ legs: 0, ways: 0 });
});

test("as many are told as were asked for, and how many there are", async () => {
  const { places, counts } = await measured({ top: 1 });
  expect(places.map(({ place }) => place)).toEqual(["havre"]);
  expect(counts.passedPlaces).toBe(3);
});

test("it stops with a word when there was time for nothing, or nobody waits", async () => {
  const asked = NetworkBody.parse({});
  await expect(measureNetwork(asked, shipping(), { deadline: 0 })).rejects.toThrow("Time ran out before");
  await expect(measureNetwork(asked, shipping(), { signal: AbortSignal.abort() })).rejects.toMatchObject({
    code: "cancelled",
  });
});

test("it is called a model, not evidence", async () => {
  expect((await measured()).note).toMatch(/^A model, not evidence/);
});
