import { z } from "zod";
import { Deleted, KeptVersion, Moment } from "./kept.ts";
import { SampleId } from "./sample-id.ts";
import { Cypher } from "./slice.ts";

/** What a saved question is about: the heads of their list, in its order. */
export const QueryCategory = z.enum(["routes", "evidence", "conflicts", "gaps", "quality", "networks", "time"]);
export type QueryCategory = z.infer<typeof QueryCategory>;

export const QueryParameter = z.object({
  name: z.string(),
  type: z.enum(["place", "case", "entity", "text", "number", "date", "texts", "numbers"]),
  required: z.boolean(),
  default: z.union([z.string(), z.number()]).nullable().describe("A list as JSON text."),
  about: z.string(),
  aboutFr: z.string().nullable(),
});
export type QueryParameter = z.infer<typeof QueryParameter>;

/** A saved question: a Cypher statement with the header that makes its form. */
export const SavedQuery = z.object({
  name: z.string().describe("That of its file; of a person's own question `own:` and what was made of its title."),
  category: QueryCategory.nullable(),
  title: z.string(),
  question: z.string(),
  about: z.string(),
  titleFr: z.string().nullable(),
  questionFr: z.string().nullable(),
  aboutFr: z.string().nullable(),
  parameters: z.array(QueryParameter),
  statement: z.string(),
  example: z.record(z.string(), z.string()).describe("Values to try it with, as texts."),
  sample: SampleId.describe("In which of the samples the example finds something."),
  own: z
    .object({ version: KeptVersion, created: Moment, changed: Moment, deleted: Deleted })
    .nullable()
    .describe("Of a question that a person keeps in this graph; null: it ships with the program."),
});
export type SavedQuery = z.infer<typeof SavedQuery>;

export const QueryResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
  truncated: z.boolean(),
  cypher: Cypher,
});
export type QueryResult = z.infer<typeof QueryResult>;

export const QueriesQuery = z.object({
  q: z.string().max(200).optional().describe("Words in title, question or statement; accents and case count nothing."),
  category: QueryCategory.optional(),
});
export type QueriesQuery = z.infer<typeof QueriesQuery>;

export const QueriesAnswer = z.object({
  queries: z
    .array(SavedQuery)
    .describe("By category, those that ship before people's own; at the end those without one."),
  cypher: Cypher.describe("Reads those that people keep."),
});
export type QueriesAnswer = z.infer<typeof QueriesAnswer>;

export const QueryAnswer = z.object({
  query: SavedQuery,
  cypher: Cypher.nullable().describe("null: it ships with the program, and is not in the graph."),
});
export type QueryAnswer = z.infer<typeof QueryAnswer>;

export const QueryFileAnswer = z.object({ file: z.string(), text: z.string() });
export type QueryFileAnswer = z.infer<typeof QueryFileAnswer>;

export const QueryPath = z.object({ name: z.string().min(1).max(200) });

export const QueryBody = z.object({ parameters: z.record(z.string(), z.unknown()).default({}) });
