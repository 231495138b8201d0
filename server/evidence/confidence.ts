import type { Confidence, RuleView, WeighedClaim } from "../../contract/evidence.ts";
import type { ClaimState, Reliability } from "../../contract/kinds.ts";
import { credibilityNumbers, reliabilityNumbers, stateFactors } from "./grades.ts";
import { tidy } from "./tidy.ts";

/** What weighing needs to know of a claim. `ClaimView` is one; edits and loaders bring less. */
export interface GradedClaim {
  id: string;
  credibility: number;
  state: ClaimState;
  source: { id: string; reliability: Reliability; originSource: string | null };
}

/** A claim with its part in a confidence; the contract's `WeighedClaim`, whatever the claim holds beside its grades. */
export type Weighed<C extends GradedClaim> = Omit<WeighedClaim, "claim"> & { claim: C };

/** The source a claim speaks for: the wire or communiqué that its own source copies, else that source. */
function voiceOf({ source }: GradedClaim): string {
  return source.originSource ?? source.id;
}

export function claimWeight(claim: Pick<GradedClaim, "credibility" | "state" | "source">): number {
  const credibility = credibilityNumbers[claim.credibility] ?? 0;
  return tidy(reliabilityNumbers[claim.source.reliability] * credibility * stateFactors[claim.state]);
}

/**
 * Claims with their weights, best first; of each voice only the best one is counted.
 *
 * Between equal claims of one voice the voice's own source comes before its copies, then the id
 * decides, so that the same claims give the same working on every database.
 */
export function weighClaims<C extends GradedClaim>(claims: readonly C[]): Weighed<C>[] {
  const heard = new Set<string>();
  return claims
    .map((claim) => ({
      claim,
      reliability: reliabilityNumbers[claim.source.reliability],
      credibility: credibilityNumbers[claim.credibility] ?? 0,
      factor: stateFactors[claim.state],
      weight: claimWeight(claim),
      voice: voiceOf(claim),
    }))
    .sort((one, other) => other.weight - one.weight || isCopy(one) - isCopy(other) || byId(one, other))
    .map((part) => {
      const counted = part.weight > 0 && !heard.has(part.voice);
      if (counted) heard.add(part.voice);
      return { ...part, counted };
    });
}

/**
 * How sure we may be of one relationship, from the claims and the rules it rests on.
 *
 * Claims whose sources copy one another speak with one voice: each voice counts once, by its best
 * claim. Independent voices add up as in a noisy-or. What a rule concluded is multiplied by the
 * factor of that rule, because the claims say how good they are, not how good our rule is.
 *
 * Shape:  claims, rules → a number from 0 (nothing known) to 1 (certain), with its working.
 * Gaps:   no usable claim gives 0. Several rules multiply.
 * Cost:   O(claims log claims).
 * Source: Admiralty grading as in NATO AJP-2.1; noisy-or after J. Pearl, "Probabilistic Reasoning
 *         in Intelligent Systems" (1988), ch. 4.
 */
export function confidenceOf<C extends GradedClaim>(
  claims: readonly C[],
  rules: readonly RuleView[],
): Omit<Confidence, "parts"> & { parts: Weighed<C>[] } {
  const parts = weighClaims(claims);
  let doubt = 1;
  for (const part of parts) if (part.counted) doubt *= 1 - part.weight;
  const claimsValue = tidy(1 - doubt);
  const value = tidy(rules.reduce((product, rule) => product * rule.factor, claimsValue));
  return { value, claimsValue, voices: parts.filter((part) => part.counted).length, parts, rules: [...rules] };
}

function isCopy({ claim }: { claim: GradedClaim }): number {
  return claim.source.originSource === null ? 0 : 1;
}

function byId(one: { claim: GradedClaim }, other: { claim: GradedClaim }): number {
  return one.claim.id < other.claim.id ? -1 : 1;
}
