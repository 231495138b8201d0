import { z } from "zod";
import { ClaimState, EntityId, Reliability, RelationshipType, Status } from "./kinds.ts";
import { Cypher, EntityRef, GraphEdge } from "./slice.ts";

export const SourceView = z.object({
  id: EntityId,
  title: z.string(),
  publisher: z.string(),
  published: z.string().nullable(),
  url: z.string().nullable(),
  language: z.string().nullable(),
  reliability: Reliability,
  reliabilityReason: z.string().nullable(),
  originSource: EntityId.nullable(),
  originPublisher: z.string().nullable().describe("Whom it copies, in words."),
});
export type SourceView = z.infer<typeof SourceView>;

export const ClaimSourcesBody = z.strictObject({
  claims: z.array(EntityId).max(20_000),
  cases: z.array(EntityId).max(10_000).optional().describe("The claims that support these come too."),
});
export type ClaimSourcesBody = z.infer<typeof ClaimSourcesBody>;

export const ClaimSourcesAnswer = z.object({
  sources: z.array(SourceView).describe("Each once: the most reliable first, then by publisher."),
  cypher: Cypher,
});
export type ClaimSourcesAnswer = z.infer<typeof ClaimSourcesAnswer>;

export const ClaimView = z.object({
  id: EntityId,
  text: z.string(),
  quote: z.string().nullable(),
  locator: z.string().nullable(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  credibility: z.int().min(1).max(6),
  credibilityReason: z.string().nullable(),
  state: ClaimState,
  source: SourceView,
});
export type ClaimView = z.infer<typeof ClaimView>;

/** One claim's part in a confidence: `weight = reliability × credibility × factor`. */
export const WeighedClaim = z.object({
  claim: ClaimView,
  reliability: z.number(),
  credibility: z.number(),
  factor: z.number().describe("1 stated, 0.5 disputed, 0 retracted."),
  weight: z.number(),
  voice: EntityId.describe("The origin it speaks for: claims of one voice count once."),
  counted: z.boolean().describe("False: a better claim of the same voice stands for it."),
});
export type WeighedClaim = z.infer<typeof WeighedClaim>;

export const RuleView = z.object({
  id: z.string(),
  sentence: z.string(),
  sentenceFr: z.string().nullable().describe("The same in French, where it is known."),
  factor: z.number(),
  reason: z.string().nullable(),
});
export type RuleView = z.infer<typeof RuleView>;

/** `value = (1 − Π over counted claims of (1 − weight)) × Π over rules of factor`. */
export const Confidence = z.object({
  value: z.number().min(0).max(1),
  claimsValue: z.number().min(0).max(1).describe("Before the factors of rules."),
  voices: z.int(),
  parts: z.array(WeighedClaim).describe("Best first."),
  rules: z.array(RuleView),
});
export type Confidence = z.infer<typeof Confidence>;

/** One question on which claims differ: each value with the claims that give it. */
export const Conflict = z.object({
  kind: z
    .string()
    .describe("contradiction, window, scope, compatible, denominator, arithmetic, night, place-role, measure."),
  what: z.string(),
  handling: z.string(),
  sides: z.array(z.object({ value: z.string(), claims: z.array(ClaimView) })),
});
export type Conflict = z.infer<typeof Conflict>;

export const RelationshipEvidencePath = z.object({
  from: EntityId,
  type: RelationshipType,
  id: z.string().min(1).max(300),
});

export const RelationshipEvidence = z.object({
  edge: GraphEdge,
  from: EntityRef,
  to: EntityRef,
  status: Status.nullable(),
  note: z.string().nullable(),
  cases: z.array(EntityRef).describe("The cases it belongs to."),
  premises: z
    .array(z.object({ id: z.string(), from: EntityRef, to: EntityRef, confidence: z.number().min(0).max(1) }))
    .optional()
    .describe("Of a hypothesis only: the reported legs it was made from; fewer than two where one is gone."),
  confidence: Confidence.describe(
    "Of a hypothesis `claimsValue` is that both of its legs stand, each voice right or wrong once.",
  ),
  conflicts: z.array(Conflict).describe("Contradictions first."),
  cypher: Cypher,
});
export type RelationshipEvidence = z.infer<typeof RelationshipEvidence>;

export const NodeEvidence = z.object({
  node: EntityRef,
  claims: z.array(WeighedClaim).describe("Claims that name it (of a case: that support it), best first."),
  voices: z.int(),
  total: z.int().describe("Claims in the graph; `claims` may hold fewer."),
  truncated: z.boolean(),
  conflicts: z.array(Conflict),
  cypher: Cypher,
});
export type NodeEvidence = z.infer<typeof NodeEvidence>;
