import type { Rule } from "./rule.ts";

export const functionRules = {
  "unknown-function": {
    kind: "unsupported",
    sentence: "The function %1() is not available on the embedded engine: compute it in the program.",
    example: "RETURN randomUUID()",
  },
  arguments: {
    kind: "semantic",
    sentence: "%1() has a different number of arguments.",
    example: "RETURN toUpper('a', 'b')",
  },
  "distinct-function": {
    kind: "semantic",
    sentence: "DISTINCT is only possible in aggregates.",
    example: "RETURN toUpper(DISTINCT 'a')",
  },
  "neg-length": {
    kind: "argument",
    sentence: "The length or start cannot be negative.",
    code: 70015,
    example: "RETURN left('a', -1)",
  },
  "range-step": {
    kind: "argument",
    sentence: "The step of range() cannot be 0.",
    code: 70030,
    example: "RETURN range(1, 2, 0)",
  },
  "round-mode": {
    kind: "unsupported",
    sentence: "round() with a precision is not supported: write round(x * 100) / 100.",
    example: "RETURN round(1.25, 1)",
  },
  "exists-function": {
    kind: "semantic",
    sentence: "exists() was replaced: write n.key IS NOT NULL.",
    example: "RETURN exists(1)",
  },
  "split-empty": {
    kind: "unsupported",
    sentence: "split() needs a separator here: a text or a parameter that is not empty.",
    example: "RETURN split('abc', '')",
  },
  "to-string": {
    kind: "unsupported",
    sentence: "toString() of this value is written differently here: pass the value on as it is.",
    example: "RETURN toString(datetime('2024-02-10T10:00:00Z'))",
  },
  "entity-function": {
    kind: "unsupported",
    sentence: "%1() takes a named node or relationship here: bind it with WITH, UNWIND or MATCH.",
    example: "MATCH (n) RETURN labels(coalesce(n, n))",
  },
  "reduce-entity": {
    kind: "unsupported",
    sentence: "reduce cannot carry nodes or relationships here: carry a property.",
    example: "MATCH (n) RETURN reduce(a = null, x IN [n] | x)",
  },
  "slice-entities": {
    kind: "unsupported",
    sentence: "Name the list first: WITH … AS l RETURN l[..2].",
    example: "MATCH (n) RETURN [n, n][-1..]",
  },
} as const satisfies Record<string, Rule>;
