import { z } from "zod";
import { ExpandBody, PathsBody } from "./graph.ts";
import { Kind, Period, Status } from "./kinds.ts";
import { Problem } from "./problems.ts";
import { EntityRef } from "./slice.ts";

/** Longest statement, in characters. */
export const MOST_STATEMENT = 100_000;

/** Rows of one answer at most, whoever asks. */
const MOST_ROWS = 100_000;

/**
 * A value in JSON, after the typed JSON of Neo4j's Query API: plain where JSON says it exactly, else an object
 * `{"$type", "_value"}`: `Integer` beyond ±2^53, `Float` that is whole or no number, `Date`, `Time`, `LocalTime`,
 * `OffsetDateTime`, `LocalDateTime`, `Duration`, `Point`, `Base64`, `Vector`, `Node`, `Relationship`, `Path`, and
 * `Map` where a map has a key `$type` of its own. A `Vector` also says `_of` which kind its numbers are (`FLOAT32`).
 */
export const TypedValue = z.unknown().describe("Plain JSON, or {$type, _value} where JSON has no such value.");

export const CypherBody = z.object({
  statement: z.string().describe("One statement that reads."),
  parameters: z.record(z.string(), z.unknown()).default({}),
  maxRows: z.int().min(1).max(MOST_ROWS).optional().describe("Rows at most; the program's own limit without it."),
  timeoutMs: z.int().min(100).max(600_000).optional().describe("Longest run; never longer than the program allows."),
});
export type CypherBody = z.infer<typeof CypherBody>;

/** Which of the guard's rules a statement breaks. */
export const GuardRule = z.enum([
  "empty",
  "too-long",
  "not-text",
  "nested-too-deep",
  "escape",
  "file-access",
  "syntax",
  "write",
  "command",
  "procedure",
  "plug-in",
  "path-unbounded",
  "path-too-long",
  "regular-expression",
  "range-too-long",
  "profile",
  "in-transactions",
  "unknown-operation",
]);

/** Something in a statement that will be refused, and where. */
export const Objection = z.object({
  rule: z.union([GuardRule, z.literal("database")]).describe("database: what the database itself says of it."),
  sentence: z.string(),
  hint: z.string().optional(),
  start: z.int().describe("Offset into the statement, in UTF-16 units."),
  end: z.int(),
  nearest: z.string().optional().describe("The nearest statement that is allowed."),
  values: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
});
export type Objection = z.infer<typeof Objection>;

/** One step of a plan, as the database names it. What feeds a step follows it, one deeper. */
export const PlanStep = z.object({
  depth: z.int().min(0),
  operator: z.string(),
  details: z.string(),
  estimatedRows: z.number().nullable().describe("Rows the planner expects; null where it does not say."),
});
export type PlanStep = z.infer<typeof PlanStep>;

export const CheckBody = CypherBody.pick({ statement: true, parameters: true }).extend({
  edit: z.boolean().default(false).describe("It is meant to write: clauses that do are no objection."),
});

export const CheckAnswer = z.object({
  objections: z.array(Objection).describe("Empty: it may run."),
  parameters: z.array(z.string()).describe("Names of the parameters it uses, in the order in which they come."),
  writes: z.boolean().describe("It would change the graph: its own words or the database say so."),
  plan: z.array(PlanStep).nullable().describe("From the last step to the first; null where it was not asked for."),
});
export type CheckAnswer = z.infer<typeof CheckAnswer>;

/** What of the picture's filters a statement is. Lists name what is folded; what is absent stays as it is. */
export const RecognisedFilter = z.object({
  kinds: z.array(Kind).optional(),
  statuses: z.array(Status).optional(),
  leastConfidence: z.number().min(0).max(1).optional().describe("Links without a figure stay."),
  periods: z.array(Period).optional().describe("Cases with a day in it stay."),
});
export type RecognisedFilter = z.infer<typeof RecognisedFilter>;

/** A step on the picture that does what a statement asks for: it was proved on the graph as it is now. */
export const Recognised = z.discriminatedUnion("step", [
  z.object({
    step: z.literal("expand"),
    node: EntityRef,
    choice: ExpandBody.pick({ type: true, direction: true, kind: true }),
    limit: z.int().describe("Neighbours that the statement gives at most."),
    total: z.int().describe("Relationships of this choice in the graph."),
  }),
  z.object({
    step: z.literal("paths"),
    from: EntityRef,
    to: EntityRef,
    asked: PathsBody.pick({ types: true, maxLinks: true, limit: true }),
  }),
  z.object({
    step: z.literal("filter"),
    filter: RecognisedFilter,
    alsoKept: z.int().describe("Cases that the period keeps and the statement does not give: they only reach into it."),
  }),
]);
export type Recognised = z.infer<typeof Recognised>;

export const RecogniseAnswer = z.object({
  recognised: Recognised.nullable().describe("null: it is more, less or another thing than a step on the picture."),
});
export type RecogniseAnswer = z.infer<typeof RecogniseAnswer>;

export const CypherSummary = z.object({
  rows: z.int(),
  truncated: z.boolean().describe("True only when a further row existed."),
  cutBy: z.enum(["rows", "size"]).nullable().describe("Which limit cut it: so many rows, or so many bytes."),
  maxRows: z.int(),
  tookMs: z.number().describe("From the start of the statement to its last row."),
  plan: z.array(PlanStep).nullable().describe("Of a statement that begins with EXPLAIN."),
});
export type CypherSummary = z.infer<typeof CypherSummary>;

/** A line of an answer: the columns first, then rows, at the end a summary or a problem. */
export const CypherLine = z.union([
  z.object({ columns: z.array(z.string()) }),
  z.object({ row: z.array(TypedValue) }),
  z.object({ summary: CypherSummary }),
  z.object({ problem: Problem }),
]);
export type CypherLine = z.infer<typeof CypherLine>;
