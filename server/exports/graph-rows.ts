import { streamExact, type Database, type RowStream } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { sorted, type Properties } from "./properties.ts";
import { ALL_NODES, ALL_RELATIONSHIPS } from "./statements.ts";
import { summaryOf, type Summary } from "./summary.ts";
import { toJson } from "./value-json.ts";

export interface NodeRow {
  /** `Entity` first, the others in the order of the alphabet. */
  labels: string[];
  properties: Properties;
}

/** `from` and `to` are ids; a graph that others changed may hold some that are no texts. */
export interface RelationshipRow {
  type: string;
  from: unknown;
  to: unknown;
  properties: Properties;
}

/** Nodes are read to their end before relationships. */
export interface GraphRows {
  summary: Summary;
  nodes: AsyncIterable<NodeRow>;
  relationships: AsyncIterable<RelationshipRow>;
}

/** An export is somebody's copy of everything: it is not cut, and a large graph may take minutes. */
const LIMITS = { timeoutMs: 600_000 };

/**
 * Gives out the graph as it is at one moment. The embedded graph keeps that moment for as long as the
 * export takes. Neo4j shows what is written meanwhile: revision and counts are looked at again at the end.
 *
 * @throws AppError `database_foreign`, `write_conflict` when the graph was changed meanwhile,
 *   `query_unsupported`, and as `read`.
 */
export function copyGraph(database: Database, work: (graph: GraphRows) => Promise<void>): Promise<Summary> {
  return streamExact(database, LIMITS, async (stream) => {
    const summary = await summaryOf(stream);
    const given = { nodes: 0, relationships: 0 };
    const nodes = counted(allNodes(stream), () => given.nodes++);
    const relationships = counted(allRelationships(stream), () => given.relationships++);
    await work({ summary, nodes, relationships });
    const isSame = toJson(await summaryOf(stream)) === toJson(summary) && toJson(given) === toJson(summary.counts);
    if (!isSame) throw changed();
    return summary;
  });
}

async function* allNodes(stream: RowStream): AsyncGenerator<NodeRow> {
  for await (const { id, labels, properties } of stream({ statement: ALL_NODES })) {
    const names = Array.isArray(labels) ? labels.map(String) : [];
    const others = names.filter((name) => name !== "Entity").sort();
    yield { labels: ["Entity", ...others], properties: sorted(String(id), properties) };
  }
}

async function* allRelationships(stream: RowStream): AsyncGenerator<RelationshipRow> {
  for await (const { type, origin, target, properties } of stream({ statement: ALL_RELATIONSHIPS })) {
    const owner = `a relationship ${String(type)} from ${String(origin)} to ${String(target)}`;
    yield { type: String(type), from: origin, to: target, properties: sorted(owner, properties) };
  }
}

async function* counted<T>(rows: AsyncIterable<T>, count: () => void): AsyncGenerator<T> {
  for await (const row of rows) {
    count();
    yield row;
  }
}

function changed(): AppError {
  return new AppError(
    "write_conflict",
    "The graph was changed while it was exported: what was written is no copy of it.",
    {
      hint: "Export again when nobody writes to the graph.",
    },
  );
}
