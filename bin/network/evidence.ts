import type { Reliability } from "../../contract/kinds.ts";
import type { ClaimData, RelationshipData } from "../../server/imports/bundled-types.ts";
import type { Dates } from "./dates.ts";
import { idOfSource, sources } from "./sources.ts";
import { NOTE } from "./world.ts";

interface Told extends Dates {
  text: string;
  /** Slug of the source. */
  source: string;
  about: string[];
  /** A source of another origin says the same. */
  isConfirmed?: boolean;
}

/** Collects what the made-up sources say, and where they disagree. */
export interface Evidence {
  readonly claims: ClaimData[];
  readonly conflicts: RelationshipData[];
  tell(told: Told): ClaimData;
  /** Both stay, and both are disputed. */
  contradict(one: ClaimData, other: ClaimData, what: string, values: string): void;
  /** Different words for what may be the same: no contradiction. */
  compare(one: ClaimData, other: ClaimData, what: string, values: string): void;
}

const ALONE: Readonly<Record<Reliability, readonly [credibility: number, reason: string]>> = {
  A: [2, "A service on its own result, uncontradicted."],
  B: [3, "One report."],
  C: [3, "One report."],
  D: [4, "Better sources do not say it."],
  E: [4, "An altered copy."],
  F: [6, "Nothing tells whether the writer could know."],
};

export function createEvidence(): Evidence {
  const claims: ClaimData[] = [];
  const conflicts: RelationshipData[] = [];
  const setAgainst = (one: ClaimData, other: ClaimData, kind: string, what: string, values: string): void => {
    conflicts.push({
      id: `rel:conflict-${withoutKind(one.id)}-${withoutKind(other.id)}`,
      type: "CONFLICTS_WITH",
      from: one.id,
      to: other.id,
      kind,
      what,
      values,
      handling: "Keep both; never average.",
      claims: [one.id, other.id],
      status: "fictional",
      rule: "compared-values: two claims give different values for what may be the same thing; both stay.",
      dateFrom: null,
      dateTo: null,
    });
  };
  return {
    claims,
    conflicts,
    tell: ({ text, source, about, isConfirmed = false, dateFrom, dateTo }) => {
      const { id, reliability } = sources.find((each) => each.id === idOfSource(source)) ?? {
        id: "",
        reliability: "F",
      };
      const [credibility, credibilityReason] = isConfirmed
        ? [1, "A source of another origin says the same."]
        : ALONE[reliability];
      const claim: ClaimData = {
        id: `claim:fictional-${String(claims.length + 1).padStart(3, "0")}`,
        old: [],
        text,
        source: id,
        dateFrom,
        dateTo,
        credibility,
        credibilityReason,
        state: "stated",
        about,
        figures: [],
        note: NOTE,
      };
      claims.push(claim);
      return claim;
    },
    contradict: (one, other, what, values) => {
      for (const claim of [one, other]) {
        claim.state = "disputed";
        claim.credibility = Math.max(claim.credibility, 3);
        claim.credibilityReason = "Two reports that differ, with nothing to decide between them.";
      }
      setAgainst(one, other, "contradiction", what, values);
    },
    compare: (one, other, what, values) => setAgainst(one, other, "compatible", what, values),
  };
}

export function withoutKind(id: string): string {
  return id.slice(id.indexOf(":") + 1);
}
