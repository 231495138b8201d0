import type { Rule } from "./rule.ts";

/** What the parser refuses, before any meaning. */
export const syntaxRules = {
  syntax: { kind: "syntax", sentence: "%1", example: "RETURN" },
  "unknown-clause": {
    kind: "syntax",
    sentence:
      "%1 is no clause that is known here: a statement is made of MATCH, WITH, UNWIND, RETURN, CREATE, MERGE, SET and the like.",
    example: "FETCH (n) RETURN n",
  },
  "cypher-version": {
    kind: "unsupported",
    sentence: 'Only Cypher 5 is spoken here: remove "CYPHER %1".',
    example: "CYPHER 25 RETURN 1",
  },
  profile: {
    kind: "unsupported",
    sentence: "PROFILE is not available on the embedded engine: remove it, or write EXPLAIN.",
    example: "PROFILE MATCH (n) RETURN n",
  },
  "explain-command": {
    kind: "unsupported",
    sentence: "EXPLAIN is only possible before a query: remove it.",
    example: "EXPLAIN SHOW INDEXES",
  },
  normalized: {
    kind: "unsupported",
    sentence: "IS NORMALIZED is not supported: normalise texts before they are stored.",
    example: "RETURN 'a' IS NFC NORMALIZED",
  },
  "extended-case": {
    kind: "unsupported",
    sentence: "CASE x WHEN > 1 … is not supported: write CASE WHEN x > 1 …",
    example: "RETURN CASE 1 WHEN > 1 THEN 2 END",
  },
  "load-csv": {
    kind: "unsupported",
    sentence: "LOAD CSV is not available on the embedded graph: send the rows as a parameter and UNWIND it.",
    example: "LOAD CSV FROM 'file:///a.csv' AS row RETURN row",
  },
  use: {
    kind: "unsupported",
    sentence: "There is one database here: remove USE.",
    example: "USE neo4j MATCH (n) RETURN n",
  },
  "shortest-k": {
    kind: "unsupported",
    sentence:
      "SHORTEST / ANY / ALL path selectors are not supported: write shortestPath((a)-[*]-(b)) or allShortestPaths(…).",
    example: "MATCH p = SHORTEST 1 (a)-[*]-(b) RETURN p",
  },
  qpp: {
    kind: "unsupported",
    sentence:
      "Quantified path patterns are not supported: write a variable-length relationship, for example (a)-[:R*1..4]->(b).",
    example: "MATCH (a) ((x)-[:R]->(y)){1,3} (b) RETURN a",
  },
  "empty-name": { kind: "semantic", sentence: "A name cannot be empty.", example: "RETURN {``: 1}" },
  backtick: {
    kind: "unsupported",
    sentence: "A backtick inside a name is not supported: choose another name.",
    example: "MATCH (n:`a``b`) RETURN n",
  },
  number: { kind: "semantic", sentence: "This is not a number.", example: "RETURN 0x_" },
  "int-overflow": {
    kind: "semantic",
    sentence: "The integer does not fit into 64 bits.",
    example: "RETURN 9223372036854775808",
  },
  "float-overflow": { kind: "semantic", sentence: "The number is too large.", example: "RETURN 1e999" },
} as const satisfies Record<string, Rule>;
