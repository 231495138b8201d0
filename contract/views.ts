import { z } from "zod";
import { SourceView } from "./evidence.ts";
import { EntityId } from "./kinds.ts";
import { SampleId } from "./sample-id.ts";
import { Cypher, RelationshipRef, Slice } from "./slice.ts";

/** One text in the languages of the screen. */
export const Words = z.object({ en: z.string(), fr: z.string() });
export type Words = z.infer<typeof Words>;

/**
 * Where a mark stands in a saved picture. `column` counts from 0 and may lie between two columns,
 * `row` is a share of the height from 0 (top) to 1.
 */
const Spot = z.object({
  id: EntityId,
  column: z.number(),
  row: z.number().min(0).max(1),
  side: z.enum(["left", "right", "above", "below"]).describe("Where its label goes."),
  story: z.boolean().describe("False: context, drawn pale and folded away first."),
});

/** Which of the two pictures draws a link; `both` by default. */
export const ViewLink = RelationshipRef.extend({ on: z.enum(["graph", "map", "both"]), story: z.boolean() });
export type ViewLink = z.infer<typeof ViewLink>;

export const View = z.object({
  id: z.string(),
  version: z.literal(1),
  name: Words,
  kicker: Words,
  headline: Words,
  lead: z.array(Words),
  caveat: Words,
  columns: z.array(Words),
  spots: z.array(Spot),
  links: z.array(ViewLink),
  open: z.array(z.object({ question: Words, about: Words, select: EntityId })).describe("What the sources leave open."),
  ask: z.object({
    ways: Words.nullable().describe("null: the picture holds no legs."),
    sources: z.object({ label: Words, select: RelationshipRef }),
    cypher: Words,
  }),
});
export type View = z.infer<typeof View>;

export const FirstViewQuery = z.strictObject({
  sample: SampleId.optional().describe("Only the picture of this sample, whichever a start shows."),
});

/**
 * The picture a start shows. `view` is null on a graph that holds no bundled picture: then
 * the slice holds its best connected nodes and the client arranges them.
 */
export const FirstView = z.object({
  view: View.nullable(),
  slice: Slice,
  sources: z.array(SourceView).describe("Behind the claims of the picture's links, by reliability."),
  claims: z.int(),
  missing: z.array(z.string()),
  totals: z.record(z.string(), z.int()).describe("Nodes in the whole graph by kind."),
  cypher: Cypher,
});
export type FirstView = z.infer<typeof FirstView>;
