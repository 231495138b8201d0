import { z } from "zod";
import { ChangeKey, isVisible, plainText, SeenVersion } from "./kept.ts";
import { QueryCategory, QueryParameter, SavedQuery } from "./queries.ts";
import { SampleId } from "./sample-id.ts";
import { Cypher } from "./slice.ts";

/** Questions that people keep in one graph. */
export const MOST_OWN_QUERIES = 500;

/** Characters of a statement that is kept. */
const MOST_KEPT_STATEMENT = 20_000;
/** Files of one pack. */
const MOST_FILES = 200;
/** Characters of one file. */
const MOST_FILE = 100_000;

/** In a header each text is one line. */
const oneLine = (most: number): z.ZodString =>
  plainText(
    most,
    z.string().overwrite((text) => text.replaceAll(/\s+/gu, " ").trim()),
  );

/** What separates the parts of a `// param:` line cannot stand within a part. */
const without = (text: string, separator: string): boolean => !` ${text} `.includes(separator);

const ParameterAsked = z
  .strictObject({
    name: z.string().regex(/^[A-Za-z_]\w{0,99}$/, "A name is letters, digits and _, and begins with a letter"),
    type: QueryParameter.shape.type,
    required: z.boolean().default(false),
    default: z
      .union([oneLine(1000), z.number()])
      .nullable()
      .default(null)
      .refine((given) => without(String(given), " -- "), "A default holds no --"),
    about: oneLine(500)
      .default("")
      .refine((text) => without(text, " | fr: "), "What a parameter is holds no | fr:"),
    aboutFr: oneLine(500).nullable().default(null),
  })
  .refine((given) => !given.required || given.default === null, "What is needed has no default");

const QueryContent = z.strictObject({
  category: QueryCategory.nullable().default(null),
  title: oneLine(200).refine(isVisible, "A question has a title"),
  question: oneLine(500).default(""),
  about: oneLine(2000).default(""),
  titleFr: oneLine(200).nullable().default(null),
  questionFr: oneLine(500).nullable().default(null),
  aboutFr: oneLine(2000).nullable().default(null),
  parameters: z.array(ParameterAsked).max(50).default([]),
  statement: plainText(
    MOST_KEPT_STATEMENT,
    z.string().overwrite((text) => text.replaceAll(/\r\n?/g, "\n").trim()),
  ).refine(isVisible, "A question has a statement"),
  example: z.record(z.string(), oneLine(1000)).default({}),
  sample: SampleId.default("story"),
});

/** What a question says, wherever it comes from: a form, another question, a file. */
export const QueryContentBody = QueryContent;
export type QueryContentAsked = z.output<typeof QueryContent>;

export const CreateQueryBody = QueryContent.extend({ key: ChangeKey.optional() });
export type CreateQueryAsked = z.output<typeof CreateQueryBody>;

export const ChangeQueryBody = QueryContent.extend({ version: SeenVersion, key: ChangeKey.optional() });
export type ChangeQueryAsked = z.output<typeof ChangeQueryBody>;

export const DuplicateQueryBody = z.strictObject({
  title: QueryContent.shape.title.optional().describe("Left out: that of the original."),
  key: ChangeKey.optional(),
});
export type DuplicateQueryAsked = z.output<typeof DuplicateQueryBody>;

export const RestoreQueryBody = z.strictObject({});

export const ImportQueriesBody = z.strictObject({
  files: z
    .array(z.strictObject({ file: z.string().min(1).max(255), text: z.string().max(MOST_FILE) }))
    .min(1)
    .max(MOST_FILES)
    .describe("Each a `.cypher` file with a header, and its name."),
});
export type ImportQueriesAsked = z.output<typeof ImportQueriesBody>;

/** After a change. `cypher` reads the question, it does not change it again. */
export const ChangedQueryAnswer = z.object({ query: SavedQuery, cypher: Cypher });
export type ChangedQueryAnswer = z.infer<typeof ChangedQueryAnswer>;

export const ImportedQueriesAnswer = z.object({
  made: z.array(SavedQuery),
  known: z.array(SavedQuery).describe("Those that were kept word for word already: no second one was made."),
  cypher: Cypher,
});
export type ImportedQueriesAnswer = z.infer<typeof ImportedQueriesAnswer>;
