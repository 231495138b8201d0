import type { SampleId } from "../../contract/sample-id.ts";
import type { Counts } from "../../contract/samples.ts";
import type { Database } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { pack } from "../keeping/index.ts";
import { asking, changing } from "./asking.ts";
import type { Elements } from "./element.ts";
import { readRecord, writeRecord, type Ask, type SampleRecord } from "./record.ts";
import { REMOVE_NODES, REMOVE_RELATIONSHIPS, SET_BUNDLED } from "./statements.ts";
import { survey } from "./survey.ts";

export interface Removed {
  removed: Counts;
  stayed: Counts;
}

/**
 * Removes what a sample brought in one transaction, and puts it away for `restoreSample`. What a person
 * changed or linked own data to stays (`survey`). Where the sample was removed already, nothing is done.
 *
 * @throws AppError `sample_not_loaded`; `write_conflict` or `constraint_violated` where another program
 *   tied something to it meanwhile: then all of it stays.
 */
export async function removeSample(database: Database, id: SampleId): Promise<Removed> {
  const known = await asking(database, (ask) => readRecord(ask, id));
  if (known.state === "absent") throw notLoaded(id);
  const done = known.state === "removed" ? undefined : await changing(database, (ask) => removeLoaded(ask, id));
  if (done !== undefined) return done;
  return asking(database, async (ask) => {
    const record = await readRecord(ask, id);
    const { stayingNodes, stayingRelationships } = await survey(ask, record.manifest);
    return {
      removed: record.removedCounts,
      stayed: { nodes: stayingNodes.size, relationships: stayingRelationships.size },
    };
  });
}

async function removeLoaded(ask: Ask, id: SampleId): Promise<Removed | undefined> {
  const record = await readRecord(ask, id);
  if (record.state !== "loaded") return undefined;
  const { going, stayingNodes, stayingRelationships } = await survey(ask, record.manifest);
  await takeOut(ask, going);
  const removed = { nodes: going.nodes.length, relationships: going.relationships.length };
  const putAway: SampleRecord = { ...record, state: "removed", removed: await pack(going), removedCounts: removed };
  await writeRecord(ask, putAway);
  if (id === "story") await ask({ statement: SET_BUNDLED, parameters: { bundled: null } });
  return { removed, stayed: { nodes: stayingNodes.size, relationships: stayingRelationships.size } };
}

async function takeOut(ask: Ask, { nodes, relationships }: Elements): Promise<void> {
  const rows = relationships.map(({ type, from, properties }) => ({ type, from, id: properties["id"] ?? "" }));
  await expectAll(ask, REMOVE_RELATIONSHIPS, { rows }, rows.length);
  const ids = nodes.map(({ properties }) => properties["id"] ?? "");
  await expectAll(ask, REMOVE_NODES, { ids }, ids.length);
}

async function expectAll(ask: Ask, statement: string, parameters: object, count: number): Promise<void> {
  const [row] = await ask({ statement, parameters: { ...parameters } });
  if (Number(row?.["gone"]) === count) return;
  throw new AppError("write_conflict", "The graph was changed while the sample was removed: all of it stays.", {
    hint: "Try again.",
  });
}

function notLoaded(id: SampleId): AppError {
  return new AppError("sample_not_loaded", `The sample "${id}" is not in this graph.`, {
    hint: "Load it first, or leave it: there is nothing to remove.",
    values: { id },
  });
}
