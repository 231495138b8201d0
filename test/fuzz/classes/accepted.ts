import { isFailure, type Reply } from "../side.ts";
import type { DifferenceClass } from "./difference-class.ts";
import { kindsTaken } from "./kinds-taken.ts";

/** The embedded graph answers where Neo4j refuses. */
export const accepted: Readonly<Record<string, DifferenceClass>> = {
  "static-number": {
    outcome: "accepted",
    why: "Neo4j gives reduce() the static type Number or Any before it has a value, and an element of a mixed list the type Any, and does not take these everywhere; inside reduce() it also refuses what it may add to its value. The values are right.",
    matches: ({ theirs, statement }) =>
      isFailure(theirs) &&
      /^Type mismatch: (expected .* but was (?:Any|Number|Boolean|Any, [\w<>, ]+) \(|expected List<T> but was (?:Float|Integer)|accumulator is [\w ]+ but expression has type )/u.test(
        theirs.message,
      ) &&
      (statement.text.includes("reduce(") || theirs.message.includes("but was Any")),
    example: { statement: "RETURN -reduce(sum = 0, x IN [1.5] | sum + x) AS sum" },
  },
  "stored-reverse": {
    outcome: "accepted",
    why: "Neo4j 5.26 does not reverse a list that comes from a property.",
    matches: ({ theirs }) => isFailure(theirs) && theirs.message.startsWith("Invalid input for function 'reverse()'"),
    example: { given: ["CREATE (:A {l: [1, 2]})"], statement: "MATCH (n) RETURN reverse(n.l) AS l" },
  },
  "by-integer-zero": {
    outcome: "accepted",
    why: "Neo4j divides a decimal by a written 0 and fails when the 0 comes from elsewhere, and for null too; here it is Infinity, and null.",
    matches: ({ theirs }) => isFailure(theirs) && theirs.message === "/ by zero",
    example: { given: ["CREATE (:A {x: 1.5, i: 0})"], statement: "MATCH (n) RETURN n.x / n.i AS x" },
  },
  "chained-predicates": {
    outcome: "accepted",
    why: "openCypher lets IN, IS NULL, STARTS WITH and the like follow one another; Neo4j's parser wants parentheses.",
    matches: ({ theirs }) => isFailure(theirs) && /Invalid input '(IN|IS|STARTS|ENDS|CONTAINS)'/u.test(theirs.message),
    example: { statement: "RETURN 1 IN [1] IN [true] AS a" },
  },
  "degree-compared": {
    outcome: "accepted",
    why: "Neo4j turns a comparison with COUNT { } into one of degrees, which takes numbers only; [1.5] <> 2 is true.",
    matches: ({ theirs, statement: { text } }) =>
      isFailure(theirs) && theirs.message.startsWith("Expected a numeric value but got: ") && text.includes("COUNT {"),
    example: { given: ["CREATE (:A)"], statement: "MATCH (n) WHERE [1.5] <> COUNT { (n)<-[]-() } RETURN n" },
  },
  "not-computed": {
    outcome: "accepted",
    why: "A value of the wrong kind stops Neo4j where a WITH or a CALL names it, here only where it is used: nothing of it is in the answer.",
    matches: ({ ours, theirs, statement: { text } }) =>
      isOfKind(theirs) &&
      !isFailure(ours) &&
      ((ours.rows.length === 0 && ours.counters === "") || /\b(?:WITH|CALL) .* AS /u.test(text)),
    example: {
      given: ["CREATE (:A {x: 'a'})"],
      statement: "MATCH (n:A) WITH n, n.x * 2 AS twice WHERE n.y = 2 RETURN twice",
    },
  },
  "computed-early": {
    outcome: "accepted",
    why: "For ORDER BY Neo4j computes a value before it knows whether its row stays: a value of the wrong kind on a node that does not match stops it.",
    matches: ({ theirs, ours, statement: { text } }) =>
      isOfKind(theirs) && !isFailure(ours) && /MATCH [^;]*-\[[^;]*ORDER BY/u.test(text),
    example: {
      given: [
        "CREATE (:A {m: [1]}), (:A {m: 1})",
        "MATCH (a:A) WHERE a.m = 1 UNWIND range(1, 40) AS i CREATE (a)-[:R]->(:B)",
      ],
      statement: "MATCH (n:A)-[r:R]->(m) USING SCAN n:A RETURN toFloat(n.m) AS x ORDER BY x LIMIT 1",
    },
  },
  "mixed-label-symbols": {
    outcome: "accepted",
    why: "Neo4j wants one way of writing labels in a statement, `:A:B` or `:A&B`; what is meant is clear.",
    matches: ({ theirs }) => isFailure(theirs) && theirs.message.startsWith("Mixing label expression symbols"),
    example: { given: ["CREATE (:A:B)"], statement: "MATCH (n:A:B) WHERE n:A&B RETURN n" },
  },
  "null-beside-wrong-kind": {
    outcome: "accepted",
    why: "null || 2.5 is null here before the 2.5 is looked at, and null + -'a' before the 'a' is; Neo4j looks at both.",
    matches: ({ ours, theirs }) =>
      !isFailure(ours) &&
      isFailure(theirs) &&
      (isOfKind(theirs) || theirs.message.startsWith("Cannot concatenate `NO_VALUE`")) &&
      ours.rows.some((row) => /\bnull\b/u.test(row)),
    example: { given: ["CREATE (:A {x: 2.5})"], statement: "MATCH (n) RETURN n.none || n.x AS x" },
  },
  "neo4j-planner": {
    outcome: "accepted",
    why: "Neo4j's planner fails on some legal statements with an internal error.",
    matches: ({ theirs }) => isFailure(theirs) && theirs.code === "Neo.DatabaseError.Statement.ExecutionFailed",
    example: {
      given: ["CREATE (:A)"],
      statement:
        "MATCH (n:A) CALL (n) { WITH count(n) AS c MATCH (:C) WHERE false FOREACH (i IN [1] | MERGE (:F {v: i})) RETURN c AS d } RETURN d",
      writes: true,
    },
  },
};

/** Neo4j met a value of a kind that is not taken; the embedded graph fails on it as well, where it computes it. */
function isOfKind(reply: Reply): boolean {
  return isFailure(reply) && kindsTaken.some(({ says }) => says.test(reply.message));
}
