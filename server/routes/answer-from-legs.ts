import type { Cypher, RelationshipRef, Slice } from "../../contract/slice.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { load } from "../graph/index.ts";
import { currentProjection, forgetProjection } from "./projection/kept-projection.ts";
import type { Projection } from "./projection/projection.ts";

/** Milliseconds for which one question may keep everybody else waiting. */
const MOST_SEARCH_MS = 2000;

/** The legs of an answer, as anybody can ask for them. */
const LEGS_OF_ROUTES = `UNWIND $starts AS start
MATCH (a:Entity) WHERE a.id = start
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id IN $legs
RETURN a AS start, r AS leg, b AS goal`;

interface Question<Found> {
  answer: (projection: Projection, deadline: number) => Found;
  /** Ids of every leg that the answer names. */
  legsOf: (found: Found) => readonly string[];
}

/**
 * An answer made from the projection, with the piece of the graph that it speaks of. Legs that somebody took away while
 * it was made are looked for once more, on the graph as it is then.
 *
 * @throws AppError as the question, and as `readTogether` of the database.
 */
export async function answerFromLegs<Found extends object>(
  database: Database,
  limits: ReadLimits,
  question: Question<Found>,
): Promise<Found & { slice: Slice; cypher: Cypher }> {
  const first = await answerOnce(database, limits, question);
  if (first.missing === 0) return first.answer;
  forgetProjection(database);
  return (await answerOnce(database, limits, question)).answer;
}

async function answerOnce<Found extends object>(
  database: Database,
  limits: ReadLimits,
  { answer, legsOf }: Question<Found>,
): Promise<{ answer: Found & { slice: Slice; cypher: Cypher }; missing: number }> {
  const projection = await currentProjection(database, limits);
  const found = answer(projection, performance.now() + Math.min(MOST_SEARCH_MS, limits.timeoutMs));
  const { refs, ids } = refsOf(legsOf(found), projection);
  const { slice, missing } = await load(database, { ids, relationships: refs, among: false }, limits);
  const parameters = { starts: [...new Set(refs.map(({ from }) => from))], legs: refs.map(({ id }) => id) };
  return {
    answer: { ...found, slice, cypher: { statement: LEGS_OF_ROUTES, parameters } },
    missing: missing.length,
  };
}

function refsOf(
  named: readonly string[],
  { legs, legRows, places }: Projection,
): { refs: RelationshipRef[]; ids: string[] } {
  const found = [...new Set(named)].flatMap((id) => legs[legRows.get(id) ?? -1] ?? []);
  const idOf = (row: number) => places[row]?.id ?? "";
  return {
    refs: found.map(({ id, from }) => ({ from: idOf(from), type: "ROUTE", id })),
    ids: [...new Set(found.flatMap(({ from, to }) => [idOf(from), idOf(to)]))],
  };
}
