import type { Hypothesis, HypothesesAnswer, HypothesesAsked } from "../../../contract/hypotheses.ts";
import type { Projection } from "../projection/projection.ts";
import { bridging } from "./bridging.ts";
import { findPairs } from "./find-pairs.ts";
import { sharedTraits } from "./rule.ts";
import { viewPair } from "./view-pair.ts";

const NOTE = "No source says so: a rule put reported legs together, and what would confirm each is named.";

/**
 * Legs that may be missing between reported ones: proposed, never told.
 *
 * @throws AppError `unknown_node` for goods or places that this graph does not hold, and as `prepareSearch`.
 */
export function propose(
  asked: HypothesesAsked,
  projection: Projection,
  deadline: number,
): Omit<HypothesesAnswer, "slice" | "cypher"> {
  const found = findPairs(asked, projection, deadline);
  const left = asked.bridges === undefined ? found : bridging(found.pairs, asked.bridges, projection, deadline);
  const { pairs } = left;
  const hypotheses: Hypothesis[] = [];
  for (const pair of pairs.slice(0, asked.limit)) {
    // What is found late is told all the same: one is looked at whatever the time.
    if (hypotheses.length > 0 && performance.now() > deadline) break;
    hypotheses.push(viewPair(pair, projection, asked.windowDays));
  }
  return {
    hypotheses,
    total: pairs.length,
    isComplete: found.isComplete && left.isComplete && hypotheses.length === Math.min(pairs.length, asked.limit),
    rule: sharedTraits(),
    note: NOTE,
  };
}
