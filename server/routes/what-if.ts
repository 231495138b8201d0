import type { WhatIfAnswer, WhatIfAsked } from "../../contract/routes.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerFromLegs } from "./answer-from-legs.ts";
import { compareClosed } from "./closing/compare-closed.ts";

/**
 * The same question with some places, legs, sources, manners or years closed: what is lost, what goes another way, what stays.
 *
 * @throws AppError as `compareClosed`, and as `readTogether` of the database.
 */
export async function whatIf(database: Database, asked: WhatIfAsked, limits: ReadLimits): Promise<WhatIfAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => compareClosed(asked, projection, deadline),
    legsOf: ({ pairs, lostWays, shown }) =>
      [
        ...pairs.flatMap(({ before, after }) => (after === null ? [before] : [before, after])),
        ...lostWays,
        ...shown.map(({ before }) => before),
      ].flatMap(({ legs }) => legs.map(({ id }) => id)),
  });
}
