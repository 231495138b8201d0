import type { ChokepointsAnswer, Cut, RoutesAsked } from "../../contract/routes.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerFromLegs } from "./answer-from-legs.ts";
import { findLegCut, findPlaceCut } from "./chokepoints/index.ts";
import type { Projection } from "./projection/projection.ts";
import { prepareSearch } from "./question/prepare-search.ts";

/**
 * The fewest places, and the fewest legs, without which no way leads from the origins of a question to its
 * destinations. Goods that do not agree and the number of legs are not looked at: what parts all ways parts those too.
 *
 * @throws AppError as `prepareSearch`, and as `readTogether` of the database.
 */
export async function findChokepoints(
  database: Database,
  asked: RoutesAsked,
  limits: ReadLimits,
): Promise<ChokepointsAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => cutsOf(asked, projection, deadline),
    legsOf: ({ places, legs }) => [
      ...legs.ids,
      ...[places, legs].flatMap((cut) => [...cut.ways.flat(), ...cut.joined]),
    ],
  });
}

export function cutsOf(
  asked: RoutesAsked,
  projection: Projection,
  deadline: number,
): Pick<ChokepointsAnswer, "places" | "legs"> {
  const { ends, admitted } = prepareSearch(asked, projection, deadline);
  const { arcs, places, legs } = projection;
  const question = {
    origins: [...ends.origins],
    destinations: [...ends.destinations],
    admits: (arc: number) => admitted.legs[arcs.legs[arc] ?? 0] === 1,
    avoid: [...ends.avoided],
  };
  const legIds = (rows: readonly number[]) => rows.flatMap((row) => legs[row]?.id ?? []);
  const view = (cut: ReturnType<typeof findPlaceCut>, idsOf: (rows: readonly number[]) => string[]): Cut => {
    if (cut.kind === "joined") return { ids: [], isOnly: true, ways: [], joined: legIds(cut.legs) };
    const ways = cut.ways.map((way) => legIds(way.arcs.map((arc) => arcs.legs[arc] ?? -1)));
    return { ids: idsOf(cut.rows), isOnly: cut.isOnly, ways, joined: [] };
  };
  return {
    places: view(findPlaceCut(arcs, question), (rows) => rows.flatMap((row) => places[row]?.id ?? [])),
    legs: view(findLegCut(arcs, question), legIds),
  };
}
