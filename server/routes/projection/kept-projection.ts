import { readTogether, type Database, type ReadLimits, type Run } from "../../database/index.ts";
import type { Projection } from "./projection.ts";
import { readProjection } from "./read-projection.ts";
import { STATE } from "./statements.ts";

interface Kept {
  /** What tells one state of the graph from another. */
  state: string;
  projection: Projection;
}

/** How long what a graph without revisions holds is taken for known, in milliseconds: others write to it unseen. */
const UNSEEN_MS = 60_000;

/** One per database and revision of its data: read again only after something was written. */
const kept = new WeakMap<Database, Kept>();

/**
 * The projection of what the graph holds now. Two questions at once may both read it; the later one is kept.
 *
 * @throws AppError as `readTogether`.
 */
export async function currentProjection(database: Database, limits: ReadLimits): Promise<Projection> {
  return (await projectionNow(database, limits)).projection;
}

/**
 * The same with the revision of the graph that it is of; null where the graph keeps none.
 *
 * @throws AppError as `readTogether`.
 */
export async function projectionNow(
  database: Database,
  limits: ReadLimits,
): Promise<{ projection: Projection; revision: number | null }> {
  return readTogether(database, limits, async (run) => {
    const { state, revision } = await stateOf(run);
    const known = kept.get(database);
    if (known?.state === state) return { projection: known.projection, revision };
    const projection = await readProjection(run);
    kept.set(database, { state, projection });
    return { projection, revision };
  });
}

async function stateOf(run: Run): Promise<{ state: string; revision: number | null }> {
  const [row] = (await run({ statement: STATE })).rows;
  const revision = typeof row?.["revision"] === "number" ? row["revision"] : null;
  const state = JSON.stringify([revision ?? { minute: Math.floor(Date.now() / UNSEEN_MS) }, row?.["legs"]]);
  return { state, revision };
}

/** The graph was found to be another one than its revision says: others write to it. */
export function forgetProjection(database: Database): void {
  kept.delete(database);
}
