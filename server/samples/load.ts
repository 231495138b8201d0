import type { SampleId } from "../../contract/sample-id.ts";
import type { Counts } from "../../contract/samples.ts";
import { ensureSchema, type Database } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { readSampleRows } from "../imports/index.ts";
import { asking, changing } from "./asking.ts";
import { createMissing } from "./create.ts";
import { elementsOf, manifestOf } from "./manifest.ts";
import { readRecord, writeRecord, type Ask } from "./record.ts";
import { ANY_NODE, MARK, OWN_GRAPH, SET_BUNDLED } from "./statements.ts";

/** Rises when what the program expects of a graph of its own changes. */
const SCHEMA = 1;
const NOTHING: Counts = { nodes: 0, relationships: 0 };

/**
 * Loads a sample in one transaction: in one go or not at all. What has one of its ids already stays as it
 * is. Where the sample is loaded, nothing is done. What was put away when it was removed is let go of, for
 * it is there again.
 *
 * @throws AppError `database_foreign` when the graph holds nodes that Filière did not make.
 */
export async function loadSample(database: Database, id: SampleId): Promise<Counts> {
  // Looked at before, because a write transaction alone makes the graph's revision rise.
  if (await asking(database, async (ask) => (await isOurs(ask)) && (await isLoaded(ask, id)))) return NOTHING;
  // Without its index each relationship costs a scan.
  await ensureSchema(database);
  const rows = await readSampleRows(id);
  const elements = elementsOf(rows);
  const done = await changing(database, async (ask) => {
    const isKnown = await isOurs(ask);
    // And again inside, for another server may have been faster.
    if (isKnown && (await isLoaded(ask, id))) return undefined;
    const brought = await createMissing(ask, elements);
    if (!isKnown) await mark(ask);
    if (id === "story") await ask({ statement: SET_BUNDLED, parameters: { bundled: rows.edition } });
    const { edition } = rows;
    await writeRecord(ask, {
      id,
      state: "loaded",
      edition,
      manifest: manifestOf(elements),
      removed: "",
      removedCounts: NOTHING,
    });
    return brought;
  });
  return done ?? NOTHING;
}

/** Makes an empty graph one of Filière's, with nothing in it. */
export async function markGraph(database: Database): Promise<void> {
  await ensureSchema(database);
  await changing(database, async (ask) => {
    if (!(await isOurs(ask))) await mark(ask);
    return undefined;
  });
}

async function isLoaded(ask: Ask, id: SampleId): Promise<boolean> {
  return (await readRecord(ask, id)).state === "loaded";
}

async function mark(ask: Ask): Promise<void> {
  await ask({ statement: MARK, parameters: { schema: SCHEMA } });
}

/** @throws AppError `database_foreign`. */
async function isOurs(ask: Ask): Promise<boolean> {
  if ((await ask({ statement: OWN_GRAPH })).length > 0) return true;
  if ((await ask({ statement: ANY_NODE })).length === 0) return false;
  throw new AppError("database_foreign", "This database already holds a graph that Filière did not make.", {
    hint: "Name an empty database to get the bundled data; this one is left as it is.",
  });
}
