import { createHash } from "node:crypto";
import { toExact } from "../database/index.ts";
import { sorted, toJson, type Properties } from "../exports/index.ts";
import type { NodeCopy, RelationshipCopy } from "./source.ts";

/**
 * What a piece of a graph holds, in 64 hexadecimal digits: the same for a copy if and only if each node
 * has its number, labels and properties, and each relationship its ends, type and properties, value for
 * value and kind for kind. The numbers of relationships are no part of it: a copy has its own.
 */
export function digestOf(nodes: readonly NodeCopy[], relationships: readonly RelationshipCopy[]): string {
  const lines = [
    ...nodes.map(({ at, labels, properties }) => toJson([at, labels, exactProperties(nameOfNode(at), properties)])),
    ...relationships.map(({ from, to, type, properties }) =>
      toJson([from, to, type, exactProperties(`a ${type}`, properties)]),
    ),
  ];
  return digestOfLines(lines.sort());
}

export function digestOfLines(lines: readonly string[]): string {
  const hash = createHash("sha256");
  for (const line of lines) hash.update(line).update("\n");
  return hash.digest("hex");
}

/** @throws AppError `query_unsupported` that names what no copy can hold. */
export function exactProperties(owner: string, properties: unknown): Properties {
  return sorted(owner, toExact(properties));
}

export function nameOfNode(at: number): string {
  return `the node n:${at}`;
}
