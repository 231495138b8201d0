import { createHash } from "node:crypto";
import { toExact } from "../database/index.ts";
import { sorted, toJson, type Properties } from "../exports/index.ts";
import type { NodeCopy, RelationshipCopy } from "./source.ts";

/** What was read, with values that can be looked at. */
export type Exact<T> = Omit<T, "properties"> & { properties: Properties };

/** @throws AppError `query_unsupported` that names what no copy can hold. */
export function exactNode(node: NodeCopy): Exact<NodeCopy> {
  return { ...node, properties: sorted(nameOfNode(node.at), toExact(node.properties)) };
}

/** @throws AppError as `exactNode`. */
export function exactRelationship(relationship: RelationshipCopy): Exact<RelationshipCopy> {
  return { ...relationship, properties: sorted(nameOfRelationship(relationship), toExact(relationship.properties)) };
}

export function nameOfNode(at: number): string {
  return `the node n:${at}`;
}

export function nameOfRelationship({ at, type }: { at: number; type: string }): string {
  return `the relationship e:${at} (${type})`;
}

/**
 * What a piece of a graph holds, in 64 hexadecimal digits: the same for a copy if and only if each node
 * has its number, labels and properties, and each relationship its ends, type and properties, value for
 * value and kind for kind. The numbers of relationships are no part of it: a copy has its own.
 */
export function digestOf(nodes: readonly Exact<NodeCopy>[], relationships: readonly Exact<RelationshipCopy>[]): string {
  const lines = [
    ...nodes.map(({ at, labels, properties }) => toJson([at, labels, properties])),
    ...relationships.map(({ from, to, type, properties }) => toJson([from, to, type, properties])),
  ];
  return digestOfLines(lines.sort());
}

export function digestOfLines(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex");
}
