import neo4j from "neo4j-driver";
import type { ExpectedHop, ExpectedMap, ExpectedNode, ExpectedRelationship, ExpectedValue } from "./expected-value.ts";
import { temporalText } from "./temporal-text.ts";

/** How values are compared. */
export interface Comparison {
  /** The TCK says so where a list's order is not defined. */
  ignoresListOrder: boolean;
}

/** Whether a value of the driver (integers as bigint) is the one the TCK expects, its type included. */
export function isSame(expected: ExpectedValue, actual: unknown, how: Comparison): boolean {
  switch (expected.kind) {
    case "null":
      return actual === null;
    case "boolean":
    case "integer":
      return actual === expected.value;
    case "text":
      // Temporal values stand as texts in the TCK's tables.
      return (temporalText(actual) ?? actual) === expected.value;
    case "float":
      return typeof actual === "number" && isSameFloat(expected.value, actual);
    case "list":
      return Array.isArray(actual) && isSameList(expected.items, actual, how);
    case "map":
      return isMap(actual) && isSameMap(expected.entries, actual, how);
    case "node":
      return isSameNode(expected, actual, how);
    case "relationship":
      return neo4j.isRelationship(actual) && isSameRelationship(expected, actual, how);
    default:
      return isSamePath(expected, actual, how);
  }
}

/** Whether both hold the same elements, each as often, in any order. */
export function isSameBag<A, B>(
  expected: readonly A[],
  actual: readonly B[],
  matches: (a: A, b: B) => boolean,
): boolean {
  if (expected.length !== actual.length) return false;
  const left = new Set(actual.keys());
  return expected.every((wanted) => {
    const found = [...left].find((index) => matches(wanted, actual[index] as B));
    return found !== undefined && left.delete(found);
  });
}

/** The TCK's figures are rounded. */
function isSameFloat(expected: number, actual: number): boolean {
  return Object.is(expected, actual) || Math.abs(expected - actual) <= 1e-9 * Math.max(1, Math.abs(expected));
}

function isSameList(expected: readonly ExpectedValue[], actual: readonly unknown[], how: Comparison): boolean {
  if (how.ignoresListOrder) return isSameBag(expected, actual, (a, b) => isSame(a, b, how));
  return expected.length === actual.length && expected.every((item, index) => isSame(item, actual[index], how));
}

function isSameMap(expected: ExpectedMap, actual: Record<string, unknown>, how: Comparison): boolean {
  const keys = Object.keys(actual);
  return keys.length === expected.size && [...expected].every(([key, value]) => isSame(value, actual[key], how));
}

function isSameNode({ labels, properties }: ExpectedNode, actual: unknown, how: Comparison): boolean {
  if (!neo4j.isNode(actual)) return false;
  return isSameBag(labels, actual.labels, (a, b) => a === b) && isSameMap(properties, actual.properties, how);
}

function isSameRelationship(
  { type, properties }: ExpectedRelationship,
  actual: { type: string; properties: Record<string, unknown> },
  how: Comparison,
): boolean {
  return actual.type === type && isSameMap(properties, actual.properties, how);
}

function isSamePath(
  { nodes, hops }: Extract<ExpectedValue, { kind: "path" }>,
  actual: unknown,
  how: Comparison,
): boolean {
  if (!neo4j.isPath(actual) || actual.segments.length !== hops.length) return false;
  const walked = [actual.start, ...actual.segments.map(({ end }) => end)];
  return (
    nodes.every((node, index) => isSameNode(node, walked[index], how)) &&
    hops.every((hop, index) => {
      const segment = actual.segments[index];
      return segment !== undefined && isSameHop(hop, segment, how);
    })
  );
}

type Segment = InstanceType<typeof neo4j.types.PathSegment>;

function isSameHop({ relationship, isForward }: ExpectedHop, segment: Segment, how: Comparison): boolean {
  const { start, end, relationship: found } = segment;
  const [from, to] = isForward ? [start, end] : [end, start];
  const isDirected = found.startNodeElementId === from.elementId && found.endNodeElementId === to.elementId;
  return isDirected && isSameRelationship(relationship, found, how);
}

function isMap(value: unknown): value is Record<string, unknown> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return false;
  return (
    !neo4j.isNode(value) && !neo4j.isRelationship(value) && !neo4j.isPath(value) && temporalText(value) === undefined
  );
}
