import { z } from "zod";
import { Closed, RoutesBody } from "../../contract/routes.ts";
import { SampleId } from "../../contract/sample-id.ts";
import { FLOW_FORMS, FLOW_LEVELS, FLOW_SPLITS } from "../graph/flows/choice.ts";
import { mergePeriods, MOST_PERIODS } from "../graph/periods.ts";
import {
  Direction,
  EntityId,
  IsoDate,
  Kind,
  Mode,
  PageCursor,
  RelationshipType,
  Status,
} from "../../contract/kinds.ts";
import { MOST_PINNED_ROUTES } from "../graph/pinned-routes.ts";

const Ids = z.array(EntityId).max(10_000).readonly();
/** More than a picture holds can be read, so that the cut can be said. */
const MOST_ASKED = 200_000;
const EdgeIds = z.array(z.string().min(1).max(300)).max(20_000).readonly();
/** Of legs; among what is lit there are places too. */
const LegIds = z.array(z.string().min(1).max(300));
const Found = z.strictObject({ nodes: Ids, edges: EdgeIds });

const Expansion = z.strictObject({
  of: EntityId,
  choice: z.strictObject({
    type: RelationshipType.exactOptional(),
    direction: Direction.exactOptional(),
    kind: Kind.exactOptional(),
  }),
  found: Found,
  brought: Found,
  remaining: z.int().min(0),
  cursor: PageCursor.nullable(),
});

const Lit = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("kind"), value: Kind }),
  z.strictObject({ by: z.literal("type"), value: RelationshipType }),
  z.strictObject({ by: z.literal("status"), value: Status }),
  z.strictObject({ by: z.literal("manner"), value: Mode }),
  z.strictObject({ by: z.literal("path"), value: LegIds.max(100).readonly() }),
  z.strictObject({ by: z.literal("route"), value: LegIds.max(100).readonly() }),
  z.strictObject({ by: z.literal("routes"), value: LegIds.max(1000).readonly() }),
  z.strictObject({ by: z.literal("chokepoints"), value: LegIds.max(400).readonly() }),
  z.strictObject({ by: z.literal("legs"), value: LegIds.max(3).readonly() }),
  z.strictObject({ by: z.literal("closure"), value: LegIds.max(100).readonly(), lost: LegIds.max(100).readonly() }),
  z.strictObject({ by: z.literal("ways") }),
]);

const Arrangement = z.discriminatedUnion("how", [
  z.strictObject({ how: z.enum(["layers", "force", "ring"]) }),
  z.strictObject({ how: z.literal("kinds"), kinds: z.array(Kind).readonly() }),
  z.strictObject({ how: z.literal("route"), legs: LegIds.max(1000).readonly() }),
]);

const Group = z.discriminatedUnion("by", [
  z.strictObject({ by: z.literal("kind"), value: Kind }),
  z.strictObject({ by: z.literal("place"), path: z.array(z.string().max(300)).min(1).max(30).readonly() }),
  z.strictObject({ by: z.literal("marks"), ids: Ids }),
]);

const Period = z.strictObject({ from: IsoDate, to: IsoDate });

const FilterAsWritten = z.strictObject({
  kinds: z.array(Kind).exactOptional(),
  types: z.array(RelationshipType).max(200).exactOptional(),
  statuses: z.array(Status).exactOptional(),
  manners: z.array(Mode).exactOptional(),
  leastConfidence: z.number().min(0).max(1).exactOptional(),
  periods: z.array(Period).max(MOST_PERIODS).readonly().exactOptional(),
  /** Written while there was one at most. */
  period: Period.exactOptional(),
  sources: z.array(EntityId).max(2000).exactOptional(),
  rules: z
    .array(
      z.strictObject({
        on: z.enum(["node", "edge"]),
        key: z.string().min(1).max(200),
        test: z.enum(["is", "contains", "least", "most", "set"]),
        value: z.string().max(500),
      }),
    )
    .max(50)
    .exactOptional(),
});

type Filter = Omit<z.infer<typeof FilterAsWritten>, "period">;

const Filter = FilterAsWritten.transform(({ period, periods = [], ...rest }): Filter => {
  const all = mergePeriods(period === undefined ? periods : [...periods, period]);
  return all.length === 0 ? rest : { ...rest, periods: all };
});

/** A question that cannot be asked is none; what it leaves out stays out, so that the same one is the same text. */
const RoutesAsAsked = z.custom<RoutesBody>((value) => RoutesBody.safeParse(value).success);

const ClosedAsSaid = z.custom<Closed>((value) => Closed.safeParse(value).success);

const PinnedRoute = z.strictObject({ legs: LegIds.min(1).max(100).readonly(), question: RoutesAsAsked });

/** Only what is not as usual. */
const Flows = z.strictObject({
  form: z.enum(FLOW_FORMS).exactOptional(),
  split: z.enum(FLOW_SPLITS).exactOptional(),
  level: z.enum(FLOW_LEVELS).exactOptional(),
});

/** Letters of one field of a form. */
export const MOST_GIVEN = 1000;

/** A saved question and what its form holds; without a name the list of all of them. */
const Question = z.strictObject({
  name: z.string().min(1).max(200).exactOptional(),
  given: z.record(z.string().max(100), z.string().max(MOST_GIVEN)).exactOptional(),
});

/** What an address holds: anything may be left out, nothing unknown may be in. */
export const AddressDelta = z.strictObject({
  /** The picture it starts from where that is not the first one; none: it names all that it holds. */
  base: z.enum([...SampleId.options, "none"]).exactOptional(),
  mode: z.enum(["graph", "map", "both", "flows"]).exactOptional(),
  nodes: z.array(EntityId).max(MOST_ASKED).readonly().exactOptional(),
  edges: z
    .array(z.tuple([EntityId, RelationshipType, z.string().min(1).max(300)]))
    .max(MOST_ASKED)
    .exactOptional(),
  positions: z.record(z.string(), z.strictObject({ column: z.number(), row: z.number() })).exactOptional(),
  expansions: z.array(Expansion).max(1000).exactOptional(),
  arrangement: Arrangement.exactOptional(),
  selected: z.string().max(1000).exactOptional(),
  several: z.array(z.string().min(1).max(1000)).max(20_000).readonly().exactOptional(),
  hidden: EdgeIds.exactOptional(),
  pinned: z.array(z.string().min(1).max(1000)).max(10_000).readonly().exactOptional(),
  groups: z.array(Group).max(200).readonly().exactOptional(),
  filter: Filter.exactOptional(),
  compared: z.literal(true).exactOptional(),
  lit: Lit.exactOptional(),
  ways: RoutesAsAsked.exactOptional(),
  closed: ClosedAsSaid.exactOptional(),
  pinnedRoutes: z.array(PinnedRoute).max(MOST_PINNED_ROUTES).readonly().exactOptional(),
  against: LegIds.min(1).max(100).readonly().exactOptional(),
  context: z.literal("all").exactOptional(),
  flows: Flows.exactOptional(),
  drawer: z.enum(["table", "sentences", "cypher", "difference"]).exactOptional(),
  panel: z.enum(["explore", "routes", "cypher", "views", "data", "none"]).exactOptional(),
  /** In front of the statements of the Cypher panel. */
  question: Question.exactOptional(),
  timeLine: z.enum(["open", "none"]).exactOptional(),
});
export type AddressDelta = z.infer<typeof AddressDelta>;
