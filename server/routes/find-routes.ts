import type { RoutesAnswer, RoutesAsked } from "../../contract/routes.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerQuestion } from "./answer/answer-question.ts";
import { answerFromLegs } from "./answer-from-legs.ts";

/**
 * The ways from some places to others, with what each rests on.
 *
 * @throws AppError as `answerQuestion`, and as `readTogether` of the database.
 */
export async function findRoutes(database: Database, asked: RoutesAsked, limits: ReadLimits): Promise<RoutesAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => answerQuestion(asked, projection, deadline),
    legsOf: ({ routes, held, asFarAs, instead, leftOut }) => [
      ...[...routes, ...held, ...asFarAs].flatMap(({ legs }) => legs.map(({ id }) => id)),
      ...instead.map((each) => each.instead),
      ...leftOut.flatMap(({ legs }) => legs),
    ],
  });
}
