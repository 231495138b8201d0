import { read, streamExact, type Database, type ReadLimits } from "../database/index.ts";
import { ALL_NODES, ALL_RELATIONSHIPS, COUNT_NODES, COUNT_RELATIONSHIPS, OWN_STATE } from "./statements.ts";

type Properties = Record<string, unknown>;

export interface NodeRow {
  /** `Entity` first, the others in the order of the alphabet. */
  labels: string[];
  properties: Properties;
}

export interface RelationshipRow {
  type: string;
  from: string;
  to: string;
  properties: Properties;
}

/** An export is somebody's copy of everything: it is not cut, and a large graph may take minutes. */
const LIMITS: ReadLimits = { maxRows: Number.POSITIVE_INFINITY, timeoutMs: 600_000 };

export async function* allNodes(database: Database): AsyncGenerator<NodeRow> {
  for await (const { labels, properties } of streamExact(database, { statement: ALL_NODES }, LIMITS)) {
    const names = Array.isArray(labels) ? labels.map(String) : [];
    const others = names.filter((name) => name !== "Entity").sort();
    yield { labels: ["Entity", ...others], properties: sorted(properties) };
  }
}

export async function* allRelationships(database: Database): AsyncGenerator<RelationshipRow> {
  for await (const row of streamExact(database, { statement: ALL_RELATIONSHIPS }, LIMITS)) {
    const { type, origin, target, properties } = row;
    yield { type: String(type), from: String(origin), to: String(target), properties: sorted(properties) };
  }
}

export interface Summary {
  nodes: number;
  relationships: number;
  /** What Filière keeps about the graph; null where it did not make it. */
  own: Properties | null;
}

export async function summaryOf(database: Database): Promise<Summary> {
  const total = async (statement: string) => Number((await read(database, { statement }, LIMITS)).rows[0]?.["total"]);
  const [own] = (await read(database, { statement: OWN_STATE }, LIMITS)).rows;
  return {
    nodes: await total(COUNT_NODES),
    relationships: await total(COUNT_RELATIONSHIPS),
    own: own === undefined ? null : sorted(own["properties"]),
  };
}

/** Databases keep properties in no order; a file that changes only with its content can be compared. */
function sorted(properties: unknown): Properties {
  if (typeof properties !== "object" || properties === null) return {};
  return Object.fromEntries(Object.entries(properties).sort(([one], [other]) => (one < other ? -1 : 1)));
}
