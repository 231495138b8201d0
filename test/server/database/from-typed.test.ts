import * as fc from "fast-check";
import neo4j from "neo4j-driver";
import { expect, test } from "vitest";
import { fromTyped } from "../../../server/database/from-typed.ts";
import { toTyped } from "../../../server/database/typed-values.ts";

const { types } = neo4j;
const year = fc.integer({ min: -9999, max: 99_999 });
const date = fc.record({ year, month: fc.integer({ min: 1, max: 12 }), day: fc.integer({ min: 1, max: 28 }) });
const clock = fc.record({
  hour: fc.integer({ min: 0, max: 23 }),
  minute: fc.integer({ min: 0, max: 59 }),
  second: fc.integer({ min: 0, max: 59 }),
  nanosecond: fc.integer({ min: 0, max: 999_999_999 }),
});
const offset = fc.integer({ min: -1079, max: 1079 }).map((minutes) => minutes * 60);

/** A value as a database gives it. */
const value: fc.Arbitrary<unknown> = fc.oneof(
  fc.string(),
  fc.boolean(),
  fc.bigInt({ min: -(2n ** 63n), max: 2n ** 63n - 1n }),
  fc.double(),
  fc.integer(),
  date.map(({ year: y, month, day }) => new types.Date(y, month, day)),
  clock.map(({ hour, minute, second, nanosecond }) => new types.LocalTime(hour, minute, second, nanosecond)),
  fc
    .tuple(clock, offset)
    .map(([{ hour, minute, second, nanosecond }, by]) => new types.Time(hour, minute, second, nanosecond, by)),
  fc
    .tuple(date, clock)
    .map(
      ([{ year: y, month, day }, { hour, minute, second, nanosecond }]) =>
        new types.LocalDateTime(y, month, day, hour, minute, second, nanosecond),
    ),
  fc
    .tuple(date, clock, offset)
    .map(
      ([{ year: y, month, day }, { hour, minute, second, nanosecond }, by]) =>
        new types.DateTime(y, month, day, hour, minute, second, nanosecond, by),
    ),
  fc
    .tuple(fc.integer(), fc.integer(), fc.integer(), fc.integer({ min: 0, max: 999_999_999 }))
    .map(([months, days, seconds, nanoseconds]) => new types.Duration(months, days, seconds, nanoseconds)),
  fc
    .tuple(fc.constantFrom(4326n, 7203n), fc.double({ noNaN: true }), fc.double({ noNaN: true }))
    .map(([srid, x, y]) => new types.Point(srid, x, y)),
  fc.uint8Array().map((bytes) => new Int8Array(bytes)),
);

test("what a database gave is the same value again, kind for kind", () => {
  fc.assert(
    fc.property(fc.oneof(value, fc.array(value), fc.dictionary(fc.string(), value)), (given) => {
      const typed = JSON.parse(JSON.stringify(toTyped(given))) as unknown;
      expect(toTyped(fromTyped(typed).value)).toEqual(typed);
    }),
  );
});

const { MIN_VALUE } = Number;
const vectors = [
  neo4j.vector(Int8Array.of(-128, 0, 127)),
  neo4j.vector(Int16Array.of(-32_768, 32_767)),
  neo4j.vector(Int32Array.of(-(2 ** 31), 1)),
  neo4j.vector(BigInt64Array.of(-(2n ** 63n), 9_007_199_254_740_993n, 2n)),
  neo4j.vector(Float32Array.of(0.1, -0, 2, Infinity)),
  neo4j.vector(Float64Array.of(0.1, 1e300, MIN_VALUE, 2)),
];

test.each(vectors.map((vector) => [vector.getType(), vector] as const))("a vector of %s is that again", (_, vector) => {
  const typed = JSON.parse(JSON.stringify(toTyped(vector))) as unknown;
  const again = fromTyped(typed).value;
  expect(neo4j.isVector(again) && again.getType()).toBe(vector.getType());
  expect(neo4j.isVector(again) && again.asTypedArray()).toEqual(vector.asTypedArray());
});

test("a value that cannot be written again is refused with what to do, not a fault of the program", () => {
  for (const [$type, _value] of [
    ["Vector", [1.5]],
    ["Unsupported", "a thing of later"],
    ["Point", "nowhere"],
  ]) {
    expect(() => fromTyped({ $type, _value })).toThrow(expect.objectContaining({ code: "query_rejected" }));
  }
});

test("what is no value of a property is refused", () => {
  expect(() => fromTyped({ $type: "Node", _value: {} })).toThrow("No property holds a value of the type Node");
});
