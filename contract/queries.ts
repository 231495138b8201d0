import { z } from "zod";
import { Cypher } from "./slice.ts";

export const QueryParameter = z.object({
  name: z.string(),
  type: z.enum(["place", "case", "entity", "text", "number", "date"]),
  required: z.boolean(),
  default: z.union([z.string(), z.number()]).nullable(),
  about: z.string(),
});
export type QueryParameter = z.infer<typeof QueryParameter>;

/** A saved question: a Cypher file whose header makes its form. */
export const SavedQuery = z.object({
  name: z.string(),
  title: z.string(),
  question: z.string(),
  about: z.string(),
  parameters: z.array(QueryParameter),
  statement: z.string(),
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
