import type { Rule } from "./rule.ts";

/** The order of clauses, subqueries, procedures and commands. */
export const clauseRules = {
  "return-last": {
    kind: "semantic",
    sentence: "RETURN must be the last clause.",
    example: "RETURN 1 AS a MATCH (n) RETURN n",
  },
  "no-return": {
    kind: "semantic",
    sentence: "The query cannot end with this clause: add RETURN.",
    example: "MATCH (n)",
  },
  "with-after-write": {
    kind: "semantic",
    sentence: "Put a WITH between a write and the MATCH, UNWIND or CALL that follows.",
    example: "CREATE (n) MATCH (m) RETURN m",
  },
  finish: { kind: "semantic", sentence: "FINISH needs a write before it.", example: "MATCH (n) FINISH" },
  "union-mix": {
    kind: "semantic",
    sentence: "UNION and UNION ALL cannot be mixed.",
    example: "RETURN 1 AS a UNION RETURN 2 AS a UNION ALL RETURN 3 AS a",
  },
  "union-columns": {
    kind: "semantic",
    sentence: "All parts of a UNION need the same columns.",
    example: "RETURN 1 AS a UNION RETURN 1 AS b",
  },
  "union-order": {
    kind: "unsupported",
    sentence: "Give the parts of the UNION their columns in the same order.",
    example: "RETURN 1 AS a, 2 AS b UNION RETURN 1 AS b, 2 AS a",
  },
  page: {
    kind: "unsupported",
    sentence: "ORDER BY, SKIP and LIMIT on their own are not supported: use WITH * ORDER BY … LIMIT ….",
    example: "MATCH (n) LIMIT 1 RETURN n",
  },
  "in-transactions": {
    kind: "unsupported",
    sentence: "CALL { } IN TRANSACTIONS is not supported: run the query in batches with $rows.",
    example: "MATCH (n) CALL (n) { SET n.a = 1 RETURN 1 AS x } IN TRANSACTIONS RETURN x",
  },
  "optional-call": {
    kind: "unsupported",
    sentence: "OPTIONAL CALL is not supported: collect in the subquery and UNWIND.",
    example: "OPTIONAL CALL { RETURN 1 AS a } RETURN a",
  },
  "call-union": {
    kind: "unsupported",
    sentence: "UNION inside CALL { } is not supported: run the parts one after the other.",
    example: "CALL { RETURN 1 AS a UNION RETURN 2 AS a } RETURN a",
  },
  "call-unit": {
    kind: "unsupported",
    sentence: "CALL { } needs a RETURN: end it with RETURN count(*) AS n.",
    example: "MATCH (n) CALL (n) { SET n.a = 1 } RETURN n",
  },
  procedure: {
    kind: "unsupported",
    sentence:
      "The procedure %1 is not available: use MATCH. There are db.labels(), db.relationshipTypes() and db.propertyKeys().",
    example: "CALL apoc.help('all')",
  },
  yield: {
    kind: "semantic",
    sentence: "Name the results: CALL … YIELD …",
    example: "CALL db.labels() RETURN 1",
  },
  show: {
    kind: "unsupported",
    sentence:
      "SHOW is limited to SHOW INDEXES and SHOW CONSTRAINTS: ask db.labels(), db.relationshipTypes() and db.propertyKeys() for the rest.",
    example: "SHOW DATABASES",
  },
  admin: {
    kind: "unsupported",
    sentence: "Administration is not available on the embedded engine: use a Neo4j server for users and databases.",
    example: "ALTER USER ada SET PASSWORD 'secret'",
  },
  "index-kind": {
    kind: "unsupported",
    sentence: "Only plain indexes exist here: write CREATE INDEX … FOR (n:Label) ON (n.key).",
    example: "CREATE TEXT INDEX names FOR (n:Place) ON (n.name)",
  },
  "collect-subquery": {
    kind: "unsupported",
    sentence: "COLLECT { } is not supported: use [(a)-->(b) | b.name].",
    example: "MATCH (a) RETURN COLLECT { MATCH (a)-->(b) RETURN b.name }",
  },
  "subquery-shape": {
    kind: "unsupported",
    sentence: "%1 { } takes one MATCH … WHERE … here: aggregate or cut in a MATCH and WITH before it.",
    example: "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) WITH b MATCH (b)-->() RETURN b } RETURN a",
  },
  "subquery-path": {
    kind: "unsupported",
    sentence: "No path variable or shortestPath in EXISTS { } and COUNT { }: write the pattern alone.",
    example: "MATCH (a) WHERE EXISTS { p = (a)-->() } RETURN a",
  },
} as const satisfies Record<string, Rule>;
