import type {
  KeepHypothesisAsked,
  KeptHypothesesAnswer,
  KeptHypothesis,
  KeptHypothesisAnswer,
  WithdrawnAnswer,
} from "../../contract/hypotheses.ts";
import type { Cypher } from "../../contract/slice.ts";
import type { Database, ReadLimits } from "../database/index.ts";
import { answerFromLegs } from "./answer-from-legs.ts";
import { legsOfHypothesis, nodesOfHypothesis } from "./find-hypotheses.ts";
import { outpaced } from "./hypotheses/failures.ts";
import { hypothesisId } from "./hypotheses/hypothesis-id.ts";
import { keep } from "./hypotheses/keep.ts";
import { keptIn, viewKept, withNotes } from "./hypotheses/kept.ts";
import { sharedTraits } from "./hypotheses/rule.ts";
import { KEPT_LEG } from "./hypotheses/statements.ts";
import { withdraw } from "./hypotheses/withdraw.ts";
import type { RouteLeg } from "./projection/projection.ts";

/** Hypotheses that are shown, at most, and fewer where time runs out; the answer says how many there are. */
const MOST_SHOWN = 500;

/**
 * The hypotheses that somebody keeps, each as it stands now.
 *
 * @throws AppError as `readTogether` of the database.
 */
export function keptHypotheses(database: Database, limits: ReadLimits): Promise<KeptHypothesesAnswer> {
  return answerWith(database, limits, (legs) => legs.slice(0, MOST_SHOWN));
}

async function answerWith(
  database: Database,
  limits: ReadLimits,
  choose: (legs: readonly RouteLeg[]) => readonly RouteLeg[],
): Promise<KeptHypothesesAnswer> {
  const answer = await answerFromLegs(database, limits, {
    answer: (projection, deadline) => {
      const legs = keptIn(projection);
      const kept: KeptHypothesis[] = [];
      for (const leg of choose(legs)) {
        if (kept.length > 0 && performance.now() > deadline) break;
        kept.push(viewKept(leg, projection));
      }
      return { kept, total: legs.length, rule: sharedTraits() };
    },
    legsOf: ({ kept }) =>
      kept.flatMap(({ id, hypothesis }) => (hypothesis === null ? [id] : [id, ...legsOfHypothesis(hypothesis)])),
    nodesOf: ({ kept }) => kept.flatMap(({ hypothesis }) => (hypothesis === null ? [] : nodesOfHypothesis(hypothesis))),
  });
  return { ...answer, kept: withNotes(answer.kept, answer.slice) };
}

async function oneKept(database: Database, id: string, limits: ReadLimits): Promise<KeptHypothesis | undefined> {
  return (await answerWith(database, limits, (legs) => legs.filter((leg) => leg.id === id))).kept[0];
}

/**
 * Keeps a hypothesis as an inferred leg. Kept twice it is kept once.
 *
 * @throws AppError `hypothesis_changed`, `database_foreign`, and as `write`.
 */
export async function keepHypothesis(
  database: Database,
  asked: KeepHypothesisAsked,
  limits: ReadLimits,
): Promise<KeptHypothesisAnswer> {
  await keep(database, asked, limits);
  const kept = await oneKept(database, hypothesisId(...asked.premises), limits);
  // Somebody withdrew it in the moment between.
  if (kept === undefined) throw outpaced();
  return { kept, cypher: askFor(kept) };
}

/**
 * Takes a hypothesis out of the graph: exactly the leg that keeping it made.
 *
 * @throws AppError `database_foreign`, and as `write`.
 */
export async function withdrawHypothesis(database: Database, id: string, limits: ReadLimits): Promise<WithdrawnAnswer> {
  const known = await oneKept(database, id, limits);
  if (known === undefined) return { withdrawn: null, cypher: askFor({ id, from: "" }) };
  // Somebody else may have taken it out since it was looked up.
  const gone = await withdraw(database, known, limits);
  return { withdrawn: gone ? known : null, cypher: askFor(known) };
}

function askFor({ id, from }: { id: string; from: string }): Cypher {
  return { statement: KEPT_LEG, parameters: { from, id } };
}
