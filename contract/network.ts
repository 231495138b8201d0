import { z } from "zod";
import { EntityId } from "./kinds.ts";
import { legConditions } from "./routes.ts";
import { Cypher, Slice } from "./slice.ts";

const NetworkRank = z
  .enum(["legs", "confidence"])
  .describe("Which of two ways is the shorter: the one of fewer legs, or the one whose legs are better known.");

/** Which legs count. */
export const NetworkConditions = z.strictObject(legConditions);
export type NetworkConditions = z.output<typeof NetworkConditions>;

export const NetworkBody = z.strictObject({
  ...legConditions,
  rank: NetworkRank.default("legs"),
  pairs: z
    .enum(["cases", "all"])
    .default("cases")
    .describe("`cases`: ways from where cases begin to where they end. `all`: between every two places."),
  top: z.int().min(1).max(200).default(30).describe("Places, and legs, that are told: most passed first."),
});
export type NetworkBody = z.input<typeof NetworkBody>;
export type NetworkAsked = z.output<typeof NetworkBody>;

export const NetworkParting = z.object({
  parts: z.int().describe("Into how many parts what hung together falls."),
  placesParted: z.int().describe("Places outside the largest of these parts."),
  pairsParted: z.int().nullable().describe("Pairs of a beginning and an end in different parts; null with `all`."),
  places: z.array(EntityId).describe("The places that are parted, where they are few; else none."),
});
export type NetworkParting = z.infer<typeof NetworkParting>;

const measured = {
  share: z
    .number()
    .min(0)
    .max(1)
    .describe("Of the shortest ways: those that pass it, and neither begin nor end there."),
  parting: NetworkParting.nullable().describe("What falls apart without it, whichever way legs lead; null: nothing."),
};

const NetworkPlace = z.object({ place: EntityId, legs: z.int(), cases: z.int(), ...measured });
const NetworkLeg = z.object({ leg: z.string(), ...measured });

export const NetworkAnswer = z.object({
  places: z.array(NetworkPlace),
  legs: z.array(NetworkLeg),
  counts: z.object({
    places: z.int().describe("At which a leg that counts begins or ends."),
    legs: z.int(),
    ways: z.number().describe("Pairs of places that a way joins; an estimate where the shares are."),
    passedPlaces: z.int().describe("Places that are passed by a way, or part something: as many as could be told."),
    passedLegs: z.int(),
    partingPlaces: z.int(),
    partingLegs: z.int(),
  }),
  isExact: z.boolean().describe("False: the shares are an estimate from some of the places where ways begin."),
  sources: z.int().describe("Places from which ways were looked for …"),
  outOf: z.int().describe("… of so many."),
  isComplete: z.boolean().describe("False: time ran out, and fewer places were looked from than were wanted."),
  note: z.string().describe("What the figures mean, and what they do not."),
  slice: Slice.describe("Every place and leg above."),
  cypher: Cypher,
});
export type NetworkAnswer = z.infer<typeof NetworkAnswer>;

export const DisruptionBody = z.strictObject({
  ...legConditions,
  rank: NetworkRank.default("legs"),
  removals: z.int().min(1).max(100).default(20),
  runs: z.int().min(1).max(20).default(10).describe("Orders by chance that are tried, seeded with 1, 2, 3 …"),
  keepEnds: z.boolean().default(false).describe("Places where cases begin or end are not removed."),
});
export type DisruptionBody = z.input<typeof DisruptionBody>;
export type DisruptionAsked = z.output<typeof DisruptionBody>;

const Shares = z.array(z.number().min(0).max(1));

const DisruptionCurve = z.object({
  by: z
    .enum(["chance", "degree", "betweenness", "cases"])
    .describe("`degree`: most legs first. `betweenness`: most passed first. `cases`: most cases first."),
  order: z.array(EntityId).describe("The places in the order of their removal; none by chance, which has many orders."),
  isRemeasured: z.boolean().describe("Measured again after each removal; else once, before the first."),
  isExact: z.boolean().describe("False: by betweenness that was estimated."),
  largest: Shares.describe(
    "By number of removals, from 0 on: places that still hang together in the largest part, of all. By chance the mean.",
  ),
  linked: Shares.describe("Pairs that a way still joins, of those it joined at first. By chance the mean."),
  spread: z
    .object({ largestLow: Shares, largestHigh: Shares, linkedLow: Shares, linkedHigh: Shares })
    .nullable()
    .describe("The lowest and the highest of the orders by chance; null for one order."),
});
export type DisruptionCurve = z.infer<typeof DisruptionCurve>;

export const DisruptionAnswer = z.object({
  curves: z.array(DisruptionCurve),
  counts: z.object({
    places: z.int(),
    legs: z.int(),
    removable: z.int().describe("Places that may be removed."),
    pairs: z.int().describe("Pairs, of a place where cases begin and one where they end, that are watched …"),
    linked: z.int().describe("… and of these the ones that a way joins at first."),
  }),
  isSampled: z.boolean().describe("True: only some of the pairs are watched, drawn with the seed 1."),
  runs: z.int().describe("Orders by chance that were tried."),
  isComplete: z.boolean().describe("False: time ran out; a curve is missing, or ends early."),
  sentence: z.string().describe("How far it came, where time ran out; else what was removed."),
  note: z.string(),
  slice: Slice.describe("The places that were removed."),
  cypher: Cypher,
});
export type DisruptionAnswer = z.infer<typeof DisruptionAnswer>;
