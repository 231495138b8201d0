import type { z } from "zod";
import { Mode, Precision, Progress, Reliability, Status } from "../../contract/kinds.ts";
import type { EntityRef, GraphEdge, GraphNode, PlaceFacts } from "../../contract/slice.ts";
import { kindOf } from "./kinds.ts";
import { numberIn, otherProperties, textIn, textsIn, type Properties } from "./properties.ts";
import { isNodeValue, isRelationshipValue, type NodeValue, type RelationshipValue } from "./values.ts";

/** What a node's mark shows and the node itself does not hold. */
interface NodeFacts {
  /** Relationships of every type, either direction. */
  degree: number;
  /** Of a place: names of the places it lies in, from the widest to the nearest. */
  within?: readonly string[];
}

const nodeFields = new Set(["id", "name", "nameFr", "search", "placeKind", "precision", "lat", "lon", "iso2"]);
const edgeFields = new Set([
  "id",
  "status",
  "mode",
  "progress",
  "confidence",
  "claims",
  "voices",
  "grade",
  "disputed",
  "cases",
  "dateFrom",
  "dateTo",
]);

/** @throws TypeError for a value that is no node: a fault of the statement it came from. */
export function toNode(value: unknown, { degree, within = [] }: NodeFacts): GraphNode {
  const node = asNode(value);
  const { labels, properties } = node;
  const place = labels.includes("Place") ? { place: placeFacts(properties, within) } : {};
  const { id, kind, name, nameFr } = toRef(node);
  return { id, kind, labels, name, nameFr, degree, ...place, properties: otherProperties(properties, nodeFields) };
}

export function toRef(value: unknown): EntityRef {
  const node = asNode(value);
  const { properties } = node;
  return {
    id: idOf(node),
    kind: kindOf(node.labels),
    name: nameOf(node),
    nameFr: textIn(properties, "nameFr"),
    dateFrom: textIn(properties, "dateFrom"),
    dateTo: textIn(properties, "dateTo"),
  };
}

/**
 * An edge knows its claims, not where those are stated: `sources` is left to whoever reads them.
 *
 * @param fromId id of the node it starts at, which a relationship does not know.
 * @throws TypeError for a value that is no relationship.
 */
export function toEdge(value: unknown, fromId: string, toId: string): GraphEdge {
  if (!isRelationshipValue(value))
    throw new TypeError("The statement returned no relationship where one was expected.");
  const { properties } = value;
  return {
    id: idOf(value),
    type: value.relationshipType,
    from: fromId,
    to: toId,
    status: oneOf(Status, properties["status"]),
    mode: oneOf(Mode, properties["mode"]),
    progress: textsIn(properties, "progress").flatMap((text) => oneOf(Progress, text) ?? []),
    confidence: numberIn(properties, "confidence"),
    claims: textsIn(properties, "claims"),
    sources: [],
    voices: numberIn(properties, "voices") ?? 0,
    grade: gradeIn(properties),
    disputed: properties["disputed"] === true,
    cases: textsIn(properties, "cases"),
    dateFrom: textIn(properties, "dateFrom"),
    dateTo: textIn(properties, "dateTo"),
    properties: otherProperties(properties, edgeFields),
  };
}

/** What people call it: a source and a case by title, a claim by its text, a statistic by what it counts. */
function nameOf({ elementId, properties }: NodeValue): string {
  for (const property of ["name", "title", "text", "what", "id"]) {
    const text = textIn(properties, property);
    if (text !== null) return text;
  }
  return elementId;
}

/** In a graph that Filière did not make, the database's own id stands in. */
function idOf({ elementId, properties }: NodeValue | RelationshipValue): string {
  return textIn(properties, "id") ?? elementId;
}

function asNode(value: unknown): NodeValue {
  if (isNodeValue(value)) return value;
  throw new TypeError("The statement returned no node where one was expected.");
}

function placeFacts(properties: Properties, within: readonly string[]): PlaceFacts {
  return {
    placeKind: textIn(properties, "placeKind") ?? "place",
    precision: oneOf(Precision, properties["precision"]),
    lat: numberIn(properties, "lat"),
    lon: numberIn(properties, "lon"),
    code: textIn(properties, "iso2"),
    within: [...within],
  };
}

/** Stored as it is written: "B2". */
function gradeIn(properties: Properties): GraphEdge["grade"] {
  const [, letter, digit] = /^([A-F])([1-6])$/.exec(textIn(properties, "grade") ?? "") ?? [];
  const reliability = oneOf(Reliability, letter);
  return reliability === null ? null : { reliability, credibility: Number(digit) };
}

/** null for what another program may have written there. */
function oneOf<T extends string>(choices: z.ZodType<T>, value: unknown): T | null {
  return choices.safeParse(value).data ?? null;
}
