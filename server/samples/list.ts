import { SampleId } from "../../contract/sample-id.ts";
import type { Sample } from "../../contract/samples.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { readSampleList, readSampleRows, type SampleFile } from "../imports/index.ts";
import { asking } from "./asking.ts";
import { elementsOf } from "./manifest.ts";
import { readRecord, type Ask } from "./record.ts";
import { survey } from "./survey.ts";

/** The samples that ship with the program, and how each stands in this graph. */
export async function listSamples(database: Database, limits: ReadLimits): Promise<Sample[]> {
  const files = await readSampleList();
  return asking(
    database,
    async (ask) => {
      const samples: Sample[] = [];
      for (const file of files) samples.push(await describe(ask, file));
      return samples;
    },
    limits,
  );
}

export async function describeSample(database: Database, id: SampleId, limits: ReadLimits): Promise<Sample> {
  const sample = (await listSamples(database, limits)).find((each) => each.id === id);
  if (sample === undefined) throw unknownSample(id);
  return sample;
}

/** @throws AppError `unknown_sample`. */
export function sampleIdOf(given: string): SampleId {
  const parsed = SampleId.safeParse(given);
  if (parsed.success) return parsed.data;
  throw unknownSample(given);
}

async function describe(ask: Ask, { id, name, description, fictional }: SampleFile): Promise<Sample> {
  const brings = elementsOf(await readSampleRows(id));
  const { state, manifest, removed, removedCounts } = await readRecord(ask, id);
  const { going, stayingNodes, stayingRelationships } = await survey(ask, manifest);
  return {
    id,
    name,
    description,
    fictional,
    state,
    brings: { nodes: brings.nodes.length, relationships: brings.relationships.length },
    held: {
      nodes: going.nodes.length + stayingNodes.size,
      relationships: going.relationships.length + stayingRelationships.size,
    },
    staying: { nodes: stayingNodes.size, relationships: stayingRelationships.size },
    restorable: removed === "" ? null : removedCounts,
  };
}

function unknownSample(id: string): AppError {
  return new AppError("unknown_sample", `There is no sample "${id}".`, {
    hint: `There are ${SampleId.options.join(" and ")}.`,
    values: { id },
  });
}
