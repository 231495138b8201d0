import neo4j, { type Node, type Path, type Point, type Record as DriverRecord, type Relationship } from "neo4j-driver";
import type { Row } from "./query.ts";
import { toTemporal } from "./temporal.ts";

export interface NodeValue {
  type: "node";
  elementId: string;
  /** Sorted: the databases keep no order. */
  labels: string[];
  properties: Record<string, unknown>;
}

export interface RelationshipValue {
  type: "relationship";
  elementId: string;
  relationshipType: string;
  startElementId: string;
  endElementId: string;
  properties: Record<string, unknown>;
}

/** As walked: relationship `i` joins nodes `i` and `i + 1`, in either direction. */
export interface PathValue {
  type: "path";
  nodes: NodeValue[];
  relationships: RelationshipValue[];
}

export function isNodeValue(value: unknown): value is NodeValue {
  return isTyped(value, "node") && "labels" in value;
}

export function isRelationshipValue(value: unknown): value is RelationshipValue {
  return isTyped(value, "relationship") && "relationshipType" in value;
}

export function isPathValue(value: unknown): value is PathValue {
  return isTyped(value, "path") && "relationships" in value;
}

function isTyped(value: unknown, type: string): value is object {
  return typeof value === "object" && value !== null && "type" in value && value.type === type;
}

export function toRow(record: DriverRecord): Row {
  // fromEntries, because a column may be called __proto__.
  return Object.fromEntries(record.keys.map((key) => [key, toValue(record.get(key))]));
}

/**
 * A driver's value as JSON can carry it. Integers become numbers, beyond ±2^53 text; temporal
 * values ISO text; bytes base64 text; a point or a vector its numbers.
 */
export function toValue(value: unknown): unknown {
  if (typeof value === "bigint") return toNumber(value);
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map(toValue);
  if (neo4j.isNode(value)) return toNode(value);
  if (neo4j.isRelationship(value)) return toRelationship(value);
  if (neo4j.isPath(value)) return toPath(value);
  return toScalar(value) ?? toMap(value);
}

function toNumber(value: bigint): number | string {
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : String(value);
}

function toNode({ elementId, labels, properties }: Node): NodeValue {
  return { type: "node", elementId, labels: [...labels].sort(), properties: toMap(properties) };
}

function toRelationship(relationship: Relationship): RelationshipValue {
  return {
    type: "relationship",
    elementId: relationship.elementId,
    relationshipType: relationship.type,
    startElementId: relationship.startNodeElementId,
    endElementId: relationship.endNodeElementId,
    properties: toMap(relationship.properties),
  };
}

function toPath({ start, segments }: Path): PathValue {
  return {
    type: "path",
    nodes: [start, ...segments.map((segment) => segment.end)].map(toNode),
    relationships: segments.map((segment) => toRelationship(segment.relationship)),
  };
}

function toScalar(value: object): unknown {
  if (neo4j.isPoint(value)) return toPoint(value);
  if (value instanceof Int8Array) return toBase64(value);
  if (neo4j.isVector(value)) return Array.from<number | bigint>(value.asTypedArray()).map(toValue);
  if (neo4j.isUnsupportedType(value)) return value.toString();
  return toTemporal(value)?.text;
}

export function toBase64({ buffer, byteOffset, length }: Int8Array): string {
  return Buffer.from(buffer, byteOffset, length).toString("base64");
}

function toPoint({ srid, x, y, z }: Point): Record<string, unknown> {
  return { type: "point", srid: toValue(srid), x, y, ...(z === undefined ? {} : { z }) };
}

function toMap(value: object): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, toValue(item)]));
}
