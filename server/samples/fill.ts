import type { SampleId } from "../../contract/sample-id.ts";
import type { Counts } from "../../contract/samples.ts";
import type { Database } from "../database/index.ts";
import { readBundled, readSampleRows } from "../imports/index.ts";
import { asking } from "./asking.ts";
import { elementsOf } from "./manifest.ts";
import { loadSample } from "./load.ts";
import { OWN_GRAPH } from "./statements.ts";

export interface Filled extends Counts {
  /** False where the graph was Filière's already: then nothing was changed. */
  filled: boolean;
}

/**
 * Fills an empty graph with a sample, in one transaction. Nothing is ever added to a graph that Filière
 * made before, whatever its data: who emptied it wants it empty.
 *
 * @throws AppError `database_foreign` when the graph holds nodes that Filière did not make.
 */
export async function fillBundled(database: Database, sample: SampleId = "story"): Promise<Filled> {
  const isKnown = await asking(database, async (ask) => (await ask({ statement: OWN_GRAPH })).length > 0);
  if (isKnown) return { filled: false, nodes: 0, relationships: 0 };
  return { filled: true, ...(await loadSample(database, sample)) };
}

/** How many nodes and relationships a sample makes in an empty graph. */
export async function countSample(id: SampleId = "story"): Promise<Counts> {
  const { nodes, relationships } = elementsOf(await readSampleRows(id));
  return { nodes: nodes.length, relationships: relationships.length };
}

/** Names this edition of the story that ships: what `FiliereGraph.bundled` holds while it is loaded. */
export async function bundledEdition(): Promise<string> {
  return (await readBundled("story")).hash;
}
