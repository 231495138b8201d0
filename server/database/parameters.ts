import { AppError } from "../errors.ts";

/** A parameter that stays a float though it is whole: 2.0, which Cypher tells from 2. */
export class Float {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A value as a database gave it, handed on unchanged: for copies from one database to another. */
export class AsRead {
  readonly value: unknown;
  constructor(value: unknown) {
    this.value = value;
  }
}

/**
 * Parameters as the driver takes them: it sends a bigint as an integer and a number as a float.
 * A whole number becomes an integer, also in lists and maps; beyond ±2^53 a number is no longer
 * known to be whole and stays a float.
 *
 * @throws AppError `query_rejected` that names a parameter with no counterpart in Cypher.
 */
export function toParameters(given: Record<string, unknown> = {}): Record<string, unknown> {
  return Object.fromEntries(Object.entries(given).map(([name, value]) => [name, toParameter(value, name)]));
}

function toParameter(value: unknown, path: string): unknown {
  if (value === null) return null;
  if (value instanceof Float || value instanceof AsRead) return value.value;
  if (Array.isArray(value)) return value.map((item: unknown, index) => toParameter(item, `${path}.${index}`));
  switch (typeof value) {
    case "number":
      return Number.isSafeInteger(value) ? BigInt(value) : value;
    case "string":
    case "boolean":
      return value;
    case "bigint":
      return withinRange(value, path);
    case "object":
      return toMap(value, path);
    default:
      throw refused(path, typeof value);
  }
}

function toMap(value: object, path: string): Record<string, unknown> {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw refused(path, value.constructor.name);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toParameter(item, `${path}.${key}`)]));
}

function withinRange(value: bigint, path: string): bigint {
  if (BigInt.asIntN(64, value) === value) return value;
  throw new AppError("query_rejected", `The parameter ${path} is a whole number beyond 64 bits.`, {
    hint: "Give it as text.",
    values: { parameter: path },
  });
}

function refused(path: string, what: string): AppError {
  return new AppError("query_rejected", `The parameter ${path} is ${what}, which Cypher has no value for.`, {
    hint: "Give null, true or false, a number, text, a list or a map; dates as ISO text.",
    values: { parameter: path },
  });
}
