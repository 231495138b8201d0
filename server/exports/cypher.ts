import { schemaStatements, type Database } from "../database/index.ts";
import { version } from "../version.ts";
import { CAVEATS } from "./caveats.ts";
import { literal, name } from "./cypher-text.ts";
import { copyGraph, type NodeRow, type RelationshipRow } from "./graph-rows.ts";
import type { Write } from "./json.ts";
import { leftOutSentence, type Summary } from "./summary.ts";

/** Rows of one statement: few enough to be planned at once, enough that the planning does not count. */
const BATCH = 200;

/**
 * The graph as a Cypher script that makes it again on an empty Neo4j. Each statement ends with a
 * semicolon at the end of a line, and no text holds a line's end.
 *
 * @throws AppError as `copyGraph`. What was written until then is no copy.
 */
export function exportCypher(database: Database, write: Write): Promise<Summary> {
  return copyGraph(database, async ({ summary, nodes, relationships }) => {
    await write(headOf(summary));
    for (const statement of await schemaStatements()) await write(`${statement};\n`);
    for await (const batch of batches(nodes, ({ labels }) => labels.map(name).join(":"))) {
      await write(nodesStatement(batch));
    }
    for await (const batch of batches(relationships, ({ type }) => type)) {
      await write(relationshipsStatement(batch));
    }
    await write(`CREATE (:FiliereGraph ${literal(summary.own)});\n`);
  });
}

function headOf(summary: Summary): string {
  const { nodes, relationships } = summary.counts;
  const leftOut = leftOutSentence(summary);
  const lines = [
    `Filière ${version}: a graph of ${nodes} nodes and ${relationships} relationships.`,
    ...(leftOut === undefined ? [] : [leftOut]),
    ...CAVEATS,
    "Dates, times, durations, points, big integers and infinite floats are kept as what they are; a graph that holds bytes or vectors is refused.",
    "For an empty Neo4j 5 or newer: cypher-shell -f this-file.cypher",
  ];
  return lines.map((line) => `// ${line}\n`).join("");
}

function nodesStatement(batch: readonly NodeRow[]): string {
  const labels = batch[0]?.labels.map(name).join(":") ?? "Entity";
  const rows = batch.map(({ properties }) => `  ${literal(properties)}`);
  return `UNWIND [\n${rows.join(",\n")}\n] AS row\nCREATE (n:${labels}) SET n = row;\n`;
}

function relationshipsStatement(batch: readonly RelationshipRow[]): string {
  const type = name(batch[0]?.type ?? "");
  const rows = batch.map(({ from, to, properties }) => `  ${literal({ origin: from, target: to, properties })}`);
  return `UNWIND [
${rows.join(",\n")}
] AS row
MATCH (a:Entity) WHERE a.id = row.origin
MATCH (b:Entity) WHERE b.id = row.target
CREATE (a)-[r:${type}]->(b) SET r = row.properties;
`;
}

/** Rows in groups of one key each, a full group at a time, then what is left in the order of the keys. */
async function* batches<T>(rows: AsyncIterable<T>, keyOf: (row: T) => string): AsyncGenerator<T[]> {
  const open = new Map<string, T[]>();
  for await (const row of rows) {
    const key = keyOf(row);
    const batch = [...(open.get(key) ?? []), row];
    if (batch.length === BATCH) yield batch;
    open.set(key, batch.length === BATCH ? [] : batch);
  }
  const left = [...open].sort(([one], [other]) => (one < other ? -1 : 1));
  for (const [, batch] of left) if (batch.length > 0) yield batch;
}
