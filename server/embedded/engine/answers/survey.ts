import { Float, Structure } from "../../bolt/packstream.ts";
import { DATE, DATE_TIME, DURATION, LOCAL_DATE_TIME, LOCAL_TIME, TIME } from "../../bolt/tags.ts";
import type { AnswerContext } from "./answer.ts";

/** The properties of all nodes with the same labels, or of all relationships of one type. */
export interface Kind {
  /** Labels in the order of the alphabet; of relationships the type. */
  names: readonly string[];
  count: number;
  properties: Map<string, Property>;
}

interface Property {
  count: number;
  /** In the words of `db.schema.nodeTypeProperties`: `String`, `LongArray`. */
  types: Set<string>;
}

/** Lists and temporal values are told apart by looking at them: at so many of them at most. */
const MAX_LOOKS = 10_000;

const SCALAR = `CASE
  WHEN value IS :: STRING NOT NULL THEN 'String' WHEN value IS :: INTEGER NOT NULL THEN 'Long'
  WHEN value IS :: FLOAT NOT NULL THEN 'Double' WHEN value IS :: BOOLEAN NOT NULL THEN 'Boolean'
  ELSE 'other' END`;
const OTHERS = `NOT (value IS :: STRING OR value IS :: INTEGER OR value IS :: FLOAT OR value IS :: BOOLEAN)`;

export const NODES = { match: "MATCH (x)", names: "labels(x)" };
export const RELATIONSHIPS = { match: "MATCH ()-[x]->()", names: "[type(x)]" };

/**
 * What properties there are, of what types, and how often.
 *
 * Cost: three walks over all nodes, or over all relationships.
 */
export async function surveyKinds({ ask }: AnswerContext, { match, names }: typeof NODES): Promise<Kind[]> {
  const kinds = new Map<string, Kind>();
  const kindOf = (row: Record<string, unknown>): Kind => {
    const sorted = (row["names"] as string[]).toSorted(byText);
    const key = JSON.stringify(sorted);
    const kind = kinds.get(key) ?? { names: sorted, count: 0, properties: new Map<string, Property>() };
    kinds.set(key, kind);
    return kind;
  };
  for (const row of await ask(`${match} RETURN ${names} AS names, count(*) AS number`))
    kindOf(row).count += Number(row["number"]);
  const each = `${match} UNWIND keys(x) AS key WITH ${names} AS names, key, x[key] AS value`;
  for (const row of await ask(`${each} RETURN names, key, ${SCALAR} AS type, count(*) AS number`)) {
    const property = propertyOf(kindOf(row), row["key"]);
    property.count += Number(row["number"]);
    if (row["type"] !== "other") property.types.add(String(row["type"]));
  }
  for (const row of await ask(`${each} WHERE ${OTHERS} RETURN names, key, value LIMIT ${MAX_LOOKS}`))
    propertyOf(kindOf(row), row["key"]).types.add(typeOf(row["value"]));
  return [...kinds.values()].toSorted((one, other) => byText(one.names.join(), other.names.join()));
}

function propertyOf({ properties }: Kind, key: unknown): Property {
  const name = String(key);
  const property = properties.get(name) ?? { count: 0, types: new Set<string>() };
  properties.set(name, property);
  return property;
}

export function byText(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}

const STRUCTURES = new Map([
  [DATE, "Date"],
  [TIME, "Time"],
  [LOCAL_TIME, "LocalTime"],
  [DATE_TIME, "DateTime"],
  [LOCAL_DATE_TIME, "LocalDateTime"],
  [DURATION, "Duration"],
]);

function typeOf(value: unknown): string {
  if (Array.isArray(value)) return value.length === 0 ? "EmptyArray" : `${typeOf(value[0])}Array`;
  if (value instanceof Structure) return STRUCTURES.get(value.tag) ?? "Any";
  if (value instanceof Float) return "Double";
  if (typeof value === "string") return "String";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" || typeof value === "bigint" ? "Long" : "Any";
}
