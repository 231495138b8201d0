import { Float, SpatialPoint, Temporal } from "../database/index.ts";

/** Goes into the head of each file. */
export const VALUES_NOTE =
  'A value that JSON has no form for stands as {"$type": type, "value": value}: date, time, localtime, datetime, localdatetime and duration as ISO 8601 text, integer beyond 2^53 as digits, float as NaN, Infinity or -Infinity, point as [srid, x, y] or [srid, x, y, z]. A graph that holds bytes or vectors is refused.';

/** JSON in which a whole float keeps its ".0", for the readers that tell it from an integer. */
export function toJson(value: unknown): string {
  if (value instanceof Float) return floatText(value.value) ?? tagged("float", String(value.value));
  if (value instanceof Temporal) return tagged(value.kind, value.text);
  if (value instanceof SpatialPoint) return tagged("point", [value.srid, ...value.coordinates.map(toFloat)]);
  if (typeof value === "bigint") return tagged("integer", String(value));
  if (Array.isArray(value)) return `[${value.map(toJson).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value) ?? "null";
  return `{${Object.entries(value)
    .map(([key, item]) => `${JSON.stringify(key)}:${toJson(item)}`)
    .join(",")}}`;
}

/** A float with a point or an exponent; undefined for what no number can be written for. */
export function floatText(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = Object.is(value, -0) ? "-0" : String(value);
  return /^-?\d+$/.test(text) ? `${text}.0` : text;
}

function tagged(type: string, value: unknown): string {
  return `{"$type":${toJson(type)},"value":${toJson(value)}}`;
}

function toFloat(value: number): Float {
  return new Float(value);
}
