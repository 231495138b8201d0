import { z } from "zod";
import { TypedValue } from "./cypher.ts";
import { ChangeKey, Moment, plainText } from "./kept.ts";
import { Kind, PageCursor } from "./kinds.ts";
import { Cypher } from "./slice.ts";

/** Nodes, and relationships, that one answer tells value by value; their numbers are always told. */
export const MOST_TOUCHED = 200;
/** Rows of what a writing statement gives back. */
export const MOST_EDIT_ROWS = 100;
/** Characters of what somebody says an edit was for. */
export const MOST_EDIT_NOTE = 500;

/** What a statement does to a graph: found by comparing, so the same on every database; of a graph too large for that as the database counts it. */
export const EditCounters = z.object({
  nodesCreated: z.int(),
  nodesDeleted: z.int(),
  relationshipsCreated: z.int(),
  relationshipsDeleted: z.int(),
  propertiesSet: z.int(),
  labelsAdded: z.int(),
  labelsRemoved: z.int(),
});
export type EditCounters = z.infer<typeof EditCounters>;

const ChangedProperty = z.object({
  name: z.string(),
  before: TypedValue.optional().describe("Left out: it had none."),
  after: TypedValue.optional().describe("Left out: it has none any more."),
});
export type ChangedProperty = z.infer<typeof ChangedProperty>;

const Change = z.enum(["created", "changed", "deleted"]);

/** A node without an id of the domain is known by what the database calls it, which lasts only as long as it does. */
const TouchedEnd = z.object({
  id: z.string().nullable().describe("The `id` of the domain; null where it has none."),
  kind: Kind,
  name: z.string().describe("What it is called, else its id, else its labels."),
});

export const TouchedNode = TouchedEnd.extend({
  change: Change,
  derived: z.boolean().describe("Not by the statement: worked out anew because of it."),
  labels: z.array(z.string()).describe("After the change; of a deleted one, before it."),
  labelsAdded: z.array(z.string()),
  labelsRemoved: z.array(z.string()),
  properties: z.array(ChangedProperty).describe("Those that change; of a created or deleted one all."),
});
export type TouchedNode = z.infer<typeof TouchedNode>;

export const TouchedRelationship = z.object({
  change: Change,
  derived: z.boolean().describe("Not by the statement: worked out anew because of it."),
  id: z.string().nullable(),
  type: z.string(),
  from: TouchedEnd,
  to: TouchedEnd,
  properties: z.array(ChangedProperty),
});
export type TouchedRelationship = z.infer<typeof TouchedRelationship>;

/** What an edit touches. The first `MOST_TOUCHED` of each are told, those the statement itself touches before others. */
export const Touched = z.object({
  nodes: z.array(TouchedNode),
  relationships: z.array(TouchedRelationship),
  nodeCount: z.int(),
  relationshipCount: z.int(),
});
export type Touched = z.infer<typeof Touched>;

/** Why an edit cannot be taken back: too much of it to be put away, or a graph too large to be compared. */
export const Irrevertible = z.enum(["too-many-changes", "graph-too-large"]);
export type Irrevertible = z.infer<typeof Irrevertible>;

/** Something that is allowed and may not be meant. */
export const EditWarning = z.object({
  rule: z.enum([
    "no-id",
    "no-entity",
    "no-name",
    "unknown-label",
    "unknown-type",
    "no-claims",
    "missing-claims",
    "anew",
    "anew-all",
    "made-over",
    "not-followed",
    "nothing-changed",
  ]),
  sentence: z.string(),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type EditWarning = z.infer<typeof EditWarning>;

const Effect = z.object({
  counters: EditCounters.describe("Of the statement itself; of a revert, all."),
  touched: Touched.nullable().describe("null: the graph is too large to be compared before and after."),
  irrevertible: Irrevertible.nullable().describe("null: it can be taken back."),
});

export const PreviewEditBody = z.strictObject({
  statement: z.string().describe("One statement that writes."),
  parameters: z.record(z.string(), z.unknown()).default({}),
});
export type PreviewEditBody = z.input<typeof PreviewEditBody>;
export type PreviewEditAsked = z.output<typeof PreviewEditBody>;

/** What an edit would do: it was done in a transaction that was rolled back. */
export const EditPreview = Effect.extend({
  columns: z.array(z.string()),
  rows: z.array(z.array(TypedValue)).describe("What it gives back: the first of them."),
  rowCount: z.int(),
  warnings: z.array(EditWarning),
  seen: z.string().describe("Names this effect on this graph; applying needs it, and another effect is a conflict."),
  tookMs: z.number(),
  cypher: Cypher,
});
export type EditPreview = z.infer<typeof EditPreview>;

export const ApplyEditBody = PreviewEditBody.extend({
  seen: z.string().min(1).max(200).describe("Of the preview."),
  note: plainText(MOST_EDIT_NOTE).default("").describe("What it was for."),
  key: ChangeKey.optional(),
});
export type ApplyEditBody = z.input<typeof ApplyEditBody>;
export type ApplyEditAsked = z.output<typeof ApplyEditBody>;

/** One entry of the edit history. */
export const Edit = z.object({
  id: z.string().describe("Made by the server: `edit:` and ten letters and digits."),
  at: Moment,
  revision: z.int().describe("Of the graph, after it."),
  statement: z.string().nullable().describe("null: it takes another edit back."),
  parameters: z.record(z.string(), z.unknown()),
  note: z.string(),
  counters: EditCounters,
  irrevertible: Irrevertible.nullable(),
  reverts: z.string().nullable().describe("Id of the edit that it takes back."),
  revertedBy: z.string().nullable().describe("Id of the edit that took it back."),
});
export type Edit = z.infer<typeof Edit>;

export const EditPath = z.object({ id: z.string().min(1).max(200) });

export const EditsQuery = z.object({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: PageCursor.optional(),
});
export type EditsAsked = z.output<typeof EditsQuery>;

export const EditsAnswer = z.object({
  edits: z.array(Edit).describe("The latest first."),
  total: z.int().describe("Of all pages."),
  cursor: z.string().nullable().describe("Where the next page begins; null on the last one."),
  cypher: Cypher,
});
export type EditsAnswer = z.infer<typeof EditsAnswer>;

export const EditAnswer = z.object({ edit: Edit, touched: Touched.nullable(), cypher: Cypher });
export type EditAnswer = z.infer<typeof EditAnswer>;

/** What stands against taking an edit back: something that it touched was changed since. */
export const RevertObstacle = z.object({
  why: z.enum(["changed-since", "gone", "there-again", "tied-since"]),
  name: z.string(),
  sentence: z.string(),
});
export type RevertObstacle = z.infer<typeof RevertObstacle>;

export const RevertPreviewBody = z.strictObject({});

/** `obstacles` first: with one there is no effect, and it cannot be applied. */
export const RevertPreview = z.object({
  edit: Edit,
  obstacles: z.array(RevertObstacle),
  effect: Effect.extend({ seen: z.string() }).nullable(),
  cypher: Cypher,
});
export type RevertPreview = z.infer<typeof RevertPreview>;

export const RevertEditBody = z.strictObject({
  seen: z.string().min(1).max(200).describe("Of the preview."),
  key: ChangeKey.optional(),
});
export type RevertEditBody = z.input<typeof RevertEditBody>;
export type RevertEditAsked = z.output<typeof RevertEditBody>;
