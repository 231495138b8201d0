import type { Cypher, RelationshipRef, Slice } from "../../contract/slice.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { load } from "../graph/index.ts";
import { currentProjection, forgetProjection } from "./projection/kept-projection.ts";
import type { Projection } from "./projection/projection.ts";

/** Milliseconds for which one question may keep everybody else waiting; … */
const MOST_SEARCH_MS = 2000;
/** … and for which one may work that gives way to the others. */
const MOST_YIELDING_MS = 8000;

/** The legs of an answer, as anybody can ask for them. */
const LEGS_OF_ROUTES = `UNWIND $starts AS start
MATCH (a:Entity) WHERE a.id = start
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id IN $legs
RETURN a AS start, r AS leg, b AS goal`;

interface Question<Found> {
  answer: (projection: Projection, deadline: number) => Found | Promise<Found>;
  /** Ids of every leg that the answer names; it brings its ends along. */
  legsOf: (found: Found) => readonly string[];
  /** Ids of further nodes that it names. */
  nodesOf?: (found: Found) => readonly string[];
  /** Whether it gives way to others while it works. */
  isYielding?: boolean;
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
  { answer, legsOf, nodesOf = () => [], isYielding = false }: Question<Found>,
): Promise<{ answer: Found & { slice: Slice; cypher: Cypher }; missing: number }> {
  const projection = await currentProjection(database, limits);
  const patienceMs = Math.min(isYielding ? MOST_YIELDING_MS : MOST_SEARCH_MS, limits.timeoutMs);
  const found = await answer(projection, performance.now() + patienceMs);
  const { refs, ends } = refsOf(legsOf(found), projection);
  const ids = [...new Set([...ends, ...nodesOf(found)])];
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
): { refs: RelationshipRef[]; ends: string[] } {
  const found = [...new Set(named)].flatMap((id) => legs[legRows.get(id) ?? -1] ?? []);
  const idOf = (row: number) => places[row]?.id ?? "";
  return {
    refs: found.map(({ id, from }) => ({ from: idOf(from), type: "ROUTE", id })),
    ends: found.flatMap(({ from, to }) => [idOf(from), idOf(to)]),
  };
}
