import type { RoutesAnswer, RoutesAsked } from "../../contract/routes.ts";
import type { RelationshipRef } from "../../contract/slice.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { load } from "../graph/index.ts";
import { answerQuestion, type RoutesFound } from "./answer/answer-question.ts";
import { currentProjection, forgetProjection } from "./projection/kept-projection.ts";
import type { Projection } from "./projection/projection.ts";

/** Milliseconds for which one question may keep everybody else waiting. */
const MOST_SEARCH_MS = 2000;

/** The legs of an answer, as anybody can ask for them. */
const LEGS_OF_ROUTES = `UNWIND $starts AS start
MATCH (a:Entity) WHERE a.id = start
MATCH (a)-[r:ROUTE]->(b:Entity) WHERE r.id IN $legs
RETURN a AS start, r AS leg, b AS goal`;

/**
 * The ways from some places to others, with what each rests on. Legs that somebody took away while the question was
 * answered are looked for once more, on the graph as it is then.
 *
 * @throws AppError as `answerQuestion`, and as `readTogether` of the database.
 */
export async function findRoutes(database: Database, asked: RoutesAsked, limits: ReadLimits): Promise<RoutesAnswer> {
  const first = await findOnce(database, asked, limits);
  if (first.missing === 0) return first.answer;
  forgetProjection(database);
  return (await findOnce(database, asked, limits)).answer;
}

async function findOnce(
  database: Database,
  asked: RoutesAsked,
  limits: ReadLimits,
): Promise<{ answer: RoutesAnswer; missing: number }> {
  const projection = await currentProjection(database, limits);
  const found = answerQuestion(asked, projection, performance.now() + Math.min(MOST_SEARCH_MS, limits.timeoutMs));
  const relationships = refsOf(found, projection);
  const ids = [...new Set(relationships.flatMap(({ from, to }) => [from, to]))];
  const refs = relationships.map(({ to: _to, ...ref }) => ref);
  const { slice, missing } = await load(database, { ids, relationships: refs, among: false }, limits);
  const parameters = { starts: [...new Set(refs.map(({ from }) => from))], legs: refs.map(({ id }) => id) };
  return {
    answer: { ...found, slice, cypher: { statement: LEGS_OF_ROUTES, parameters } },
    missing: missing.length,
  };
}

/** Every leg that an answer names. */
function refsOf(
  { routes, held, asFarAs, instead, leftOut }: RoutesFound,
  { legs, legRows, places }: Projection,
): (RelationshipRef & { to: string })[] {
  const named = [
    ...[...routes, ...held, ...asFarAs].flatMap((route) => route.legs.map(({ id }) => id)),
    ...instead.map((each) => each.instead),
    ...leftOut.flatMap((each) => each.legs),
  ];
  return [...new Set(named)].flatMap((id) => {
    const leg = legs[legRows.get(id) ?? -1];
    if (leg === undefined) return [];
    return [{ from: places[leg.from]?.id ?? "", to: places[leg.to]?.id ?? "", type: "ROUTE", id }];
  });
}
