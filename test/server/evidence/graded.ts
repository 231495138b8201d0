import type { ClaimView } from "../../../contract/evidence.ts";
import type { ClaimState, Reliability } from "../../../contract/kinds.ts";
import type { GradedClaim } from "../../../server/evidence/index.ts";

/** A claim of grade "B2" from a source of that name, which may copy another: `graded("C3", "reprint", "afp")`. */
export function graded(grade: string, source: string, origin?: string, state: ClaimState = "stated"): GradedClaim {
  return {
    id: `claim:${source}`,
    credibility: Number(grade.slice(1)),
    state,
    source: {
      id: `source:${source}`,
      reliability: grade.slice(0, 1) as Reliability,
      originSource: origin === undefined ? null : `source:${origin}`,
    },
  };
}

/** The same as a claim is shown. */
export function view(grade: string, source: string): ClaimView {
  const claim = graded(grade, source);
  return {
    ...claim,
    text: `${source} says so.`,
    quote: null,
    locator: null,
    dateFrom: null,
    dateTo: null,
    credibilityReason: null,
    source: {
      ...claim.source,
      title: source,
      publisher: source,
      published: null,
      url: null,
      language: null,
      reliabilityReason: null,
      originPublisher: null,
    },
  };
}
