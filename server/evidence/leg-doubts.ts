import type { RuleView } from "../../contract/evidence.ts";
import { confidenceOf, type GradedClaim } from "./confidence.ts";
import type { LegDoubts } from "./joint-confidence.ts";
import { ruleViews } from "./rules.ts";

interface ToldLeg {
  id: string;
  rules: readonly string[];
  /** As it is stored. */
  confidence: number | null;
}

/**
 * How well one leg is known, and the voices that this comes from: the same figures as its evidence shows.
 *
 * Of a leg whose claims the graph does not hold the stored confidence is one voice of its own; one that is missing,
 * negative or above 1 is no confidence.
 */
export function legDoubts<C extends GradedClaim>(
  { id, rules, confidence }: ToldLeg,
  claims: readonly C[],
  isHeard: (claim: C) => boolean = () => true,
): LegDoubts & { confidence: number } {
  if (claims.length === 0) {
    const isStored = confidence !== null && confidence > 0 && confidence <= 1;
    return {
      confidence: isStored ? confidence : 0,
      voices: isStored ? [{ voice: id, weight: confidence }] : [],
      factor: 1,
    };
  }
  const views = ruleViews(rules, null);
  const { value, parts } = confidenceOf(claims.filter(isHeard), views);
  const voices = parts.flatMap(({ counted, voice, weight }) => (counted ? [{ voice, weight }] : []));
  return { confidence: value, voices, factor: factorOf(views) };
}

/** What rules leave of what they conclude from, all together. */
export function factorOf(rules: readonly Pick<RuleView, "factor">[]): number {
  return rules.reduce((product, { factor }) => product * factor, 1);
}
