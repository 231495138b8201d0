import type { ClaimState, Reliability } from "../../contract/kinds.ts";

/**
 * Admiralty grades as numbers. F and 6 mean "cannot be judged", hence one half: neither trusted
 * nor distrusted, and so above D and E, which were judged and found weak.
 */
export const reliabilityNumbers: Readonly<Record<Reliability, number>> = {
  A: 1,
  B: 0.8,
  C: 0.6,
  D: 0.4,
  E: 0.2,
  F: 0.5,
};

export const credibilityNumbers: Readonly<Record<number, number>> = { 1: 1, 2: 0.8, 3: 0.6, 4: 0.4, 5: 0.2, 6: 0.5 };

/** A disputed claim counts half, a retracted one not at all. */
export const stateFactors: Readonly<Record<ClaimState, number>> = { stated: 1, disputed: 0.5, retracted: 0 };
