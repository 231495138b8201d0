import { changeSchema, read, write, type Database, type Query, type ReadLimits, type Row } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { COPY, MAKE_UNIQUE, MARK } from "./target-names.ts";

export const LIMITS: ReadLimits = { maxRows: 1_000_000, timeoutMs: 60_000 };
/** Nodes that are removed or unmarked in one transaction. */
const BATCH = 5000;

/** How far a copy is. `finishing`: all is there and was compared, only the marks must go. */
export interface Mark {
  /** Of the source as it was: only the copy of the very same graph is gone on with. */
  digest: string;
  nodes: number;
  relationships: number;
  step: "copying" | "finishing";
}

const FIND = `MATCH (m:${MARK})
RETURN m.digest AS digest, m.nodes AS nodes, m.relationships AS relationships, m.step AS step`;

const OTHERS = `MATCH (n) WHERE NOT n:${MARK} AND NOT n:${COPY}
WITH n LIMIT 1
RETURN count(n) AS total`;

const BEGIN = `MERGE (m:${MARK})
SET m = {digest: $digest, nodes: 0, relationships: 0, step: 'copying'}`;

const REMOVE_SOME = `MATCH (n:${COPY})
WITH n LIMIT ${BATCH}
DETACH DELETE n
RETURN count(*) AS total`;

/** Whether a database holds a copy that was not finished. */
export async function isUnfinished(database: Database): Promise<boolean> {
  return (await findMark(database)) !== undefined;
}

async function findMark(target: Database): Promise<Mark | undefined> {
  const [row] = (await read(target, { statement: FIND }, LIMITS)).rows;
  return row === undefined ? undefined : toMark(row);
}

/**
 * The mark of an unfinished copy of this very graph, else a new one in an empty database. An unfinished copy
 * of another state of the graph is removed for it, and nothing else ever is.
 *
 * @throws AppError `database_foreign` where anything else is there.
 */
export async function beginOrGoOn(target: Database, digest: string): Promise<Mark> {
  const found = await findMark(target);
  const isSame = found?.digest === digest;
  if (found?.step === "finishing") {
    if (isSame) return found;
    throw occupied(target, "holds the copy of an earlier state of the graph that only lacks its last step");
  }
  if (Number((await read(target, { statement: OTHERS }, LIMITS)).rows[0]?.["total"]) > 0) {
    throw occupied(
      target,
      found === undefined ? "is not empty" : "holds nodes that are no part of the unfinished copy",
    );
  }
  if (found !== undefined && isSame) return found;
  await repeat(target, { statement: REMOVE_SOME });
  await changeSchema(target, MAKE_UNIQUE);
  await change(target, { statement: BEGIN, parameters: { digest } });
  return { digest, nodes: 0, relationships: 0, step: "copying" };
}

/** Runs a statement that does a part of its work until there is none left. */
export async function repeat(
  target: Database,
  query: Query,
  onDone: (total: number) => void | Promise<void> = () => undefined,
): Promise<void> {
  for (let total = 1; total > 0;) {
    total = Number((await change(target, query))[0]?.["total"]);
    await onDone(total);
  }
}

export async function change(target: Database, query: Query): Promise<Row[]> {
  return write(target, async (run) => (await run(query)).rows, { keepsRevision: true });
}

function toMark({ digest, nodes, relationships, step }: Row): Mark {
  return {
    digest: String(digest),
    nodes: Number(nodes),
    relationships: Number(relationships),
    step: step === "finishing" ? "finishing" : "copying",
  };
}

function occupied({ address }: Database, what: string): AppError {
  return new AppError("database_foreign", `The Neo4j at ${address} ${what}.`, {
    hint: "Name an empty one, or empty it with MATCH (n) DETACH DELETE n where it only holds an earlier copy: nothing is moved into a graph that is there already.",
    values: { address },
  });
}
