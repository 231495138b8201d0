import type { RowStream } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { sorted, type Properties } from "./properties.ts";
import {
  COUNT_EVERY_NODE,
  COUNT_EVERY_RELATIONSHIP,
  COUNT_NODES,
  COUNT_RELATIONSHIPS,
  COUNTS_OF_KEPT,
  OWN_STATE,
} from "./statements.ts";

interface Counts {
  nodes: number;
  relationships: number;
}

export interface Summary {
  /** What the export holds. */
  counts: Counts;
  /** Nodes that are no entities or have no id, other than what the program keeps for itself, saved views, notes and questions, and the relationships at them. */
  leftOut: Counts;
  /** What Filière keeps about the graph. */
  own: Properties;
}

/** @throws AppError `database_foreign` where Filière did not make the graph. */
export async function summaryOf(stream: RowStream): Promise<Summary> {
  const found = await firstOf(stream, OWN_STATE);
  if (found === undefined) throw foreign();
  const own = sorted("the mark of Filière", found["properties"]);
  const total = async (statement: string) => Number((await firstOf(stream, statement))?.["total"]);
  const counts = { nodes: await total(COUNT_NODES), relationships: await total(COUNT_RELATIONSHIPS) };
  let kept = 1;
  for (const statement of COUNTS_OF_KEPT) kept += await total(statement);
  const leftOut = {
    nodes: (await total(COUNT_EVERY_NODE)) - counts.nodes - kept,
    relationships: (await total(COUNT_EVERY_RELATIONSHIP)) - counts.relationships,
  };
  return { counts, leftOut, own };
}

/** "3 nodes … were left out", or undefined where everything is in the export. */
export function leftOutSentence({ leftOut: { nodes, relationships } }: Summary): string | undefined {
  if (nodes + relationships === 0) return undefined;
  return `Left out, because only entities with an id can be made again: ${nodes} nodes, and ${relationships} relationships at such nodes.`;
}

async function firstOf(stream: RowStream, statement: string): Promise<Properties | undefined> {
  const rows: Properties[] = [];
  for await (const row of stream({ statement })) rows.push(row);
  return rows[0];
}

function foreign(): AppError {
  return new AppError("database_foreign", "Filière did not make this graph, and exports only graphs that it made.", {
    hint: "Point NEO4J_URI at the database you meant, or use the database's own tools to copy this one.",
  });
}
