import { z } from "zod";
import { EntityId, Kind, Mode, Precision, Progress, Reliability, RelationshipType, Status } from "./kinds.ts";

/** The statement an answer came from, as the Cypher log shows it and as it can be run again. */
export const Cypher = z.object({ statement: z.string(), parameters: z.record(z.string(), z.unknown()) });
export type Cypher = z.infer<typeof Cypher>;

export const PropertyValue = z.union([
  z.string(),
  z.number(),
  z.boolean(),
  z.null(),
  z.array(z.union([z.string(), z.number(), z.boolean()])),
]);
export type PropertyValue = z.infer<typeof PropertyValue>;

export const PlaceFacts = z.object({
  placeKind: z.string(),
  precision: Precision.nullable(),
  lat: z.number().nullable().describe("Degrees north; null where no position is held."),
  lon: z.number().nullable().describe("Degrees east."),
  code: z.string().nullable().describe("ISO 3166 two-letter code of a country."),
  within: z.array(z.string()).describe("Names of the places it lies in, from the widest to the nearest."),
});
export type PlaceFacts = z.infer<typeof PlaceFacts>;

/** One thing that was taken. Amounts of one case are alternatives where `alternativeTo` says so, never to be added. */
export const SeizedAmount = z.object({
  id: EntityId,
  commodity: EntityId,
  name: z.string(),
  amount: z.number().nullable(),
  amountTo: z.number().nullable(),
  relation: z.enum(["exact", "about", "at_least", "at_most", "range"]),
  unit: z.string(),
  alternativeTo: z.string().nullable(),
});
export type SeizedAmount = z.infer<typeof SeizedAmount>;

export const CaseFacts = z.object({
  caseKind: z.string(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  days: z.array(z.string()).describe("Days that disputed claims give; two or more are alternatives, not a span."),
  status: z.string(),
  seized: z.array(SeizedAmount),
  moved: z
    .array(z.object({ id: EntityId, name: z.string() }))
    .describe("Goods the case is said to move where they are others than those taken."),
  stated: z
    .object({ what: z.string(), values: z.array(z.string()) })
    .nullable()
    .describe("Rival figures of the case's claims where no amount is held."),
  disputed: z.boolean().describe("Two of its claims contradict each other or count over other windows."),
});
export type CaseFacts = z.infer<typeof CaseFacts>;

export const GraphNode = z.object({
  id: EntityId,
  kind: Kind,
  labels: z.array(z.string()),
  name: z.string(),
  nameFr: z.string().nullable(),
  degree: z.int().describe("Relationships of every type, either direction."),
  place: PlaceFacts.optional(),
  case: CaseFacts.optional(),
  properties: z.record(z.string(), PropertyValue),
});
export type GraphNode = z.infer<typeof GraphNode>;

/** A node in few words: enough to name it, mark it and open it. */
export const EntityRef = z.object({
  id: EntityId,
  kind: Kind,
  name: z.string(),
  nameFr: z.string().nullable(),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
});
export type EntityRef = z.infer<typeof EntityRef>;

/** The three things by which any database finds a relationship fast. */
export const RelationshipRef = z.object({ from: EntityId, type: RelationshipType, id: z.string().min(1).max(300) });
export type RelationshipRef = z.infer<typeof RelationshipRef>;

export const GraphEdge = z.object({
  id: z.string(),
  type: RelationshipType,
  from: EntityId.describe("Where the relationship starts in the database; goods may run the other way (FROM)."),
  to: EntityId,
  status: Status.nullable().describe("null: structural, states nothing (WITHIN, STATED_IN …)."),
  mode: Mode.nullable(),
  progress: z.array(Progress),
  confidence: z.number().min(0).max(1).nullable(),
  claims: z.array(z.string()),
  sources: z.array(EntityId).describe("Those its claims are stated in: each once, in the order of their ids."),
  voices: z.int().describe("Independent claims: those that copy one another count once."),
  grade: z
    .object({ reliability: Reliability, credibility: z.int().min(1).max(6) })
    .nullable()
    .describe("Grade of the best claim."),
  disputed: z.boolean(),
  cases: z.array(z.string()).describe("Of a leg: the cases it was derived from."),
  dateFrom: z.string().nullable(),
  dateTo: z.string().nullable(),
  properties: z.record(z.string(), PropertyValue),
});
export type GraphEdge = z.infer<typeof GraphEdge>;

/** A piece of the graph in transit: each node and edge once, no edge without both its ends. */
export const Slice = z.object({ nodes: z.array(GraphNode), edges: z.array(GraphEdge) });
export type Slice = z.infer<typeof Slice>;
