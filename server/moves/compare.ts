import { read, streamAsRead, type Database, type Row } from "../database/index.ts";
import { AppError } from "../errors.ts";
import { digestOf, exactNode, exactRelationship } from "./digest.ts";
import type { Look, Piece } from "./look.ts";
import { LIMITS } from "./mark.ts";
import type { OnProgress } from "./progress.ts";
import { textsOf, type NodeCopy, type RelationshipCopy } from "./source.ts";
import { COPY, MARK, NUMBER } from "./target-names.ts";

const NODES = `MATCH (n:${COPY}) WHERE n.${NUMBER} >= $first AND n.${NUMBER} <= $last
RETURN n.${NUMBER} AS at, labels(n) AS labels, properties(n) AS properties`;

const RELATIONSHIPS = `MATCH (a:${COPY}) WHERE a.${NUMBER} >= $first AND a.${NUMBER} <= $last
MATCH (a)-[r]->(b)
RETURN a.${NUMBER} AS origin, b.${NUMBER} AS target, type(r) AS type, properties(r) AS properties`;

const LABELS = `MATCH (n) WHERE NOT n:${MARK}
UNWIND labels(n) AS name
RETURN name, count(*) AS total`;

const TYPES = "MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS total";

const NODE_COUNT = `MATCH (n) WHERE NOT n:${MARK} RETURN count(n) AS total`;

/**
 * Reads the copy again, piece by piece, and compares it with what was read from the original.
 *
 * @throws AppError `write_conflict` where they differ.
 */
export async function comparePieces(look: Look, target: Database, onProgress: OnProgress): Promise<void> {
  for (const [index, piece] of look.pieces.entries()) {
    const { nodes, relationships } = await readPiece(target, piece);
    if (digestOf(nodes.map(exactNode), relationships.map(exactRelationship)) !== piece.digest) {
      throw differs(target, `in the nodes n:${piece.first} to n:${piece.last} or in what starts at them`);
    }
    await onProgress({ step: "comparing", done: index + 1, total: look.pieces.length });
  }
}

/** @throws AppError `write_conflict` where a label or a type does not stand as often as in the original. */
export async function compareCounts(look: Look, target: Database): Promise<void> {
  const count = async (statement: string) => (await read(target, { statement }, LIMITS)).rows;
  const [nodes] = await count(NODE_COUNT);
  if (Number(nodes?.["total"]) !== look.nodes) throw differs(target, "in the number of nodes");
  expectSame(target, look.labels, await count(LABELS), "the label");
  expectSame(target, look.types, await count(TYPES), "the type");
}

function expectSame(target: Database, wanted: ReadonlyMap<string, number>, rows: readonly Row[], what: string): void {
  const found = new Map(rows.map(({ name, total }) => [String(name), Number(total)]));
  for (const name of new Set([...wanted.keys(), ...found.keys()])) {
    if (name === COPY || wanted.get(name) === found.get(name)) continue;
    throw differs(target, `in ${what} ${name}: ${found.get(name) ?? 0} in place of ${wanted.get(name) ?? 0}`);
  }
}

function readPiece(
  target: Database,
  { first, last }: Piece,
): Promise<{ nodes: NodeCopy[]; relationships: RelationshipCopy[] }> {
  return streamAsRead(target, LIMITS, async (stream) => {
    const nodes: NodeCopy[] = [];
    const relationships: RelationshipCopy[] = [];
    const parameters = { first, last };
    for await (const { at, labels, properties } of stream({ statement: NODES, parameters })) {
      const names = textsOf(labels).filter((label) => label !== COPY);
      nodes.push({ at: Number(at), labels: names.sort(), properties: withoutNumber(properties) });
    }
    for await (const { origin, target: to, type, properties } of stream({ statement: RELATIONSHIPS, parameters })) {
      relationships.push({ at: 0, from: Number(origin), to: Number(to), type: String(type), properties });
    }
    return { nodes, relationships };
  });
}

function withoutNumber(properties: unknown): unknown {
  return Object.fromEntries(Object.entries(properties ?? {}).filter(([key]) => key !== NUMBER));
}

function differs({ address }: Database, where: string): AppError {
  return new AppError("write_conflict", `The copy at ${address} is not the same as the original ${where}.`, {
    hint: "Something else may have written to it: empty it, then move again. The original is as it was.",
    values: { address },
  });
}
