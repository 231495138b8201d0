import { z } from "zod";
import { EntityId, Kind } from "./kinds.ts";
import { Cypher } from "./slice.ts";

export const SearchQuery = z.object({
  q: z.string().trim().min(1).max(200),
  kinds: z
    .string()
    .optional()
    .transform((text) => text?.split(",").filter((part) => part !== ""))
    .pipe(z.array(Kind).optional())
    .describe("Comma between kinds, such as country,area."),
  limit: z.coerce.number().int().min(1).max(100).default(12),
});
export type SearchQuery = z.output<typeof SearchQuery>;

export const SearchHit = z.object({
  id: EntityId,
  kind: Kind,
  name: z.string(),
  nameFr: z.string().nullable(),
  matched: z.string().describe("The name or alias that matched."),
  note: z.string().describe("What tells it from its namesakes: the place it lies in, a date, a publisher."),
  typo: z.boolean().describe("Found only by forgiving one or two typing errors."),
});
export type SearchHit = z.infer<typeof SearchHit>;

export const SearchAnswer = z.object({ hits: z.array(SearchHit), truncated: z.boolean(), cypher: Cypher });
export type SearchAnswer = z.infer<typeof SearchAnswer>;
