import { z } from "zod";
import { EntityId, IsoDate, Mode, Periods, Status } from "./kinds.ts";
import { Cypher, Slice } from "./slice.ts";

/** Legs in a route at most: beyond, a chain of corridors says nothing of any load. */
const MAX_LEGS = 12;
const MAX_ROUTES = 50;

export const LegId = z.string().min(1).max(300);

/** Legs of different cases are chained when … */
export const Chain = z.enum(["goods", "any", "journey"]);
export type Chain = z.infer<typeof Chain>;

export const RouteRank = z.enum(["confidence", "weakest-leg", "sources", "legs", "distance", "recency"]);
export type RouteRank = z.infer<typeof RouteRank>;

const Ends = z.array(EntityId).max(100).default([]);

/** What a question says of each leg by itself, whichever ends it asks for. */
export const legConditions = {
  modes: z.array(Mode).max(10).default([]).describe("Empty: every mode."),
  commodities: z.array(EntityId).max(100).default([]).describe("With what is a kind of them. Empty: all goods."),
  methods: z.array(EntityId).max(100).default([]).describe("Methods that a case of the leg used. Empty: all."),
  dateFrom: IsoDate.optional().describe("Legs of cases with a day from here on."),
  dateTo: IsoDate.optional(),
  periods: Periods.describe(
    "Legs of cases with a day in one of these, and from `dateFrom` to `dateTo`. Empty: whenever.",
  ),
  status: z.enum(["all", "reported"]).default("all").describe("`reported`: no leg that a rule concluded."),
  minConfidence: z.number().min(0).max(1).default(0).describe("Of each leg."),
  minSources: z.int().min(1).max(20).default(1).describe("Independent sources of each leg."),
};

export const RoutesBody = z.strictObject({
  from: Ends.describe(
    "Places, areas, countries or cases; an area means any place within it. Empty: wherever a case says that its way begins.",
  ),
  to: Ends.describe("Empty: wherever a case says that its way ends."),
  via: z.array(EntityId).max(5).default([]).describe("Each is passed; of an area, any place within it."),
  inOrder: z.boolean().default(true).describe("`via` in the order in which it stands."),
  avoid: z
    .strictObject({
      places: z.array(EntityId).max(200).default([]).describe("With all that lies in them."),
      legs: z.array(LegId).max(500).default([]),
      sources: z
        .array(EntityId)
        .max(500)
        .default([])
        .describe("With what copies them: their claims count for nothing."),
    })
    .prefault({}),
  ...legConditions,
  maxLegs: z.int().min(1).max(MAX_LEGS).default(8),
  maxKm: z.number().positive().optional().describe("Along great circles, all legs together."),
  chain: Chain.default("goods").describe(
    "`goods`: the goods of all legs agree. `any`: whatever they carry. `journey`: they agree, and a day can be chosen for each leg so that none is before the one that leads to it.",
  ),
  toleranceDays: z.int().min(0).max(366).default(0).describe("Of `journey`: days by which each date may be wrong."),
  rank: RouteRank.default("confidence"),
  k: z.int().min(1).max(MAX_ROUTES).default(5),
});
export type RoutesBody = z.input<typeof RoutesBody>;
export type RoutesAsked = z.output<typeof RoutesBody>;

export const RouteLegView = z.object({
  id: LegId,
  from: EntityId.describe("Where the leg starts: the place that the leg before reached, or an area that holds it."),
  to: EntityId,
  isStep: z.boolean().describe("It starts in an area that holds the place reached before, or where the way begins."),
  confidence: z.number().min(0).max(1),
  voices: z.int().describe("Independent claims that count."),
  distanceKm: z.number().nullable().describe("Along the great circle; null where a position is missing."),
  sources: z.array(EntityId).describe("Those its claims are stated in: each once, in the order of their ids."),
  days: z
    .array(z.string())
    .describe("Days that disputed claims give: alternatives, not a span. Empty: `dateFrom` to `dateTo`."),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  mode: Mode,
  lastReported: z.string().nullable().describe("The last day of its cases."),
  status: Status,
  cases: z.array(EntityId),
  isHypothesis: z
    .literal(true)
    .optional()
    .describe("No source tells of it: a rule put two reported legs together, and a person keeps it."),
  others: z.array(LegId).describe("Further legs between these two places that the question admits."),
});
export type RouteLegView = z.infer<typeof RouteLegView>;

