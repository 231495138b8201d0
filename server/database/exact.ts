import type { Record as DriverRecord } from "neo4j-driver";
import type { Database } from "./database.ts";
import type { ReadLimits } from "./limits.ts";
import { Float } from "./parameters.ts";
import type { Query, Row } from "./query.ts";
import { stream } from "./stream.ts";
import { toValue } from "./values.ts";

/**
 * `stream` for copies of the graph, where 2.0 must not become 2: floats are `Float`. For statements
 * that return texts, numbers, lists and maps, such as `properties(n)`.
 *
 * @throws AppError as `read`.
 */
export function streamExact(database: Database, query: Query, limits: ReadLimits): ReturnType<typeof stream> {
  return stream(database, query, limits, toExactRow);
}

function toExactRow(record: DriverRecord): Row {
  return Object.fromEntries(record.keys.map((key) => [key, toExact(record.get(key))]));
}

function toExact(value: unknown): unknown {
  // The driver hands integers out as bigint, so a number is a float.
  if (typeof value === "number") return new Float(value);
  if (Array.isArray(value)) return value.map(toExact);
  if (typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype) {
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toExact(item)]));
  }
  return toValue(value);
}
