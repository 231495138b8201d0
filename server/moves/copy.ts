import { AsRead, write, type Database, type Query } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { nameInCypher } from "../exports/index.ts";
import { groupBy } from "../groups.ts";
import type { Look, Piece } from "./look.ts";
import type { Mark } from "./mark.ts";
import type { OnProgress } from "./progress.ts";
import type { NodeCopy, RelationshipCopy, Source } from "./source.ts";
import { COPY, MARK, NUMBER } from "./target-names.ts";

/** Rows of one transaction: little in a Neo4j's memory, and soon done again. */
const BATCH = 2000;

type Counted = "nodes" | "relationships";

/** Copies what the mark says is not there yet, the nodes first. */
export async function copyRest(
  { source, look, target, mark }: { source: Source; look: Look; target: Database; mark: Mark },
  onProgress: OnProgress,
): Promise<void> {
  const copied = (counted: Counted) => (done: number) => onProgress({ step: counted, done, total: look[counted] });
  const writer = { target, pieces: look.pieces };
  await copyAll(
    { ...writer, counted: "nodes", done: mark.nodes, read: (piece) => source.nodes(piece), queries: nodeQueries },
    copied("nodes"),
  );
  await copyAll(
    {
      ...writer,
      counted: "relationships",
      done: mark.relationships,
      read: (piece) => source.relationships(piece),
      queries: relationshipQueries,
    },
    copied("relationships"),
  );
}

interface Work<T> {
  target: Database;
  pieces: readonly Piece[];
  counted: Counted;
  /** How many of them, in the order of the pieces, are there. */
  done: number;
  read: (piece: Piece) => Promise<T[]>;
  queries: (rows: readonly T[]) => Query[];
}

async function copyAll<T>(work: Work<T>, onDone: (done: number) => void | Promise<void>): Promise<void> {
  const { target, pieces, counted, read, queries } = work;
  let { done } = work;
  let before = 0;
  for (const piece of pieces) {
    const skip = done - before;
    before += piece[counted];
    if (before <= done) continue;
    const rows = await read(piece);
    for (let start = skip; start < rows.length; start += BATCH) {
      const batch = rows.slice(start, start + BATCH);
      await writeBatch(target, { counted, done, count: batch.length }, queries(batch));
      done += batch.length;
      await onDone(done);
    }
  }
}

/**
 * Writes the rows and moves the mark in one transaction. Where the mark has moved already, the rows are
 * there: the connection broke after the commit, and it is tried again.
 */
async function writeBatch(
  target: Database,
  { counted, done, count }: { counted: Counted; done: number; count: number },
  queries: readonly Query[],
): Promise<void> {
  const statement = `MATCH (m:${MARK})
WITH m, m.${counted} AS found
SET m.${counted} = CASE WHEN found = $done THEN $next ELSE found END
RETURN found`;
  await write(
    target,
    async (run) => {
      const { rows } = await run({ statement, parameters: { done, next: done + count } });
      const found = rows[0]?.["found"];
      if (found === done + count) return;
      if (found !== done) throw interfered(target);
      for (const query of queries) await run(query);
    },
    { keepsRevision: true },
  );
}

function interfered({ address }: Database): AppError {
  return new AppError("write_conflict", `Something else changed the unfinished copy at ${address}.`, {
    hint: "Look whether another move is running; then run it again.",
    values: { address },
  });
}

function nodeQueries(rows: readonly NodeCopy[]): Query[] {
  const groups = groupBy(rows, ({ labels }) => [...labels, COPY].map(nameInCypher).join(":"));
  return [...groups].map(([labels, group]) => ({
    statement: `UNWIND $rows AS row
CREATE (n:${labels})
SET n = row.properties, n.${NUMBER} = row.at`,
    parameters: { rows: group.map(({ at, properties }) => ({ at, properties: new AsRead(properties) })) },
  }));
}

function relationshipQueries(rows: readonly RelationshipCopy[]): Query[] {
  return [...groupBy(rows, ({ type }) => nameInCypher(type))].map(([type, group]) => ({
    statement: `UNWIND $rows AS row
MATCH (a:${COPY}) WHERE a.${NUMBER} = row.origin
MATCH (b:${COPY}) WHERE b.${NUMBER} = row.target
CREATE (a)-[r:${type}]->(b)
SET r = row.properties`,
    parameters: {
      rows: group.map(({ from, to, properties }) => ({ origin: from, target: to, properties: new AsRead(properties) })),
    },
  }));
}
