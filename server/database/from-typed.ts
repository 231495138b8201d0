import neo4j, { type Integer } from "neo4j-driver";
import { z } from "zod";
import { AppError } from "../errors.ts";
import { AsRead } from "./parameters.ts";

const Typed = z.object({ $type: z.string(), _value: z.unknown(), _of: z.string().optional() });

const VECTORS: Readonly<Record<string, (numbers: readonly unknown[]) => unknown>> = {
  INT8: (numbers) => neo4j.vector(Int8Array.from(numbers, Number)),
  INT16: (numbers) => neo4j.vector(Int16Array.from(numbers, Number)),
  INT32: (numbers) => neo4j.vector(Int32Array.from(numbers, Number)),
  INT64: (numbers) => neo4j.vector(BigInt64Array.from(numbers, (number) => BigInt(String(number)))),
  FLOAT32: (numbers) => neo4j.vector(Float32Array.from(numbers, Number)),
  FLOAT64: (numbers) => neo4j.vector(Float64Array.from(numbers, Number)),
};

const { types } = neo4j;

/** By the names of `toTyped`; the driver's classes read the ISO text that they print, but for the fraction of a second. */
const MAKERS: Readonly<Record<string, (value: unknown, of: string | undefined) => unknown>> = {
  Integer: (value) => BigInt(String(value)),
  Float: (value) => Number(value),
  Date: (value) => types.Date.fromString(String(value)),
  Time: (value) => {
    const [text, nanosecond] = apart(value);
    const { hour, minute, second, timeZoneOffsetSeconds } = types.Time.fromString(text);
    return new types.Time(hour, minute, second, nanosecond, timeZoneOffsetSeconds);
  },
  LocalTime: (value) => {
    const [text, nanosecond] = apart(value);
    const { hour, minute, second } = types.LocalTime.fromString(text);
    return new types.LocalTime(hour, minute, second, nanosecond);
  },
  OffsetDateTime: (value) => {
    const [text, nanosecond] = apart(value);
    const { year, month, day, hour, minute, second, ...zone } = types.DateTime.fromString(text);
    const { timeZoneOffsetSeconds: offset, timeZoneId: id } = zone;
    return new types.DateTime(year, month, day, hour, minute, second, nanosecond, offset, id);
  },
  LocalDateTime: (value) => {
    const [text, nanosecond] = apart(value);
    const { year, month, day, hour, minute, second } = types.LocalDateTime.fromString(text);
    return new types.LocalDateTime(year, month, day, hour, minute, second, nanosecond);
  },
  // The driver prints "P1DT", which it does not read.
  Duration: (value) => types.Duration.fromString(String(value).replace(/T$/, "")),
  Point: (value) => pointOf(String(value)),
  Base64: (value) => new Int8Array(Buffer.from(String(value), "base64")),
  Vector: vectorOf,
  Map: mapOf,
};

/**
 * Turns what `toTyped` made of a property's value into a parameter that is that value again, kind for kind.
 *
 * @throws AppError `query_rejected` for what is no value of a property, or cannot be sent back: a node, what this
 *   program does not know.
 */
export function fromTyped(value: unknown): AsRead {
  return new AsRead(toDriver(value));
}

function toDriver(value: unknown): unknown {
  if (typeof value === "number") return Number.isInteger(value) ? BigInt(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toDriver);
  const typed = Typed.safeParse(value).data;
  if (typed === undefined) return mapOf(value);
  const make = Object.hasOwn(MAKERS, typed.$type) ? MAKERS[typed.$type] : undefined;
  if (make === undefined) throw unwritable(typed.$type);
  return make(typed._value, typed._of);
}

function mapOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, item]) => [key, toDriver(item)]));
}

/** A time without its fraction of a second, and that in nanoseconds: the driver takes it for a float, which loses one. */
function apart(value: unknown): [text: string, nanosecond: Integer] {
  const text = String(value);
  const [, fraction = ""] = /\.(\d{1,9})/.exec(text) ?? [];
  return [text.replace(/\.\d+/, ""), neo4j.int(fraction.padEnd(9, "0"))];
}

function vectorOf(value: unknown, of = ""): unknown {
  const make = Object.hasOwn(VECTORS, of) ? VECTORS[of] : undefined;
  if (make === undefined || !Array.isArray(value)) throw unwritable("Vector");
  return make(value.map(toDriver));
}

function unwritable(type: string): AppError {
  return new AppError("query_rejected", `No property holds a value of the type ${type} that can be written again.`, {
    hint: "Nothing was changed. Write a statement that changes it without that value.",
    values: { type },
  });
}

function pointOf(text: string): unknown {
  const [, srid, place = ""] = /^SRID=(\d+);POINT(?: Z)? \(([^)]*)\)$/.exec(text) ?? [];
  const [x = NaN, y = NaN, height] = place.split(" ").map(Number);
  if (srid === undefined) throw unwritable("Point");
  return new types.Point(BigInt(srid), x, y, height);
}
