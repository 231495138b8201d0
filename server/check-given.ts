import type { z } from "zod";

/** What is wrong first with something that came from outside. */
export interface Wrong {
  /** Where it stands; empty: it is the whole. */
  path: readonly PropertyKey[];
  /** What to write instead. */
  sentence: string;
}

/** What came from outside, as its schema reads it, or what is wrong with it. */
export function checkGiven<S extends z.ZodType>(
  schema: S,
  given: unknown,
): { data: z.output<S>; wrong?: never } | { data?: never; wrong: Wrong } {
  const result = schema.safeParse(given, { error: whatToWrite });
  if (result.success) return { data: result.data };
  const [issue] = result.error.issues;
  const message = issue?.message ?? ELSE;
  return { wrong: { path: issue?.path ?? [], sentence: message.endsWith(".") ? message : `${message}.` } };
}

type Issue = z.core.$ZodRawIssue;

const ELSE = "This is not what is expected here";

/** What a schema says itself of a condition of its own comes first. */
function whatToWrite(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      return `${issue.input === undefined ? "This is missing: write" : "Write"} ${TYPES[issue.expected] ?? "what is expected here"}.`;
    case "invalid_value":
      return `Write ${issue.values.length === 1 ? "" : "one of "}${issue.values.map(String).join(", ")}.`;
    case "invalid_format":
      return `Write ${FORMATS[issue.format] ?? "it in the form that is expected here"}.`;
    case "too_small":
      return `Write ${issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more`}${of(issue.origin)}.`;
    case "too_big":
      return `Write ${issue.inclusive === false ? `less than ${issue.maximum}` : `${issue.maximum} or ${of(issue.origin) === "" ? "less" : "fewer"}`}${of(issue.origin)}.`;
    case "unrecognized_keys":
      return `Leave out ${issue.keys.map((key) => `"${key}"`).join(", ")}: nothing is called so here.`;
    default:
      return `${ELSE}.`;
  }
}

const TYPES: Readonly<Record<string, string>> = {
  string: "a text",
  number: "a number",
  int: "a whole number",
  boolean: "true or false",
  array: "a list",
  object: "an object",
  record: "an object",
};

const FORMATS: Readonly<Record<string, string>> = {
  date: "a day of the calendar as 2024-02-08",
  datetime: "a moment as 2024-02-08T12:00:00Z",
  safeint: "a whole number",
};

/** What is counted; nothing where it is a number itself. */
function of(origin: string): string {
  return origin === "string" ? " characters" : origin === "array" ? " of them" : "";
}
