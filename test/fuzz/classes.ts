import { type Finding, sameTexts } from "./judge.ts";
import { isFailure, type Reply } from "./side.ts";

/** A difference that is known, and why it stays. */
interface DifferenceClass {
  outcome: "different" | "accepted" | "loud";
  why: string;
  matches(finding: Finding): boolean;
  /** Shows it on both databases. */
  example: { given?: readonly string[]; statement: string; writes?: boolean };
}

export const classes: Readonly<Record<string, DifferenceClass>> = {
  "list-order": {
    outcome: "different",
    why: "collect(), labels(), keys() and pattern comprehensions promise no order of their elements.",
    matches: (finding) => isUnordered(finding.statement.text) && haveSameLooseRows(finding),
    example: {
      given: ["CREATE (:A)", "MATCH (n:A) SET n.z = 1", "MATCH (n:A) SET n.b = 1", "MATCH (n:A) SET n.a = 1"],
      statement: "MATCH (n:A) RETURN keys(n) AS keys",
    },
  },
  "properties-set": {
    outcome: "different",
    why: "The engine counts a property that is set to null, or again to what it was, in another way; the graph is the same.",
    matches: ({ what, ours, theirs }) =>
      what === "counters" &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      withoutProperties(ours.counters) === withoutProperties(theirs.counters),
    example: { given: ["CREATE (:A)"], statement: "MATCH (n) SET n += {x: null}", writes: true },
  },
  "nan-group": {
    outcome: "different",
    why: "NaN equals nothing, so Neo4j makes a group of each NaN; here they are one.",
    matches: ({ what, ours, theirs }) =>
      what === "rows" && !isFailure(ours) && !isFailure(theirs) && [...ours.rows, ...theirs.rows].some(holdsNaN),
    example: { statement: "UNWIND [sqrt(-1), sqrt(-1)] AS x RETURN x, count(*) AS rows" },
  },
  "range-past-end": {
    outcome: "different",
    why: "Neo4j 5.26 answers range(1, 0, 2) with [1] instead of [].",
    matches: ({ what, statement }) => what === "rows" && hasRangePastEnd(statement.text),
    example: { statement: "RETURN range(1, 0, 2) AS numbers" },
  },
  "labels-while-matching": {
    outcome: "different",
    why: "Neo4j 5.26 matches a label expression such as A|B while it writes labels: what one row takes away the next one misses.",
    matches: ({ what, statement: { text } }) =>
      (what === "rows" || what === "graph" || what === "counters") &&
      /\b(REMOVE|SET) \w+:\w/u.test(text) &&
      /:\(?!?\w+[|&]|:!/u.test(text),
    example: {
      given: ["CREATE (a:B {k: 0}), (b:B {k: 1}), (a)-[:R]->(b), (b)-[:R]->(a)"],
      statement: "MATCH (n:B)<--(m:A|B) USING SCAN n:B REMOVE n:B RETURN n.k AS n, m.k AS m",
      writes: true,
    },
  },
  "percentile-of-one": {
    outcome: "different",
    why: "Neo4j's percentileCont of one integer is that integer, of several a float; here it is a float always.",
    matches: ({ what, statement, ours, theirs }) =>
      what === "rows" && /percentileCont/iu.test(statement.text) && sameRowsBut(ours, theirs, wholeFloatsAsIntegers),
    example: { statement: "RETURN percentileCont(3, 0.5) AS three" },
  },
  "static-number": {
    outcome: "accepted",
    why: "Neo4j gives reduce() the static type Number or Any before it has a value, and does not take these everywhere; the values are right.",
    matches: ({ theirs, statement }) =>
      isFailure(theirs) && theirs.message.startsWith("Type mismatch: ") && statement.text.includes("reduce("),
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
  "not-computed": {
    outcome: "accepted",
    why: "A value of the wrong kind stops Neo4j where a WITH names it, here only where it is used: nothing of it is in the answer.",
    matches: ({ ours, theirs, statement: { text } }) =>
      isFailure(theirs) &&
      IS_RUN_TIME.test(theirs.code) &&
      !isFailure(ours) &&
      (ours.rows.length === 0 || /\bWITH .* AS /u.test(text)),
    example: {
      given: ["CREATE (:A {x: 'a'})"],
      statement: "MATCH (n:A) WITH n, n.x * 2 AS twice WHERE n.y = 2 RETURN twice",
    },
  },
  "computed-early": {
    outcome: "accepted",
    why: "For ORDER BY Neo4j computes a value before it knows whether its row stays: a value of the wrong kind on a node that does not match stops it.",
    matches: ({ theirs, ours, statement: { text } }) =>
      isFailure(theirs) &&
      theirs.code.endsWith("Statement.TypeError") &&
      !isFailure(ours) &&
      /MATCH [^;]*-\[[^;]*ORDER BY/u.test(text),
    example: {
      given: [
        "CREATE (:A {m: [1]}), (:A {m: 1})",
        "MATCH (a:A) WHERE a.m = 1 UNWIND range(1, 40) AS i CREATE (a)-[:R]->(:B)",
      ],
      statement: "MATCH (n:A)-[r:R]->(m) USING SCAN n:A RETURN toFloat(n.m) AS x ORDER BY x LIMIT 1",
    },
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
  "subquery-node": {
    outcome: "loud",
    why: "The engine does not know that a column of CALL { } is a node where a pattern comprehension begins with it: MATCH it again first.",
    matches: ({ ours }) =>
      isFailure(ours) && /^Variable '\w+' is not a node, cannot expand from it/u.test(ours.message),
    example: {
      given: ["CREATE (:A)-[:R]->(:B)"],
      statement: "MATCH (n) CALL (n) { RETURN n AS m } RETURN [(m)-->(o) | 1] AS ones",
    },
  },
  "deleted-in-turn": {
    outcome: "loud",
    why: "The engine writes a batch of rows at a time: what one batch has deleted cannot be written to by the next. Neo4j writes all rows before it deletes.",
    matches: ({ ours }) =>
      isFailure(ours) && /does not exist or has been deleted in this transaction/u.test(ours.message),
    example: {
      given: ["CREATE (:A)"],
      statement: "UNWIND [1, 2] AS i MATCH (n:A) SET n:B DETACH DELETE n",
      writes: true,
    },
  },
  "delete-at-commit": {
    outcome: "loud",
    why: "A node that still has relationships cannot be deleted: here DELETE fails, on Neo4j the commit.",
    matches: ({ ours }) => isFailure(ours) && /Cannot delete node with \d+ connected edge/u.test(ours.message),
    example: { given: ["CREATE (:A)-[:R]->(:B)"], statement: "MATCH (n) DELETE n", writes: true },
  },
};

const IS_RUN_TIME = /Statement\.(TypeError|ArithmeticError|ArgumentError|EntityNotFound)$/u;

const holdsNaN = (row: string): boolean => /\bNaN\b/u.test(row);

/** A range that ends before it begins, by less than a step. */
function hasRangePastEnd(text: string): boolean {
  return [...text.matchAll(/range\((-?\d+), (-?\d+), (\d+)\)/gu)].some(([, from, to, step]) => {
    const missing = Number(from) - Number(to);
    return missing > 0 && missing < Number(step);
  });
}

/** 3.0 as 3. */
const wholeFloatsAsIntegers = (row: string): string => row.replace(/(?<![\d.])(-?\d+)\.0(?!\d)/gu, "$1");

function sameRowsBut(ours: Reply, theirs: Reply, change: (row: string) => string): boolean {
  if (isFailure(ours) || isFailure(theirs)) return false;
  return sameTexts(ours.rows.map(change).sort(), theirs.rows.map(change).sort());
}

function isUnordered(text: string): boolean {
  return /\b(collect|labels|keys)\(|\[ *\(/iu.test(text);
}

function haveSameLooseRows({ what, ours, theirs }: Finding): boolean {
  if (what !== "rows" || isFailure(ours) || isFailure(theirs)) return false;
  return sameTexts([...ours.looseRows()].sort(), [...theirs.looseRows()].sort());
}

function withoutProperties(counters: string): string {
  return counters
    .split(", ")
    .filter((count) => !count.startsWith("propertiesSet"))
    .join();
}

export function classOf(finding: Finding): string | undefined {
  return Object.entries(classes).find(([, known]) => known.outcome === finding.outcome && known.matches(finding))?.[0];
}
