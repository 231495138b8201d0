import { z } from "zod";
import { EntityId, Mode, Periods, RelationshipType, Status } from "./kinds.ts";
import { Cypher, SeizedAmount, Slice } from "./slice.ts";

/** Cases of one question at most: beyond, the answer is cut and says so. */
export const MAX_FLOW_CASES = 5000;

/** Relationships that one question can leave out. */
export const MAX_FLOW_WITHOUT = 20_000;

export const FlowsBody = z.strictObject({
  cases: z.array(EntityId).max(MAX_FLOW_CASES).default([]).describe("Cases whose goods are drawn. Empty: every case."),
  periods: Periods.describe("Cases with a day in one of them. Empty: whenever."),
  modes: z.array(Mode).max(10).default([]).describe("Of either end's movement. Empty: every mode."),
  commodities: z.array(EntityId).max(100).default([]).describe("With what is a kind of them. Empty: all goods."),
  status: z.enum(["all", "reported"]).default("all").describe("`reported`: no end that a rule concluded."),
  minConfidence: z.number().min(0).max(1).default(0).describe("Of each end; one without a figure stays."),
  without: z
    .array(z.string().min(1).max(500))
    .max(MAX_FLOW_WITHOUT)
    .default([])
    .describe("Relationships of cases, by id, that are read as if nobody had told them."),
});
export type FlowsBody = z.input<typeof FlowsBody>;
export type FlowsAsked = z.output<typeof FlowsBody>;

/** Where a case says that its goods came from, passed, were taken or go. */
export const FlowStop = z.object({
  place: EntityId,
  type: RelationshipType.describe("FROM, VIA, SEIZED_IN or TO."),
  relationship: z.string().describe("Its id: with the case as `from` and `type` it is found again."),
  status: Status,
  mode: Mode,
  confidence: z.number().min(0).max(1).nullable(),
  claims: z.array(EntityId),
});
export type FlowStop = z.infer<typeof FlowStop>;

export const FlowCase = z.object({
  id: EntityId,
  name: z.string(),
  nameFr: z.string().nullable(),
  caseKind: z.string(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  commodities: z.array(EntityId).describe("Goods it is said to move, else those taken."),
  origins: z.array(FlowStop),
  transits: z.array(FlowStop).describe("In the order in which they are passed."),
  taken: z.array(FlowStop),
  destinations: z.array(FlowStop),
  seized: z.array(SeizedAmount),
});
export type FlowCase = z.infer<typeof FlowCase>;

/** Amounts that may be added, added. */
export const AddedAmount = z.object({
  commodity: EntityId,
  name: z.string(),
  unit: z.string(),
  amount: z.number().describe("The sum of the lower bounds."),
  amountTo: z.number().nullable().describe("The sum of the upper bounds, where one is a range."),
  relation: z.enum(["exact", "about", "at_least", "at_most", "range"]).describe("The least exact of those added."),
  cases: z.array(EntityId),
});
export type AddedAmount = z.infer<typeof AddedAmount>;

/** Figures that were left out of every sum, and why. */
export const NotAdded = z.object({
  reason: z.enum([
    "several-ends",
    "alternatives",
    "disputed",
    "not-a-seizure",
    "at-most",
    "no-amount",
    "part-of",
    "same-figure",
    "other-scope",
    "overlapping-period",
    "estimate",
    "other-goods",
    "arithmetic",
  ]),
  ids: z.array(EntityId).describe("Cases or statistics."),
  sentence: z.string(),
});
export type NotAdded = z.infer<typeof NotAdded>;

/** Cases that go from one place to another, as far as they say it. Its width is the number of its cases. */
export const Flow = z.object({
  id: z.string().describe("Of both its ends and how it ends."),
  from: EntityId,
  to: EntityId,
  end: z.enum(["destination", "taken"]).describe("`taken`: no destination is told, the goods were taken there."),
  cases: z.array(z.object({ id: EntityId, status: Status })).describe("`reported`: both its ends are."),
  status: Status.describe("`reported`: at least one of its cases is."),
  modes: z.array(Mode),
  commodities: z.array(EntityId),
  claims: z.array(EntityId).describe("Behind both ends of all its cases."),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  amounts: z.array(AddedAmount),
});
export type Flow = z.infer<typeof Flow>;

export const FlowsAnswer = z.object({
  flows: z.array(Flow).describe("Most cases first."),
  cases: z.array(FlowCase).describe("Those of the flows, and the incomplete ones."),
  incomplete: z
    .array(z.object({ case: EntityId, lacks: z.enum(["origin", "end", "both", "pairing", "goods", "question"]) }))
    .describe(
      "Cases that draw no flow: an end is not told, or not which of several origins feeds which end. `goods`: those of origin and end differ. `question`: an end is told, and the question leaves it out.",
    ),
  added: z.array(AddedAmount).describe("Of all cases of the flows, each once."),
  notAdded: z.array(NotAdded),
  isCut: z.boolean().describe("True: there are more cases than were read."),
  emptiedBy: z
    .enum(["graph", "periods", "commodities", "modes", "ends"])
    .nullable()
    .describe(
      "Where there is no flow: what left none. `graph`: it holds no case. `ends`: there are cases, and none tells two ends.",
    ),
  note: z.string().describe("That seizures are no flow."),
  slice: Slice.describe("Every place and commodity above, and the areas and countries that hold the places."),
  within: z
    .record(z.string(), z.array(EntityId))
    .describe("Of each place the places that hold it, from the nearest to the widest."),
  cypher: Cypher,
});
export type FlowsAnswer = z.infer<typeof FlowsAnswer>;
