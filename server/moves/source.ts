import { streamAsRead, type Database, type Row, type RowStream } from "../database/index.ts";

/** A node as it was read: `at` is the number by which its database knows it, and its values are as they came. */
export interface NodeCopy {
  at: number;
  labels: string[];
  properties: unknown;
}

export interface RelationshipCopy {
  at: number;
  /** Numbers of the nodes at its ends. */
  from: number;
  to: number;
  type: string;
  properties: unknown;
}

/** Nodes by their numbers, both ends among them, and the relationships that start there. */
export interface Window {
  first: number;
  last: number;
}

export interface Source {
  windows: Window[];
  nodes(window: Window): Promise<NodeCopy[]>;
  relationships(window: Window): Promise<RelationshipCopy[]>;
  /** Rows of `SHOW INDEXES` and the like. */
  show(statement: string): Promise<Row[]>;
}

/** Few enough that a piece with its relationships is little in the memory, enough that a question does not count. */
const WINDOW_NODES = 1000;
/** A large graph takes its time, and the embedded graph holds what is read together as it was at the start. */
const LIMITS = { timeoutMs: 24 * 3_600_000 };

const LAST = "MATCH (n) RETURN max(id(n)) AS last";

const NODES = `UNWIND range($first, $last) AS at
MATCH (n) WHERE id(n) = at
RETURN at, labels(n) AS labels, properties(n) AS properties`;

const RELATIONSHIPS = `UNWIND range($first, $last) AS origin
MATCH (a) WHERE id(a) = origin
MATCH (a)-[r]->(b)
RETURN id(r) AS at, origin, id(b) AS target, type(r) AS type, properties(r) AS properties`;

/**
 * Gives out a graph piece by piece, as it is at one moment. Every node and relationship comes, whatever its
 * labels and whoever made it, in an order that is the same each time.
 *
 * @throws AppError as `read`, and whatever `work` throws.
 */
export function readSource<T>(database: Database, work: (source: Source) => Promise<T>): Promise<T> {
  return streamAsRead(database, LIMITS, async (stream) => {
    const [found] = await all(stream, LAST);
    const last = found?.["last"];
    return work({
      windows: windowsTo(typeof last === "bigint" ? Number(last) : -1),
      nodes: async (window) => (await all(stream, NODES, window)).map(toNode).sort(byNumber),
      relationships: async (window) => (await all(stream, RELATIONSHIPS, window)).map(toRelationship).sort(byNumber),
      show: (statement) => all(stream, statement),
    });
  });
}

function windowsTo(last: number): Window[] {
  return Array.from({ length: Math.ceil((last + 1) / WINDOW_NODES) }, (_, index) => ({
    first: index * WINDOW_NODES,
    last: Math.min(last, (index + 1) * WINDOW_NODES - 1),
  }));
}

async function all(stream: RowStream, statement: string, window?: Window): Promise<Row[]> {
  const rows: Row[] = [];
  for await (const row of stream({ statement, ...(window && { parameters: { ...window } }) })) rows.push(row);
  return rows;
}

function toNode({ at, labels, properties }: Row): NodeCopy {
  return { at: Number(at), labels: textsOf(labels).sort(), properties };
}

function toRelationship({ at, origin, target, type, properties }: Row): RelationshipCopy {
  return { at: Number(at), from: Number(origin), to: Number(target), type: String(type), properties };
}

export function textsOf(value: unknown): string[] {
  return Array.isArray(value) ? value.map(String) : [];
}

function byNumber(one: { at: number }, other: { at: number }): number {
  return one.at - other.at;
}
