import type { Record as DriverRecord } from "neo4j-driver";
import type { Database } from "./database.ts";
import { toExactObject } from "./exact-values.ts";
import type { ReadLimits } from "./limits.ts";
import { Float } from "./parameters.ts";
import type { Row } from "./query.ts";
import { streamTogether, type RowStream } from "./stream.ts";

/**
 * `streamTogether` for copies of the graph, where no value may become another one: floats are `Float`,
 * integers beyond ±2^53 bigint, dates and durations `Temporal`, points `SpatialPoint`, and what no
 * text can make `Unwritable`. For statements that return texts, numbers, lists and maps, such as
 * `properties(n)`.
 *
 * @throws AppError as `read`.
 */
export function streamExact<T>(
  database: Database,
  limits: Omit<ReadLimits, "maxRows">,
  work: (stream: RowStream) => Promise<T>,
): Promise<T> {
  return streamTogether(database, limits, work, toExactRow);
}

/**
 * `streamTogether` with the values as the database gave them, which only `AsRead` can hand to another
 * one and only `toExact` can look at.
 *
 * @throws AppError as `read`.
 */
export function streamAsRead<T>(
  database: Database,
  limits: Omit<ReadLimits, "maxRows">,
  work: (stream: RowStream) => Promise<T>,
): Promise<T> {
  return streamTogether(database, limits, work, (record) => record.toObject());
}

export function toExactRow(record: DriverRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [key, toExact(record.get(key))]));
}

/** A value of `streamAsRead` as `streamExact` gives it. */
export function toExact(value: unknown): unknown {
  // The driver hands integers out as bigint, so a number is a float.
  if (typeof value === "number") return new Float(value);
  if (typeof value === "bigint") return Number.isSafeInteger(Number(value)) ? Number(value) : value;
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toExact);
  if (Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toExact(item)]));
  }
  return toExactObject(value);
}
