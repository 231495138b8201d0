import { z } from "zod";
import { RuleView } from "./evidence.ts";
import { EntityId, Mode, Period } from "./kinds.ts";
import { legConditions, LegId, RoutesBody } from "./routes.ts";
import { Cypher, Slice } from "./slice.ts";

/** Days between two legs beyond which nobody would put them together. */
const MOST_DAYS = 730;

const HypothesisId = z.string().min(1).max(300);

const { modes, commodities, dateFrom, dateTo, periods } = legConditions;

export const HypothesesBody = z.strictObject({
  commodities: commodities.describe("Goods that both legs may carry. Empty: all."),
  modes: modes.describe("Of both legs. Empty: every mode."),
  dateFrom,
  dateTo,
  periods,
  places: z
    .array(EntityId)
    .max(100)
    .default([])
    .describe("Gaps that begin or end there, or within it. Empty: everywhere."),
  windowDays: z
    .int()
    .min(0)
    .max(MOST_DAYS)
    .default(60)
    .describe("The second leg begins no more than so many days after the first one was over."),
  bridges: RoutesBody.optional().describe(
    "Only those with which this question would have a way, each by itself; none where it has one. Its days and periods hold for the legs, too.",
  ),
  limit: z.int().min(1).max(200).default(20),
});
export type HypothesesBody = z.input<typeof HypothesesBody>;
export type HypothesesAsked = z.output<typeof HypothesesBody>;

/** A reported leg that a hypothesis rests on. */
export const Premise = z.object({
  leg: LegId,
  from: EntityId,
  to: EntityId,
  mode: Mode,
  confidence: z.number().min(0).max(1),
  voices: z.int(),
  sources: z.array(EntityId),
  cases: z.array(EntityId),
  dateFrom: z.string().nullable().describe("Days of the one of its cases that is nearest to the other leg."),
  dateTo: z.string().nullable(),
});
export type Premise = z.infer<typeof Premise>;

/** What would make a source say it: each with what it must name. */
export const Confirming = z.object({
  kind: z.enum(["case", "seizure", "independent"]),
  sentence: z.string(),
});
export type Confirming = z.infer<typeof Confirming>;

/** What is told already and does not go with it. */
export const Against = z.object({
  kind: z
    .enum(["leads-on", "comes-from", "not-reached", "disputed"])
    .describe(
      "`leads-on`: a reported leg takes such goods from where the first leg ends to another place. `comes-from`: one brings them from another place to where the second begins. `not-reached`: goods of the first leg were taken before its end. `disputed`: claims of a leg are contradicted.",
    ),
  leg: LegId.describe("The leg that says so, or of which it is said."),
  claims: z.array(EntityId).describe("Of `disputed`: the claims."),
  sentence: z.string(),
});
export type Against = z.infer<typeof Against>;

export const Hypothesis = z.object({
  id: HypothesisId.describe("Made from the rule and the two legs: the same on every database."),
  from: EntityId.describe("Where the first leg ends."),
  to: EntityId.describe("Where the second leg begins."),
  first: Premise,
  second: Premise,
  commodities: z.array(EntityId).describe("Goods that both may carry: the widest names."),
  methods: z.array(EntityId).describe("Methods that cases of both used."),
  methodsTold: z.enum(["both", "first", "second", "neither"]).describe("Of which leg a method is told."),
  mode: Mode.describe("The manner of both; `unknown` where they differ or none is told."),
  daysApart: z.int().describe("From the end of the first to the beginning of the second; 0: they overlap."),
  dateFrom: z.string().describe("No load that took both can have left before …"),
  dateTo: z.string().describe("… or after this day."),
  distanceKm: z.number().nullable().describe("Of the gap, along the great circle."),
  confidence: z
    .number()
    .min(0)
    .max(1)
    .describe("At most: that both legs stand, each voice right or wrong once, times the factor of the rule."),
  bothStand: z.number().min(0).max(1).describe("Before the factor."),
  why: z.string(),
  wouldConfirm: z.array(Confirming),
  againstIt: z.array(Against),
  seen: z.string().describe("A print of what it rests on: keeping it is refused where that changed."),
});
export type Hypothesis = z.infer<typeof Hypothesis>;

export const HypothesesAnswer = z.object({
  hypotheses: z.array(Hypothesis).describe("Best known first, then the nearest in time, then in distance."),
  total: z.int().describe("As many were found; `hypotheses` may hold fewer."),
  isComplete: z
    .boolean()
    .describe("False: there were more pairs of legs than were looked at; the best known came first."),
  rule: RuleView,
  note: z.string().describe("That no source says so."),
  slice: Slice.describe("Every place and leg above, with their goods and methods."),
  cypher: Cypher,
});
export type HypothesesAnswer = z.infer<typeof HypothesesAnswer>;

export const KeepHypothesisBody = z.strictObject({
  premises: z.tuple([LegId, LegId]).describe("The two reported legs, in order."),
  seen: z.string().min(1).max(100).describe("As the proposal says: where that changed it is refused (409)."),
  days: z
    .tuple([Period, Period])
    .optional()
    .describe("Days of the first and of the second leg, as the proposal says. Absent: the nearest of all."),
  windowDays: HypothesesBody.shape.windowDays,
  acceptedAt: z.iso.datetime().optional().describe("Of one that comes back: when it was kept first."),
  note: z.string().max(2000).optional(),
});
export type KeepHypothesisBody = z.input<typeof KeepHypothesisBody>;
export type KeepHypothesisAsked = z.output<typeof KeepHypothesisBody>;

export const HypothesisPath = z.object({ id: HypothesisId });

/** A hypothesis that a person keeps: an inferred leg of the graph, and no evidence. */
export const KeptHypothesis = z.object({
  id: HypothesisId.describe("Of the leg, too."),
  from: EntityId,
  to: EntityId,
  premises: z.array(LegId),
  acceptedAt: z.string().nullable(),
  note: z.string().nullable(),
  hypothesis: Hypothesis.nullable().describe(
    "As it stands now; null: a leg that it rests on is gone or is not reported any more, and no route takes it.",
  ),
});
export type KeptHypothesis = z.infer<typeof KeptHypothesis>;

export const KeptHypothesesAnswer = z.object({
  kept: z.array(KeptHypothesis).describe("The one kept last comes first."),
  total: z.int(),
  rule: RuleView,
  slice: Slice,
  cypher: Cypher,
});
export type KeptHypothesesAnswer = z.infer<typeof KeptHypothesesAnswer>;

export const KeptHypothesisAnswer = z.object({ kept: KeptHypothesis, cypher: Cypher });
export type KeptHypothesisAnswer = z.infer<typeof KeptHypothesisAnswer>;

export const WithdrawnAnswer = z.object({
  withdrawn: KeptHypothesis.nullable().describe("As it was; null: it was gone already."),
  cypher: Cypher,
});
export type WithdrawnAnswer = z.infer<typeof WithdrawnAnswer>;
