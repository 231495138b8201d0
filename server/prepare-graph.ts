import { ensureSchema, type Database, type ReadLimits } from "./database/index.ts";
import { graphState } from "./graph-state.ts";
import { AppError } from "./errors.ts";
import type { SampleChoice } from "./config.ts";
import { bundledEdition, fillBundled, markGraph } from "./samples/index.ts";
import { isUnfinished } from "./moves/index.ts";

const LIMITS: ReadLimits = { maxRows: 10, timeoutMs: 60_000 };

export type Prepared = "filled" | "known" | "older-data" | "left-empty" | "foreign";

/**
 * Makes the graph ready: an empty one gets the schema and the sample in one go, one that Filière made
 * gets what its schema lacks (its data may be a person's by now, and it may have been emptied on
 * purpose), a foreign one is left exactly as it is.
 *
 * @param mayFill asked only about an empty graph.
 * @param sample `none`: an empty graph is marked as Filière's and stays empty, also at later starts.
 * @throws AppError `database_foreign` for the copy of a graph that was not finished.
 */
export async function prepareGraph(
  database: Database,
  mayFill: () => Promise<boolean>,
  sample: SampleChoice = "story",
): Promise<Prepared> {
  const { nodes, own } = await graphState(database, LIMITS);
  if (nodes > 0 && (await isUnfinished(database))) throw unfinished(database);
  if (own !== null) {
    await ensureSchema(database);
    return own.bundled === null || own.bundled === (await bundledEdition()) ? "known" : "older-data";
  }
  if (nodes > 0) return "foreign";
  if (!(await mayFill())) return "left-empty";
  if (sample === "none") await markGraph(database);
  else await fillBundled(database, sample);
  return "filled";
}

/** A part of a graph would be shown as if it were all of it. */
function unfinished({ address }: Database): AppError {
  return new AppError("database_foreign", `The copy of a graph at ${address} is not finished.`, {
    hint: "Run filiere move again, from the folder of the embedded graph: it goes on where it was.",
    values: { address },
  });
}
