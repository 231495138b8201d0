import { read, write, type Database, type Query, type ReadResult } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { readBundled } from "./bundled-files.ts";
import type { BundledData } from "./bundled-types.ts";
import { nodeGroups, type NodeGroup } from "./node-rows.ts";
import { ANY_NODE, createNodes, createRelationships, MARK, OWN_GRAPH } from "./statements.ts";
import { statementGroups } from "./statement-rows.ts";
import { structureGroups, type RelationshipGroup } from "./structure-rows.ts";

/** Rises when what the program expects of a graph of its own changes. */
const SCHEMA = 1;

export interface Filled {
  /** False where the graph was Filière's already: then nothing was changed. */
  filled: boolean;
  nodes: number;
  relationships: number;
}

type Run = (query: Query) => Promise<ReadResult>;

/**
 * Fills an empty graph with the data that ships with the program, in one transaction: in one go or
 * not at all. Nothing is ever added to a graph that Filière made before, whatever its data.
 *
 * Run `ensureSchema` first: without its index each relationship costs a scan.
 *
 * @throws AppError `database_foreign` when the graph holds nodes that Filière did not make.
 */
export async function fillBundled(database: Database): Promise<Filled> {
  const known: Run = (query) => read(database, query, { maxRows: 1, timeoutMs: 60_000 });
  // Looked at before, because a write transaction alone makes the graph's revision rise.
  if (await isOurs(known)) return unchanged;
  const { data, hash } = await readBundled();
  const groups = groupsOf(data);
  return write(database, async (run) => {
    // And again inside, for another server may have been faster.
    if (await isOurs(run)) return unchanged;
    for (const group of groups.nodes) await create(run, createNodes(group.labels), group.rows);
    for (const group of groups.relationships) await create(run, createRelationships(group.type), group.rows);
    await run({ statement: MARK, parameters: { schema: SCHEMA, bundled: hash } });
    return { filled: true, ...sizeOf(groups) };
  });
}

/** How many nodes and relationships filling makes, beside the graph's own mark. */
export async function countBundled(): Promise<{ nodes: number; relationships: number }> {
  const { data } = await readBundled();
  return sizeOf(groupsOf(data));
}

/** Names this edition of the data that ships: what `FiliereGraph.bundled` holds after a filling. */
export async function bundledEdition(): Promise<string> {
  return (await readBundled()).hash;
}

const unchanged: Filled = { filled: false, nodes: 0, relationships: 0 };

interface Groups {
  nodes: NodeGroup[];
  relationships: RelationshipGroup[];
}

function groupsOf(data: BundledData): Groups {
  return { nodes: nodeGroups(data), relationships: [...structureGroups(data), ...statementGroups(data)] };
}

function sizeOf({ nodes, relationships }: Groups): { nodes: number; relationships: number } {
  const size = (groups: readonly { rows: readonly unknown[] }[]) =>
    groups.reduce((sum, { rows }) => sum + rows.length, 0);
  return { nodes: size(nodes), relationships: size(relationships) };
}

/** @throws AppError `database_foreign`. */
async function isOurs(run: Run): Promise<boolean> {
  if ((await run({ statement: OWN_GRAPH })).rows.length > 0) return true;
  if ((await run({ statement: ANY_NODE })).rows.length === 0) return false;
  throw new AppError("database_foreign", "This database already holds a graph that Filière did not make.", {
    hint: "Name an empty database to get the bundled data; this one is left as it is.",
  });
}

async function create(run: Run, statement: string, rows: readonly unknown[]): Promise<void> {
  if (rows.length === 0) return;
  const made = (await run({ statement, parameters: { rows } })).rows[0]?.["made"];
  // An end that is not there would leave its relationship out without a word.
  if (made !== rows.length) throw new Error(`Of ${rows.length} rows ${String(made)} were made by: ${statement}`);
}
