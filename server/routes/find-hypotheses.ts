import type { Hypothesis, HypothesesAnswer, HypothesesAsked } from "../../contract/hypotheses.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerFromLegs } from "./answer-from-legs.ts";
import { propose } from "./hypotheses/propose.ts";

/**
 * Legs that may be missing between reported ones.
 *
 * @throws AppError as `propose`, and as `readTogether` of the database.
 */
export async function findHypotheses(
  database: Database,
  asked: HypothesesAsked,
  limits: ReadLimits,
): Promise<HypothesesAnswer> {
  return answerFromLegs(database, limits, {
    answer: (projection, deadline) => propose(asked, projection, deadline),
    legsOf: ({ hypotheses }) => hypotheses.flatMap(legsOfHypothesis),
    nodesOf: ({ hypotheses }) => hypotheses.flatMap(nodesOfHypothesis),
  });
}

export function legsOfHypothesis({ first, second, againstIt }: Hypothesis): string[] {
  return [first.leg, second.leg, ...againstIt.map(({ leg }) => leg)];
}

export function nodesOfHypothesis({ commodities, methods }: Hypothesis): string[] {
  return [...commodities, ...methods];
}