/** What becomes of a route when one source counts for nothing. */
export const WithoutSource = z.object({
  source: EntityId,
  publisher: z.string(),
  legs: z.array(LegId).describe("Legs that rest on it."),
  confidence: z.number().nullable().describe("null: the route breaks, for a leg rests on it alone."),
});
export type WithoutSource = z.infer<typeof WithoutSource>;

export const RouteView = z.object({
  id: z.string().describe("The ids of its legs, in order: the same route has the same id."),
  legs: z.array(RouteLegView),
  confidence: z
    .number()
    .describe("That all legs stand, each voice right or wrong once; the lower bound where it is not exact."),
  confidenceTo: z.number().describe("The upper bound; the same where it is exact."),
  product: z.number().describe("Of the legs' confidences, as if they shared nothing."),
  weakest: z.object({ leg: LegId, confidence: z.number() }),
  shared: z
    .array(z.object({ voice: EntityId, publisher: z.string(), legs: z.int() }))
    .describe("One doubt for several legs."),
  voices: z.int().describe("Independent sources behind all legs together."),
  distanceKm: z.number().nullable(),
  isDistanceWhole: z.boolean().describe("False: a leg has an end without a position, and is not in the distance."),
  cases: z
    .array(EntityId)
    .describe(
      "One that has all legs, else every one that has one: then a picture of known corridors, never one load's journey.",
    ),
  commodities: z.array(EntityId).describe("Goods that all legs may carry; empty: none is told."),
  without: z.array(WithoutSource),
  copies: z.array(z.string()).describe("Ids of routes that differ little and are held back."),
  sentence: z.string(),
});
export type RouteView = z.infer<typeof RouteView>;

/** Why a way that is there is no answer. */
export const LeftOut = z.object({
  legs: z.array(LegId),
  reason: z.enum(["goods", "days"]),
  first: LegId.describe("The two legs that do not go together."),
  second: LegId,
  sentence: z.string(),
});
export type LeftOut = z.infer<typeof LeftOut>;

/** A leg that a claim contradicts, and the leg that the other side tells. */
export const Instead = z.object({
  leg: LegId,
  instead: LegId,
  kind: z.string().describe("contradiction, window, scope …"),
  claims: z.array(EntityId).describe("The two claims."),
});
export type Instead = z.infer<typeof Instead>;

export const RoutesAnswer = z.object({
  routes: z.array(RouteView),
  held: z.array(RouteView).describe("Near-copies of those above."),
  asFarAs: z.array(RouteView).describe("Ways told only as far as an area that holds the end: not ranked."),
  instead: z.array(Instead).describe("What other claims say instead of a leg above; that leg comes with the slice."),
  leftOut: z.array(LeftOut),
  leftOutCount: z.int(),
  isLeftOutCounted: z.boolean().describe("False: there may be more."),
  isComplete: z.boolean().describe("False: time ran out, and there may be further or better routes."),
  isRankingCertain: z
    .boolean()
    .describe("False: a way outside the pool that was scored exactly could still rank higher."),
  emptiedBy: z
    .enum(["known", "avoided", "status", "modes", "goods", "methods", "period", "confidence", "sources", "connection"])
    .nullable()
    .describe(
      "Where there is no route: the condition that left no leg; `connection`: legs are left, and no way leads there.",
    ),
  unusable: z.int().describe("Legs of this graph without a confidence, which no route takes."),
  unranked: z
    .int()
    .describe(
      "Legs that the question admits and no route takes: by distance or `maxKm` those without a position, by the last report those without a day.",
    ),
  sentence: z.string(),
  slice: Slice.describe("Every place and leg above."),
  cypher: Cypher,
});
export type RoutesAnswer = z.infer<typeof RoutesAnswer>;

/** What is closed in a simulation: a model, and no evidence. */
export const Closed = z.strictObject({
  places: z.array(EntityId).max(200).default([]).describe("With all that lies in them."),
  legs: z.array(LegId).max(500).default([]),
  sources: z.array(EntityId).max(200).default([]).describe("As if they had said nothing."),
  modes: z.array(Mode).max(10).default([]).describe("Every leg in one of these manners."),
  years: z
    .array(z.int().min(1).max(9999))
    .max(100)
    .default([])
    .describe(
      "Every leg of which all cases lie in these years; one with a case outside, or without a day, stays whole.",
    ),
});
export type Closed = z.input<typeof Closed>;

