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
export const MOST_FILES = 200;
/** Characters of one file. */
export const MOST_FILE = 100_000;
/** Characters of what a question says, and of what one of its parameters is. */
export const MOST_QUERY_TEXT = {
  title: 200,
  titleFr: 200,
  question: 500,
  questionFr: 500,
  about: 2000,
  aboutFr: 2000,
} as const;
export const MOST_PARAMETER_TEXT = 500;

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
    about: oneLine(MOST_PARAMETER_TEXT)
      .default("")
      .refine((text) => without(text, " | fr: "), "What a parameter is holds no | fr:"),
    aboutFr: oneLine(MOST_PARAMETER_TEXT).nullable().default(null),
  })
  .refine((given) => !given.required || given.default === null, "What is needed has no default");

const QueryContent = z.strictObject({
  category: QueryCategory.nullable().default(null),
  title: oneLine(MOST_QUERY_TEXT.title).refine(isVisible, "A question has a title"),
  question: oneLine(MOST_QUERY_TEXT.question).default(""),
  about: oneLine(MOST_QUERY_TEXT.about).default(""),
  titleFr: oneLine(MOST_QUERY_TEXT.titleFr).nullable().default(null),
  questionFr: oneLine(MOST_QUERY_TEXT.questionFr).nullable().default(null),
  aboutFr: oneLine(MOST_QUERY_TEXT.aboutFr).nullable().default(null),
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
