import { createHash } from "node:crypto";
import { FIGURE_NAMES } from "../evidence/index.ts";
import { toJson } from "../exports/index.ts";
import type { SampleRows } from "../imports/index.ts";
import { keyOfRelationship, nodeKey, type Elements, type SampleRelationship } from "./element.ts";

/**
 * What a sample brought, as prints: by these it is told later what a person has changed, also when
 * a newer program ships other files.
 */
export interface Manifest {
  /** By id. */
  nodes: Record<string, string>;
  /** By type, start and id. */
  relationships: Record<string, string>;
}

export function elementsOf({ nodes, relationships }: SampleRows): Elements {
  return {
    nodes: nodes.flatMap(({ labels, rows }) => rows.map((properties) => ({ labels: [...labels], properties }))),
    relationships: relationships.flatMap(({ type, rows }) => rows.map((row) => ({ type, ...row }))),
  };
}

export function manifestOf({ nodes, relationships }: Elements): Manifest {
  return {
    nodes: Object.fromEntries(nodes.map((node) => [nodeKey(node), printOfNode(node)])),
    relationships: Object.fromEntries(
      relationships.map((each) => [keyOfRelationship(each), printOfRelationship(each)]),
    ),
  };
}

export function printOfNode({ labels, properties }: { labels: readonly string[]; properties: object }): string {
  return printOf([labels.toSorted(), sortedEntries(properties)]);
}

export function printOfRelationship({
  type,
  from,
  to,
  properties,
}: Omit<SampleRelationship, "properties"> & { properties: object }): string {
  return printOf([type, from, to, sortedEntries(properties).filter(([name]) => !FIGURE_NAMES.has(name))]);
}

/** 72 bits: enough that no change looks like none. A float and the same whole number print differently. */
function printOf(value: unknown): string {
  return createHash("sha256").update(toJson(value)).digest("base64url").slice(0, 12);
}

function sortedEntries(properties: object): [string, unknown][] {
  return Object.entries(properties).toSorted(([one], [other]) => (one < other ? -1 : 1));
}
