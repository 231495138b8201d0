import type { DisruptionAnswer, DisruptionAsked, NetworkAnswer, NetworkAsked } from "../../contract/network.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerFromLegs } from "./answer-from-legs.ts";
import { disruptNetwork } from "./network/disrupt-network.ts";
import { measureNetwork } from "./network/measure-network.ts";

/**
 * On which places and legs the ways of the whole graph depend.
 *
 * @throws AppError as `measureNetwork`, and as `readTogether` of the database.
 */
export async function findNetwork(database: Database, asked: NetworkAsked, limits: ReadLimits): Promise<NetworkAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => measureNetwork(asked, projection, { deadline, signal: limits.signal }),
    legsOf: ({ legs }) => legs.map(({ leg }) => leg),
    nodesOf: ({ places, legs }) => [
      ...places.map(({ place }) => place),
      ...[...places, ...legs].flatMap(({ parting }) => parting?.places ?? []),
    ],
    isYielding: true,
  });
}

/**
 * What is left of the whole graph when places are removed one after another.
 *
 * @throws AppError as `disruptNetwork`, and as `readTogether` of the database.
 */
export async function disrupt(
  database: Database,
  asked: DisruptionAsked,
  limits: ReadLimits,
): Promise<DisruptionAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => disruptNetwork(asked, projection, { deadline, signal: limits.signal }),
    legsOf: () => [],
    nodesOf: ({ curves }) => curves.flatMap(({ order }) => order),
    isYielding: true,
  });
}
