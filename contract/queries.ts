import { z } from "zod";
import { SampleId } from "./sample-id.ts";
import { Cypher } from "./slice.ts";

/** What a saved question is about: the heads of their list, in its order. */
export const QueryCategory = z.enum(["routes", "evidence", "conflicts", "gaps", "quality", "networks", "time"]);
export type QueryCategory = z.infer<typeof QueryCategory>;

export const QueryParameter = z.object({
  name: z.string(),
  type: z.enum(["place", "case", "entity", "text", "number", "date"]),
  required: z.boolean(),
  default: z.union([z.string(), z.number()]).nullable(),
  about: z.string(),
  aboutFr: z.string().nullable(),
});
export type QueryParameter = z.infer<typeof QueryParameter>;

/** A saved question: a Cypher statement with the header that makes its form. */
export const SavedQuery = z.object({
  name: z.string(),
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
});
export type SavedQuery = z.infer<typeof SavedQuery>;

export const QueryResult = z.object({
  columns: z.array(z.string()),
  rows: z.array(z.record(z.string(), z.unknown())),
  truncated: z.boolean(),
  cypher: Cypher,
});
export type QueryResult = z.infer<typeof QueryResult>;

export const QueriesAnswer = z.object({ queries: z.array(SavedQuery) });

export const QueryPath = z.object({ name: z.string().min(1).max(200) });

export const QueryBody = z.object({ parameters: z.record(z.string(), z.unknown()).default({}) });
