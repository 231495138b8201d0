import type { GradedClaim } from "../../../../server/evidence/index.ts";
import {
  deriveLegs,
  type Leg,
  type LegCase,
  type LegInput,
  type LegStatement,
} from "../../../../server/routes/index.ts";

/** europe ⊃ spain ⊃ algeciras, europe ⊃ france ⊃ lyon ⊃ presquile; france ⊃ marseille, le-boulou; morocco. */
export const places = [
  { id: "place:europe", within: [] },
  { id: "place:morocco", within: [] },
  { id: "place:spain", within: ["place:europe"] },
  { id: "place:algeciras", within: ["place:spain"] },
  { id: "place:france", within: ["place:europe"] },
  { id: "place:lyon", within: ["place:france"] },
  { id: "place:presquile", within: ["place:lyon"] },
  { id: "place:marseille", within: ["place:france"] },
  { id: "place:le-boulou", within: ["place:france"] },
];

export const commodities = [
  { id: "commodity:resin", kind: "drug" },
  { id: "commodity:cocaine", kind: "drug" },
  { id: "commodity:cash", kind: "value" },
];

/** `claim:strong` weighs 0.8, `claim:weak` 0.16, every other 0.48; each has a source of its own. */
export const claims: GradedClaim[] = ["one", "two", "strong", "weak"].map((name) => ({
  id: `claim:${name}`,
  credibility: name === "strong" ? 2 : name === "weak" ? 4 : 3,
  state: "stated",
  source: {
    id: `source:${name}`,
    reliability: name === "strong" ? "A" : name === "weak" ? "D" : "B",
    originSource: null,
  },
}));

export function caseFile(id = "case:one", more: Partial<LegCase> = {}): LegCase {
  return { id, dateFrom: "2024-02-01", dateTo: "2024-02-29", ...more };
}

/** A relationship of a case, reported by `claim:one` unless told otherwise: `said("FROM", "spain")`. */
export function said(type: string, place: string, more: Partial<LegStatement> = {}): LegStatement {
  const to = place.includes(":") ? place : `place:${place}`;
  return { type, from: "case:one", to, claims: ["claim:one"], status: "reported", mode: "road", ...more };
}

export function inferred(rule: string, more: Partial<LegStatement> = {}): Partial<LegStatement> {
  return { status: "inferred", rule, ...more };
}

export function legsOf(relationships: readonly LegStatement[], more: Partial<LegInput> = {}): Leg[] {
  return deriveLegs({ places, cases: [caseFile()], relationships, claims, commodities, ...more });
}

/** "spain → lyon" for each leg, in the order of their ids. */
export function ways(legs: readonly Leg[]): string[] {
  const name = (id: string) => id.slice("place:".length);
  return legs.map((leg) => `${name(leg.from)} → ${name(leg.to)}`);
}
