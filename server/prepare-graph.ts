import { ensureSchema, type Database, type ReadLimits } from "./database/index.ts";
import { graphState } from "./graph-state.ts";
import { bundledEdition, fillBundled } from "./imports/index.ts";

const LIMITS: ReadLimits = { maxRows: 10, timeoutMs: 60_000 };

export type Prepared = "filled" | "known" | "older-data" | "left-empty" | "foreign";

/**
 * Makes the graph ready: an empty one gets the schema and the bundled data in one go, one that
 * Filière made gets what its schema lacks (its data may be a person's by now), a foreign one is left exactly as it is.
 *
 * @param mayFill asked only about an empty graph.
 */
export async function prepareGraph(database: Database, mayFill: () => Promise<boolean>): Promise<Prepared> {
  const { nodes, own } = await graphState(database, LIMITS);
  if (own !== null) {
    await ensureSchema(database);
    return own.bundled === null || own.bundled === (await bundledEdition()) ? "known" : "older-data";
  }
  if (nodes > 0) return "foreign";
  if (!(await mayFill())) return "left-empty";
  await ensureSchema(database);
  await fillBundled(database);
  return "filled";
}
