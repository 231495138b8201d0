import { changeSchema, type Database } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { toJson } from "../exports/index.ts";
import { graphState } from "../graph-state.ts";
import { compareCounts, comparePieces } from "./compare.ts";
import { copyRest } from "./copy.ts";
import { lookAt, type Look } from "./look.ts";
import { beginOrGoOn, change, LIMITS, repeat } from "./mark.ts";
import type { OnProgress } from "./progress.ts";
import { schemaStatementsOf } from "./schema.ts";
import { readSource } from "./source.ts";
import { COPY, DROP_UNIQUE, MARK, NUMBER } from "./target-names.ts";

export interface Moved {
  nodes: number;
  relationships: number;
  labels: Record<string, number>;
  types: Record<string, number>;
  /** Of both sides: SHA-256 over every node and relationship with all they hold. */
  digest: string;
}

const BATCH = 5000;

const UNMARK_SOME = `MATCH (n:${COPY})
WITH n LIMIT ${BATCH}
REMOVE n:${COPY}, n.${NUMBER}
RETURN count(*) AS total`;

/**
 * Copies a whole graph into an empty Neo4j: every node and relationship with its labels, type and
 * properties, whoever made it, and the constraints and indexes. The original is only read. Until the copy
 * was read again and is the same, it is marked as unfinished; the next move goes on with it, or begins
 * again where the original has changed.
 *
 * @throws AppError `query_unsupported` (names what cannot be moved; nothing was), `database_foreign` (the
 *   target is not empty), `write_conflict` (changed meanwhile), `constraint_violated`, `database_unreachable`.
 */
export async function moveGraph(source: Database, target: Database, onProgress: OnProgress): Promise<Moved> {
  const before = await graphState(source, LIMITS);
  const look = await readSource(source, async (graph) => {
    const found = await lookAt(graph, onProgress);
    if (found.nodes === 0) throw nothingThere();
    const schema = await schemaStatementsOf(graph);
    const mark = await beginOrGoOn(target, found.digest);
    if (mark.step === "copying") {
      await copyRest({ source: graph, look: found, target, mark }, onProgress);
      await comparePieces(found, target, onProgress);
      await changeSchema(target, schema);
    }
    return found;
  });
  if (toJson(await graphState(source, LIMITS)) !== toJson(before)) throw changedMeanwhile();
  await finish(look, target, onProgress);
  return {
    nodes: look.nodes,
    relationships: look.relationships,
    labels: byName(look.labels),
    types: byName(look.types),
    digest: look.digest,
  };
}

async function finish(look: Look, target: Database, onProgress: OnProgress): Promise<void> {
  await change(target, { statement: `MATCH (m:${MARK}) SET m.step = 'finishing'` });
  let done = 0;
  await repeat(target, { statement: UNMARK_SOME }, (total) => {
    done += total;
    return onProgress({ step: "finishing", done, total: look.nodes });
  });
  await changeSchema(target, DROP_UNIQUE);
  await compareCounts(look, target);
  await change(target, { statement: `MATCH (m:${MARK}) DELETE m` });
}

function byName(counts: ReadonlyMap<string, number>): Record<string, number> {
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function nothingThere(): AppError {
  return new AppError("invalid_request", "The graph is empty: there is nothing to move.", {
    hint: "Start Filière on the Neo4j itself.",
  });
}

function changedMeanwhile(): AppError {
  return new AppError("write_conflict", "The graph was changed while it was moved: the copy is not finished.", {
    hint: "Stop Filière and what else writes to the graph, then move again.",
  });
}
