import type { RelationshipRef } from "../../../contract/slice.ts";
import { readValue, type NodeResult, type RelationshipResult } from "./values.ts";

/** What of a result can stand on the picture, and how much cannot. */
export interface FoundEntities {
  ids: readonly string[];
  links: readonly RelationshipRef[];
  /** What is no node in the result and is named by its id, as the ids of this program look. Not all need be there. */
  named: readonly string[];
  /** Nodes that the picture cannot show: they have no label :Entity with an id. */
  otherNodes: number;
  /** Relationships of which a node at either end is not in the result, or is no :Entity. */
  looseLinks: number;
}

/** The id by which the picture knows a node; null where it cannot show it. */
export function entityId({ labels, properties }: NodeResult): string | null {
  const { id } = properties;
  return labels.includes("Entity") && typeof id === "string" && id !== "" ? id : null;
}

/** Nodes and relationships anywhere in the rows: in cells, lists, maps and paths. Each once. Cost: O(values). */
export function foundEntities(rows: readonly (readonly unknown[])[]): FoundEntities {
  const nodes = new Map<string, NodeResult>();
  const relationships = new Map<string, RelationshipResult>();
  const named = new Set<string>();
  const waiting: unknown[] = [];
  for (const row of rows) {
    waiting.push(...nested(row));
    while (waiting.length > 0) {
      const value = waiting.pop();
      if (typeof value === "string") named.add(value);
      const read = readValue(value);
      if (read.is === "node") nodes.set(read.node.elementId, read.node);
      else if (read.is === "relationship") relationships.set(read.relationship.elementId, read.relationship);
      else if (read.is === "list") waiting.push(...nested(read.items));
      else if (read.is === "path") waiting.push(...read.steps);
      else if (read.is === "map") waiting.push(...nested(read.entries.map(([, item]) => item)));
    }
  }
  const idOf = new Map<string, string>();
  for (const [key, node] of nodes) {
    const id = entityId(node);
    if (id !== null) idOf.set(key, id);
  }
  const links = [...relationships.values()].flatMap((one) => refOf(one, idOf) ?? []);
  const ids = new Set(idOf.values());
  return {
    ids: [...ids],
    links,
    named: [...named].filter((id) => !ids.has(id)),
    otherNodes: nodes.size - idOf.size,
    looseLinks: relationships.size - links.length,
  };
}

/** As `case:2024-02-08-bacalan`. Relationships have ids too, by which alone none is found. */
const ID = /^(?:place|case|claim|source|agency|commodity|method|network|actor|stat):\S+$/;

/** Only what may hold or name a node is looked into: a list of a million numbers is not. */
const nested = (items: readonly unknown[]): unknown[] =>
  items.filter((item) => (typeof item === "string" ? ID.test(item) : typeof item === "object" && item !== null));

function refOf(
  { start, end, type, properties }: RelationshipResult,
  idOf: ReadonlyMap<string, string>,
): RelationshipRef | null {
  const from = idOf.get(start);
  const { id } = properties;
  return from === undefined || !idOf.has(end) || typeof id !== "string" ? null : { from, type, id };
}
