import { z } from "zod";

/** What a value of an answer is, whatever JSON it travelled in. */
export type ResultValue =
  | { is: "null" }
  | { is: "text"; text: string }
  | { is: "number"; value: number; whole: bigint | null; text: string }
  | { is: "boolean"; value: boolean }
  | { is: "list"; items: readonly unknown[] }
  | { is: "map"; entries: readonly (readonly [string, unknown])[] }
  | { is: "node"; node: NodeResult }
  | { is: "relationship"; relationship: RelationshipResult }
  | { is: "path"; steps: readonly unknown[] }
  /** Dates, times, durations, points, bytes: a text that says it exactly. */
  | { is: "exact"; type: string; text: string };

export interface NodeResult {
  elementId: string;
  labels: readonly string[];
  properties: Readonly<Record<string, unknown>>;
}

export interface RelationshipResult {
  elementId: string;
  start: string;
  end: string;
  type: string;
  properties: Readonly<Record<string, unknown>>;
}

const Properties = z.record(z.string(), z.unknown());
const Node = z.object({ _element_id: z.string(), _labels: z.array(z.string()), _properties: Properties });
const Relationship = z.object({
  _element_id: z.string(),
  _start_node_element_id: z.string(),
  _end_node_element_id: z.string(),
  _type: z.string(),
  _properties: Properties,
});

/** Reads a value of the contract's `TypedValue`. What it does not know by its type stays the map that it came as. */
export function readValue(value: unknown): ResultValue {
  if (value === null || value === undefined) return { is: "null" };
  if (typeof value === "string") return { is: "text", text: value };
  if (typeof value === "boolean") return { is: "boolean", value };
  if (typeof value === "number") return numberOf(value);
  if (Array.isArray(value)) return { is: "list", items: value };
  return readObject(value);
}

function readObject(value: object): ResultValue {
  const { $type: type, _value: inner } = value as { $type?: unknown; _value?: unknown };
  if (typeof type !== "string") return { is: "map", entries: Object.entries(value) };
  if (type === "Node") return nodeOf(inner) ?? asMap(value);
  if (type === "Relationship") return relationshipOf(inner) ?? asMap(value);
  if (type === "Path" && Array.isArray(inner)) return { is: "path", steps: inner };
  if (type === "Vector" && Array.isArray(inner)) return { is: "list", items: inner };
  if (type === "Map" && typeof inner === "object" && inner !== null) return asMap(inner);
  if (typeof inner !== "string") return asMap(value);
  if (type === "Integer" && /^-?\d+$/.test(inner))
    return { is: "number", value: Number(inner), whole: BigInt(inner), text: inner };
  if (type === "Float") return { is: "number", value: Number(inner), whole: null, text: inner };
  return { is: "exact", type, text: inner };
}

const asMap = (value: object): ResultValue => ({ is: "map", entries: Object.entries(value) });

function numberOf(value: number): ResultValue {
  return { is: "number", value, whole: Number.isSafeInteger(value) ? BigInt(value) : null, text: String(value) };
}

function nodeOf(inner: unknown): ResultValue | null {
  const read = Node.safeParse(inner);
  if (!read.success) return null;
  const { _element_id: elementId, _labels: labels, _properties: properties } = read.data;
  return { is: "node", node: { elementId, labels, properties } };
}

function relationshipOf(inner: unknown): ResultValue | null {
  const read = Relationship.safeParse(inner);
  if (!read.success) return null;
  const { data } = read;
  const relationship = {
    elementId: data._element_id,
    start: data._start_node_element_id,
    end: data._end_node_element_id,
    type: data._type,
    properties: data._properties,
  };
  return { is: "relationship", relationship };
}

/**
 * A value as plain JSON for people and files: nodes as labels and properties, what JSON has no form for as the text
 * that says it exactly (`9007199254740993`, `NaN`, `2024-02-06`, `P1Y2M`).
 */
export function plainOf(value: unknown): unknown {
  const read = readValue(value);
  switch (read.is) {
    case "null":
      return null;
    case "list":
      return read.items.map(plainOf);
    case "path":
      return read.steps.map(plainOf);
    case "map":
      return plainMap(read.entries);
    case "node":
      return { labels: read.node.labels, properties: plainMap(Object.entries(read.node.properties)) };
    case "relationship": {
      const { type, properties } = read.relationship;
      return { type, properties: plainMap(Object.entries(properties)) };
    }
    case "number":
      return Number.isFinite(read.value) && (read.whole === null || Number.isSafeInteger(read.value))
        ? read.value
        : read.text;
    case "boolean":
      return read.value;
    default:
      return read.text;
  }
}

/** fromEntries, because a key may be __proto__. */
const plainMap = (entries: readonly (readonly [string, unknown])[]): Record<string, unknown> =>
  Object.fromEntries(entries.map(([key, item]) => [key, plainOf(item)]));
