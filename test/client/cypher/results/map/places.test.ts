import { describe, expect, test } from "vitest";
import { placesOf, placesShape } from "../../../../../client/cypher/results/map/places.ts";

const node = (id: string, properties: Record<string, unknown>, labels = ["Entity", "Place", "Country"]) => ({
  $type: "Node",
  _value: { _element_id: id, _labels: labels, _properties: { name: id, ...properties } },
});
const point = (srid: number, inside: string) => ({ $type: "Point", _value: `SRID=${srid};POINT (${inside})` });
const spain = node("Spain", { nameFr: "Espagne", lat: 40.3, lon: -3.7, precision: "country", iso2: "ES" });
const chile = node("Chile", { latitude: { $type: "Float", _value: "-33.0" }, longitude: -70.5 });
const nowhere = node("Nowhere", {});

function found(columns: string[], rows: unknown[][]) {
  const shape = placesShape(columns, rows);
  return shape && placesOf(columns, rows, shape);
}

const told = (columns: string[], rows: unknown[][]) => {
  const all = found(columns, rows);
  return (
    all && {
      places: all.places.map(({ node: { name, place }, figure, rows: count }) => [
        name,
        place?.lat,
        place?.lon,
        figure ?? `${count} rows`,
      ]),
      figures: all.figures,
      without: all.without,
    }
  );
};

test("nodes with a position stand on the map, with the first column that counts", () => {
  expect(
    told(
      ["n", "place", "cases"],
      [
        ["x", spain, 15],
        ["y", chile, 3],
        ["z", nowhere, 1],
        ["a", null, 0],
      ],
    ),
  ).toEqual({
    places: [
      ["Spain", 40.3, -3.7, 15],
      ["Chile", -33, -70.5, 3],
    ],
    figures: "cases",
    without: ["Nowhere", "null"],
  });
  const [first] = found(["place"], [[spain]])?.places ?? [];
  expect(first).toMatchObject({
    node: { kind: "country", nameFr: "Espagne", place: { precision: "country", code: "ES" } },
    cell: { row: 0, column: 0 },
  });
});

test("a place of several rows is one, and its rows are counted: its figures are never added up", () => {
  expect(
    told(
      ["place", "kg"],
      [
        [spain, 100],
        [chile, 3],
        [spain, 50],
      ],
    ),
  ).toMatchObject({
    places: [
      ["Spain", 40.3, -3.7, "2 rows"],
      ["Chile", -33, -70.5, "1 rows"],
    ],
    figures: null,
  });
});

test("points on the earth are places, those of another plane are none", () => {
  expect(
    told(
      ["name", "at"],
      [
        ["Madrid", point(4326, "-3.7 40.4")],
        ["?", null],
      ],
    ),
  ).toEqual({
    places: [["Madrid", 40.4, -3.7, "1 rows"]],
    figures: null,
    without: ["?"],
  });
  expect(found(["at"], [[point(7203, "1 2")]])).toBeNull();
  expect(told(["n"], [[node("x", { location: point(4979, "2 48 35") }, ["Shop"])]])?.places).toEqual([
    ["x", 48, 2, "1 rows"],
  ]);
});

describe("a latitude and a longitude by their names", () => {
  test.each([
    ["lat", "lon"],
    ["p.latitude", "p.longitude"],
    ["Place lat", "Place LNG"],
  ])("%s, %s", (lat, lon) => {
    expect(
      told(
        ["p.name", lat, lon, "cases"],
        [
          ["Spain", 40.3, -3.7, 15],
          ["Lost", 91, 0, 1],
          ["Gone", null, null, 2],
        ],
      ),
    ).toEqual({
      places: [["Spain", 40.3, -3.7, 15]],
      figures: "cases",
      without: ["Lost", "Gone"],
    });
  });
});

test("what says nowhere where anything is has no map", () => {
  expect(found(["place", "cases"], [["Spain", 15]])).toBeNull();
  expect(found(["place"], [[nowhere]])).toBeNull();
  expect(found(["lat", "cases"], [[40, 3]])).toBeNull();
  expect(found(["plate", "longest"], [[40, 3]])).toBeNull();
  expect(found(["place"], [[spain], ["a text"]])).toBeNull();
});
