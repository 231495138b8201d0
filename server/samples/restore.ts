import type { SampleId } from "../../contract/sample-id.ts";
import type { Counts } from "../../contract/samples.ts";
import type { Database } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { asking, changing } from "./asking.ts";
import { createMissing } from "./create.ts";
import { readRecord, unpackRemoved, writeRecord, type Ask } from "./record.ts";
import { SET_BUNDLED } from "./statements.ts";

export interface Restored {
  restored: Counts;
  leftOut: Counts;
}

const NOTHING: Counts = { nodes: 0, relationships: 0 };

/**
 * Brings back in one transaction exactly what `removeSample` took: ids, properties and the kinds of their
 * values. What is there again by other means stays as it is. Where the sample is loaded, nothing is done.
 *
 * @throws AppError `nothing_to_restore`.
 */
export async function restoreSample(database: Database, id: SampleId): Promise<Restored> {
  const { state } = await asking(database, (ask) => readRecord(ask, id));
  if (state === "absent") throw nothingToRestore(id);
  const done = state === "loaded" ? undefined : await changing(database, (ask) => restoreRemoved(ask, id));
  return done ?? { restored: NOTHING, leftOut: NOTHING };
}

async function restoreRemoved(ask: Ask, id: SampleId): Promise<Restored | undefined> {
  const record = await readRecord(ask, id);
  if (record.state !== "removed") return undefined;
  const restored = await createMissing(ask, await unpackRemoved(record));
  await writeRecord(ask, { ...record, state: "loaded", removed: "", removedCounts: NOTHING });
  if (id === "story") await ask({ statement: SET_BUNDLED, parameters: { bundled: record.edition } });
  const { nodes, relationships } = record.removedCounts;
  return {
    restored,
    leftOut: { nodes: nodes - restored.nodes, relationships: relationships - restored.relationships },
  };
}

function nothingToRestore(id: SampleId): AppError {
  return new AppError("nothing_to_restore", `Nothing of the sample "${id}" was removed from this graph.`, {
    hint: "Load it instead.",
    values: { id },
  });
}
