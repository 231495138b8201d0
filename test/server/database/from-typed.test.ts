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

test("what is no value of a property is refused", () => {
  expect(() => fromTyped({ $type: "Node", _value: {} })).toThrow("No property holds a value of the type Node");
});
