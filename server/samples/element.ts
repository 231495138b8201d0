import type { FlatValue } from "../imports/index.ts";

/** A node as it stands in a graph. */
export interface SampleNode {
  /** Beside `Entity`. */
  labels: string[];
  properties: Record<string, FlatValue>;
}

/** A relationship as it stands in a graph. */
export interface SampleRelationship {
  type: string;
  from: string;
  to: string;
  properties: Record<string, FlatValue>;
}

export interface Elements {
  nodes: SampleNode[];
  relationships: SampleRelationship[];
}

export function nodeKey({ properties }: Pick<SampleNode, "properties">): string {
  const { id } = properties;
  return typeof id === "string" ? id : "";
}

export function relationshipKey(type: string, from: unknown, id: unknown): string {
  return JSON.stringify([type, from, id]);
}

export function keyOfRelationship({ type, from, properties }: SampleRelationship): string {
  return relationshipKey(type, from, properties["id"]);
}
