import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { toExactObject } from "../../../server/database/exact-values.ts";
import { Float, SpatialPoint, Temporal, Unwritable } from "../../../server/database/index.ts";
import { sorted } from "../../../server/exports/properties.ts";
import { toJson } from "../../../server/exports/value-json.ts";

test.each([
  [new Float(2), "2.0"],
  [9007199254740993n, '{"$type":"integer","value":"9007199254740993"}'],
  [new Float(Number.NaN), '{"$type":"float","value":"NaN"}'],
  [new Temporal("date", "2024-02-08"), '{"$type":"date","value":"2024-02-08"}'],
  [new SpatialPoint(4326, [2, 48.5]), '{"$type":"point","value":[4326,2.0,48.5]}'],
])("%o stands in JSON as %s", (value, written) => {
  expect(toJson(value)).toBe(written);
});

test("the driver's values keep their kind", () => {
  expect(toExactObject(new neo4j.types.Date(2024, 2, 8))).toEqual(new Temporal("date", "2024-02-08"));
  expect(toExactObject(new neo4j.types.Duration(1, 2, 3, 0))).toEqual(new Temporal("duration", "P1M2DT3S"));
  expect(toExactObject(new neo4j.types.LocalTime(10, 5, 6, 7))).toEqual(
    new Temporal("localtime", "10:05:06.000000007"),
  );
  expect(toExactObject(new neo4j.types.Point(4326n, 2, 48.5))).toEqual(new SpatialPoint(4326, [2, 48.5]));
  expect(toExactObject(new Int8Array([1]))).toEqual(new Unwritable("bytes"));
});

test("a property that no text can make again is refused by name, also in a list", () => {
  const properties = { id: "case:a", photos: [new Unwritable("bytes")] };
  expect(() => sorted("case:a", properties)).toThrow("The property photos of case:a holds bytes");
});
