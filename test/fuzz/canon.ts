import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";

export interface Names {
  /** Element id → a name that is the same on both databases, for what was in the graph from the start. */
  readonly known: ReadonlyMap<string, string>;
  /** Lists with the same elements look the same. */
  readonly isLoose?: boolean;
}

/** Enough for the figures to be compared, few enough for sums in another order. */
const DIGITS = 12;

/** A value of the driver as a text that is the same on both databases exactly when value and type are. */
export function canon(value: unknown, names: Names): string {
  if (value === null || value === undefined) return "null";
  if (typeof value === "bigint" || typeof value === "boolean") return String(value);
  if (typeof value === "number") return canonFloat(value);
  if (typeof value === "string") return JSON.stringify(value);
  if (Array.isArray(value)) return canonList(value, names);
  if (neo4j.isNode(value)) return canonNode(value, names);
  if (neo4j.isRelationship(value)) return canonRelationship(value, names);
  if (neo4j.isPath(value)) return canonPath(value, names);
  if (isTemporal(value)) return `${value.constructor.name}(${String(value)})`;
  return `{${canonEntries(value, names)}}`;
}

function canonList(values: readonly unknown[], names: Names): string {
  const items = values.map((item) => canon(item, names));
  return `[${(names.isLoose ? items.sort() : items).join(", ")}]`;
}

function canonFloat(value: number): string {
  if (!Number.isFinite(value)) return String(value);
  if (Object.is(value, -0)) return "-0.0";
  const short = String(Number(value.toPrecision(DIGITS)));
  return /[.e]/u.test(short) ? short : `${short}.0`;
}

function isTemporal(value: unknown): value is { constructor: { name: string }; toString(): string } {
  return [
    neo4j.isDate,
    neo4j.isDateTime,
    neo4j.isLocalDateTime,
    neo4j.isTime,
    neo4j.isLocalTime,
    neo4j.isDuration,
    neo4j.isPoint,
  ].some((is) => is(value as object));
}

function canonEntries(map: object, names: Names): string {
  const keys = Object.keys(map).sort();
  return keys.map((key) => `${key}: ${canon((map as Record<string, unknown>)[key], names)}`).join(", ");
}

const nameOf = (elementId: string, names: Names): string => names.known.get(elementId) ?? "new";

function canonNode({ elementId, labels, properties }: Node, names: Names): string {
  return `(${nameOf(elementId, names)} :${[...labels].sort().join(":")} {${canonEntries(properties, names)}})`;
}

function canonRelationship(relationship: Relationship, names: Names): string {
  const { elementId, type, properties, startNodeElementId, endNodeElementId } = relationship;
  const ends = `${nameOf(startNodeElementId, names)}->${nameOf(endNodeElementId, names)}`;
  return `[${nameOf(elementId, names)} ${ends} :${type} {${canonEntries(properties, names)}}]`;
}

function canonPath({ start, segments }: Path, names: Names): string {
  const steps = segments.map(({ relationship, end }) => canonRelationship(relationship, names) + canonNode(end, names));
  return `<${canonNode(start, names)}${steps.join("")}>`;
}
