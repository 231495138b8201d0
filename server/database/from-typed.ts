import neo4j from "neo4j-driver";
import { z } from "zod";
import { AsRead } from "./parameters.ts";

const Typed = z.object({ $type: z.string(), _value: z.unknown() });

/** By the names of `toTyped`; the driver's classes read the ISO text that they print. */
const MAKERS: Readonly<Record<string, (value: unknown) => unknown>> = {
  Integer: (value) => BigInt(String(value)),
  Float: (value) => Number(value),
  Date: (value) => neo4j.types.Date.fromString(String(value)),
  Time: (value) => neo4j.types.Time.fromString(String(value)),
  LocalTime: (value) => neo4j.types.LocalTime.fromString(String(value)),
  OffsetDateTime: (value) => neo4j.types.DateTime.fromString(String(value)),
  LocalDateTime: (value) => neo4j.types.LocalDateTime.fromString(String(value)),
  // The driver prints "P1DT", which it does not read.
  Duration: (value) => neo4j.types.Duration.fromString(String(value).replace(/T$/, "")),
  Point: (value) => pointOf(String(value)),
  Base64: (value) => new Int8Array(Buffer.from(String(value), "base64")),
  Map: mapOf,
};

/**
 * Turns what `toTyped` made of a property's value into a parameter that is that value again, kind for kind.
 *
 * @throws TypeError for what is no value of a property: a node, or what has no text.
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
  if (make === undefined) throw new TypeError(`No property holds a value of the type ${typed.$type}.`);
  return make(typed._value);
}

function mapOf(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value ?? {}).map(([key, item]) => [key, toDriver(item)]));
}

function pointOf(text: string): unknown {
  const [, srid, place = ""] = /^SRID=(\d+);POINT(?: Z)? \(([^)]*)\)$/.exec(text) ?? [];
  const [x = NaN, y = NaN, height] = place.split(" ").map(Number);
  if (srid === undefined) throw new TypeError(`This is no point: ${text}`);
  return new neo4j.types.Point(BigInt(srid), x, y, height);
}
