import type { SampleId } from "../../contract/sample-id.ts";
import { readBundled } from "./bundled-files.ts";
import { nodeGroups, type NodeGroup } from "./node-rows.ts";
import { statementGroups } from "./statement-rows.ts";
import { structureGroups, type RelationshipGroup } from "./structure-rows.ts";

/** Everything that a sample makes in a graph, ready to be written. */
export interface SampleRows {
  /** Names this edition of its files. */
  edition: string;
  nodes: NodeGroup[];
  relationships: RelationshipGroup[];
}

const known = new Map<SampleId, Promise<SampleRows>>();

/** Read and worked out once, and again after a failure: the files do not change while the program runs. */
export function readSampleRows(id: SampleId): Promise<SampleRows> {
  const reading = known.get(id) ?? makeRows(id);
  known.set(id, reading);
  reading.catch(() => known.delete(id));
  return reading;
}

async function makeRows(id: SampleId): Promise<SampleRows> {
  const { data, hash } = await readBundled(id);
  return {
    edition: hash,
    nodes: nodeGroups(data),
    relationships: [...structureGroups(data), ...statementGroups(data)],
  };
}
