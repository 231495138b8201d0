import type { Rule } from "./rule.ts";

/** A value of the wrong kind, known before the statement runs or found by a guard while it does. */
export const typeRules = {
  type: { kind: "type", sentence: "%1 takes a %2, not a %3.", example: "RETURN 1 AND true" },
  "bool-type": {
    kind: "type",
    sentence: "A condition was not true, false or null.",
    code: 70002,
    example: "MATCH (n) WHERE n.a RETURN n",
  },
  "num-type": {
    kind: "type",
    sentence: "A number was expected.",
    code: 70003,
    example: "MATCH (n) RETURN n.a * 2",
  },
  "str-type": {
    kind: "type",
    sentence: "A text was expected: use toString().",
    code: 70004,
    example: "MATCH (n) RETURN toUpper(n.a)",
  },
  "list-type": {
    kind: "type",
    sentence: "A list was expected.",
    code: 70005,
    example: "MATCH (n) RETURN [x IN n.a | x]",
  },
  "int-type": {
    kind: "type",
    sentence: "An integer was expected.",
    code: 70006,
    example: "MATCH (n) RETURN [1, 2][n.a]",
  },
  "text-type": {
    kind: "type",
    sentence: "Only texts, numbers and booleans can be joined with +: use toString().",
    code: 70007,
    example: "MATCH (n) RETURN n.a + 'x'",
  },
  "plus-type": {
    kind: "type",
    sentence: "These two values cannot be added.",
    code: 70008,
    example: "MATCH (n) RETURN n.a + n.b",
  },
  "float-text": {
    kind: "unsupported",
    sentence: "Numbers as large or as small as this one cannot be written as text here: pass the value on as it is.",
    code: 70009,
    example: "RETURN toString(0.5)",
  },
  "size-type": {
    kind: "type",
    sentence: "size() takes a text or a list.",
    code: 70010,
    example: "MATCH (n) RETURN size(n.a)",
  },
  "agg-type": {
    kind: "type",
    sentence: "The aggregate takes numbers.",
    code: 70011,
    example: "MATCH (n) RETURN avg(n.a)",
  },
  "text-number": {
    kind: "type",
    sentence: "The text is not a number that can be read here.",
    code: 70013,
    example: "MATCH (n) RETURN toInteger(n.a)",
  },
  "date-text": {
    kind: "type",
    sentence: "The text is not a date of the form 2024-02-10.",
    code: 70014,
    example: "MATCH (n) RETURN date(n.a)",
  },
  "index-float": {
    kind: "type",
    sentence: "The index takes an integer.",
    example: "RETURN [1, 2][CASE WHEN true THEN 1 ELSE 1.5 END]",
  },
} as const satisfies Record<string, Rule>;
