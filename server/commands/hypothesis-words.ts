import type { HypothesesAnswer, Hypothesis, KeptHypothesesAnswer } from "../../contract/hypotheses.ts";
import { namesIn } from "./names-in.ts";

const NONE = "No two reported legs of these goods and days leave a gap.\n";
const NONE_IN_TIME = "Time ran out before any gap was found, and there may be some: narrow the question.\n";

export function wordsOf({ hypotheses, total, isComplete, note, slice }: HypothesesAnswer): string {
  const nameOf = namesIn(slice);
  if (hypotheses.length === 0) return isComplete ? NONE : NONE_IN_TIME;
  const shown = hypotheses.length < total ? `${hypotheses.length} of ${total}` : `${total}`;
  const head = `${shown} ${total === 1 ? "hypothesis" : "hypotheses"}${isComplete ? "" : ", and there may be more"}. ${note}`;
  return `${[head, ...hypotheses.map((each, index) => entry(each, index, nameOf))].join("\n\n")}\n`;
}

export function keptWords({ kept, total, rule, slice }: KeptHypothesesAnswer): string {
  const nameOf = namesIn(slice);
  if (kept.length === 0) return "Nobody keeps a hypothesis in this graph.\n";
  const shown = kept.length < total ? `${kept.length} of ${total}` : `${total}`;
  const entries = kept.map(({ hypothesis, from, to, acceptedAt, note }, index) => {
    const since = `   Kept since ${acceptedAt?.slice(0, 10) ?? "an unknown day"}${note === null ? "" : `: ${note}`}`;
    if (hypothesis !== null) return `${entry(hypothesis, index, nameOf)}\n${since}`;
    return `${index + 1}. ${nameOf(from)} ⇢ ${nameOf(to)}\n   A leg that it rests on is gone: no route takes it.\n${since}`;
  });
  return `${[`${shown} kept. ${rule.sentence}`, ...entries].join("\n\n")}\n`;
}

function entry(hypothesis: Hypothesis, index: number, nameOf: (id: string) => string): string {
  const { from, to, confidence, distanceKm, why, wouldConfirm, againstIt } = hypothesis;
  const far = distanceKm === null ? "" : `, ${Math.round(distanceKm)} km`;
  return [
    `${index + 1}. ≤ ${confidence.toFixed(2)}  ${nameOf(from)} ⇢ ${nameOf(to)}${far}`,
    `   ${why}`,
    ...wouldConfirm.map(({ sentence }) => `   Would confirm it: ${sentence}`),
    ...againstIt.map(({ sentence }) => `   Against it: ${sentence}`),
  ].join("\n");
}
