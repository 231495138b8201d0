import { expect, test } from "vitest";
import { codeOfCountry, numberOfCountry } from "../../../client/map/country-codes.ts";
import { countries, landsOf } from "../../../client/map/world.ts";

const MARTINIQUE = { code: "MQ", place: { lon: -61.02, lat: 14.64 } };
const GUIANA = { code: "GF", place: { lon: -53, lat: 4 } };

test("codes and numbers of countries belong to each other", () => {
  expect(numberOfCountry("ES")).toBe("724");
  expect(codeOfCountry("528")).toBe("NL");
  expect(numberOfCountry("GF")).toBeUndefined();
});

test("nearly every land of the base map has a code", () => {
  const named = countries.filter((country) => country.code !== null);
  expect(named.length).toBeGreaterThan(230);
  expect(new Set(named.map((country) => country.code)).size).toBeGreaterThan(230);
});

test("a country is tinted whole", () => {
  const [spain, ...others] = landsOf([{ code: "ES", place: { lon: -3.7, lat: 40.3 } }]);
  expect(spain).toMatchObject({ type: "Feature", properties: { name: "Spain" } });
  expect(others).toEqual([]);
});

test("an overseas territory that the base map holds as a part of France is tinted alone", () => {
  const pieces = landsOf([GUIANA, MARTINIQUE]);
  expect(pieces.length).toBeGreaterThanOrEqual(2);
  for (const piece of pieces) expect(piece.type).toBe("Polygon");
  // None of them is the mainland.
  expect(JSON.stringify(pieces)).not.toMatch(/\[\[2\.\d/);
});

test("a mark without a code tints nothing", () => {
  expect(landsOf([{ code: null, place: { lon: 2, lat: 46 } }])).toEqual([]);
});