export const WhatIfBody = z.strictObject({ question: RoutesBody, closed: Closed });
export type WhatIfBody = z.input<typeof WhatIfBody>;
export type WhatIfAsked = z.output<typeof WhatIfBody>;

/** The best way between two ends, before and after: the ends as they were named, else places where cases begin and end. */
export const WhatIfPair = z.object({
  from: EntityId,
  to: EntityId,
  outcome: z
    .enum(["lost", "rerouted", "weakened", "untouched"])
    .describe("`weakened`: the same legs, less well known without a source that is closed."),
  before: RouteView,
  after: RouteView.nullable().describe("null: no way is left."),
});
export type WhatIfPair = z.infer<typeof WhatIfPair>;

/** A route that the search itself answers with, and what is left of it. */
export const WhatIfShown = z.object({
  isRanked: z.boolean().describe("False: it is told only as far as an area that holds the end."),
  outcome: z
    .enum(["lost", "weakened", "untouched"])
    .describe("`lost`: one of its legs is closed, or is not known well enough any more to be asked for."),
  before: RouteView,
  after: RouteView.nullable().describe("The same legs as they are then; null: it is lost."),
  closed: z.array(LegId).describe("Those of its legs that are gone."),
});
export type WhatIfShown = z.infer<typeof WhatIfShown>;

export const WhatIfAnswer = z.object({
  pairs: z.array(WhatIfPair).describe("What is lost first, then what goes another way; each best known first."),
  counts: z.object({ lost: z.int(), rerouted: z.int(), weakened: z.int(), untouched: z.int() }),
  critical: z
    .array(z.object({ place: EntityId, pairs: z.int() }))
    .describe("Places that the ways of several pairs pass after it, with how many do; most first."),
  lostWays: z.array(RouteView).describe("The best way of each two places that no way joins any more."),
  shown: z
    .array(WhatIfShown)
    .describe(
      "What becomes of each route of the search: ranked ones first, then their near-copies, then those told only as far as an area.",
    ),
  isComplete: z
    .boolean()
    .describe(
      "False: time ran out, there are more pairs than were looked at, or so many ways that the best one is not certain.",
    ),
  note: z.string().describe("That it is a model, and what it assumes."),
  slice: Slice,
  cypher: Cypher,
});
export type WhatIfAnswer = z.infer<typeof WhatIfAnswer>;

/** The smallest set that parts the ends of a question, whatever goods its legs carry and however many they are. */
export const Cut = z.object({
  ids: z.array(z.string()).describe("Places or legs. Empty: no way joins the ends."),
  isOnly: z.boolean().describe("False: another set is as small; this is the one nearest the origins."),
  ways: z
    .array(z.array(LegId))
    .describe("As many ways, of which no two share a place (a leg): no smaller set can part them all."),
  joined: z.array(LegId).describe("Legs straight from one end to the other, so that no place can part them."),
});
export type Cut = z.infer<typeof Cut>;

export const ChokepointsAnswer = z.object({
  places: Cut,
  legs: Cut,
  slice: Slice,
  cypher: Cypher,
});
export type ChokepointsAnswer = z.infer<typeof ChokepointsAnswer>;

/** A route by its legs in order; a leg that starts elsewhere than the one before it ended starts in an area that holds it. */
export const TraceBody = z.strictObject({
  legs: z
    .array(z.strictObject({ id: LegId, from: EntityId, to: EntityId }))
    .min(1)
    .max(MAX_LEGS),
});
export type TraceBody = z.input<typeof TraceBody>;
export type TraceAsked = z.output<typeof TraceBody>;

export const TraceAnswer = z.object({
  isFound: z.boolean().describe("False: this graph does not hold these legs in this order."),
  slice: Slice.describe(
    "Its places, its legs, and what lies between a place and the area that the next leg starts in.",
  ),
  cypher: Cypher,
});
export type TraceAnswer = z.infer<typeof TraceAnswer>;
