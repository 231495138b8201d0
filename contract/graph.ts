import { z } from "zod";
import { Direction, EntityId, IsoDate, Kind, PageCursor, RelationshipType } from "./kinds.ts";
import { Cypher, GraphNode, RelationshipRef, Slice } from "./slice.ts";

export const NodePath = z.object({ id: EntityId });

export const LoadBody = z.strictObject({
  ids: z.array(EntityId).max(10_000),
  relationships: z.array(RelationshipRef).max(20_000).default([]),
  among: z.boolean().default(true).describe("Also every stating relationship among the nodes asked for."),
});
export type LoadBody = z.input<typeof LoadBody>;
/** What a body asks for once its defaults stand in. */
export type LoadAsked = z.output<typeof LoadBody>;

export const LoadAnswer = z.object({
  slice: Slice,
  missing: z.array(z.string()).describe("Ids of nodes and relationships that this graph does not hold."),
  truncated: z.boolean(),
  cypher: Cypher,
});
export type LoadAnswer = z.infer<typeof LoadAnswer>;

/** How many neighbours a node has by one type, direction and kind: what Expand would bring. */
export const NeighbourGroup = z.object({ type: RelationshipType, direction: Direction, kind: Kind, count: z.int() });
export type NeighbourGroup = z.infer<typeof NeighbourGroup>;

export const NodeAnswer = z.object({ node: GraphNode, groups: z.array(NeighbourGroup), cypher: Cypher });
export type NodeAnswer = z.infer<typeof NodeAnswer>;

export const ExpandBody = z.strictObject({
  type: RelationshipType.optional().describe("Without it: every relationship that states something."),
  direction: Direction.optional(),
  kind: Kind.optional(),
  dateFrom: IsoDate.optional(),
  dateTo: IsoDate.optional(),
  limit: z.int().min(1).max(1000).optional(),
  cursor: PageCursor.optional(),
  known: z.array(EntityId).max(10_000).default([]).describe("What is on the canvas: links to it come too."),
});
export type ExpandBody = z.input<typeof ExpandBody>;
/** How long a page is without a `limit` is one of the program's settings. */
export type ExpandAsked = z.output<typeof ExpandBody> & { limit: number };

export const ExpandAnswer = z.object({
  slice: Slice,
  total: z.int().describe("Relationships of this choice in the graph."),
  remaining: z.int().describe("Those that later pages hold."),
  truncated: z.boolean(),
  cursor: z.string().nullable(),
  cypher: Cypher,
});
export type ExpandAnswer = z.infer<typeof ExpandAnswer>;

export const BetweenBody = z.strictObject({ ids: z.array(EntityId).min(1).max(2000) });
export type BetweenBody = z.input<typeof BetweenBody>;
export const BetweenAnswer = z.object({ slice: Slice, truncated: z.boolean(), cypher: Cypher });
export type BetweenAnswer = z.infer<typeof BetweenAnswer>;

/** The search doubles and doubles again: eight links reach across any graph that a person looks at. */
export const MAX_PATH_LINKS = 8;

export const PathsBody = z.strictObject({
  from: EntityId,
  to: EntityId,
  types: z
    .array(RelationshipType)
    .max(30)
    .optional()
    .describe("Without it: no hierarchy, goods, methods, services, sources."),
  maxLinks: z.int().min(1).max(MAX_PATH_LINKS).default(6),
  limit: z.int().min(1).max(200).default(25),
});
export type PathsBody = z.input<typeof PathsBody>;
export type PathsAsked = z.output<typeof PathsBody>;

export const PathsAnswer = z.object({
  slice: Slice,
  paths: z
    .array(z.object({ nodes: z.array(EntityId), edges: z.array(z.string()) }))
    .describe("All of the same, shortest length."),
  links: z.int().nullable().describe("Length of the shortest connection; null where there is none."),
  truncated: z.boolean(),
  cypher: Cypher,
});
export type PathsAnswer = z.infer<typeof PathsAnswer>;
