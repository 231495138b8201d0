import type { Statement } from "../kinds/index.ts";
import { type Finding, sameTexts } from "../judge.ts";
import { isFailure, type Reply } from "../side.ts";
import type { DifferenceClass } from "./difference-class.ts";

/** Two answers that are not the same. */
export const different: Readonly<Record<string, DifferenceClass>> = {
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
    matches: ({ what, ours, theirs, statement: { text } }) =>
      what === "counters" &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      withoutProperties(ours.counters) === withoutProperties(theirs.counters) &&
      // Neo4j counts each; here a property that stays absent, or as it is, is none. What `=` takes away counts here only.
      (propertiesOf(ours.counters) < propertiesOf(theirs.counters) ? /\bSET\b/u : /\bSET \w+ \+?= \{/u).test(text),
    example: { given: ["CREATE (:A {x: 1})"], statement: "MATCH (n) SET n = {x: 1}", writes: true },
  },
  "label-set-and-removed": {
    outcome: "different",
    why: "Neo4j 5.26 goes through SET n:A REMOVE n:A row by row and counts a label once for each row of its node; here SET is done with all rows first, and the label is counted once. The graph is the same.",
    matches: ({ what, ours, theirs, statement: { text } }) =>
      what === "counters" &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      withoutLabels(ours.counters) === withoutLabels(theirs.counters) &&
      [...text.matchAll(/\bSET \w+:(\w+)/gu)].some(([, label]) =>
        new RegExp(`REMOVE \\w+:${label}\\b`, "u").test(text),
      ),
    example: {
      given: ["CREATE (a:A), (:B)-[:S]->(a), (:B)-[:S]->(a)"],
      statement: "MATCH (b:B)-[:S]->(a:A) SET a:Q REMOVE a:Q",
      writes: true,
    },
  },
  "nan-group": {
    outcome: "different",
    why: "NaN equals nothing, so Neo4j makes a group of each NaN; here they are one.",
    matches: ({ what, ours, theirs, statement: { text } }) =>
      what === "rows" &&
      MAKES_GROUPS.test(text) &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      sameTexts(withoutNaN(ours.rows), withoutNaN(theirs.rows)),
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
    // The graph is looked at behind the last statement of a transaction, whichever of them changed it.
    matches: ({ what, statement, transaction }) =>
      (what === "graph" && transaction.some(writesWhatItMatches)) ||
      ((what === "rows" || what === "graph" || what === "counters") && writesWhatItMatches(statement)),
    example: {
      given: ["CREATE (a:B {k: 0}), (b:B {k: 1}), (a)-[:R]->(b), (b)-[:R]->(a)"],
      statement: "MATCH (n:B)<--(m:A|B) USING SCAN n:B REMOVE n:B RETURN n.k AS n, m.k AS m",
      writes: true,
    },
  },
  "sorted-before-optional": {
    outcome: "different",
    why: "Neo4j computes what DISTINCT or ORDER BY asks for inside the OPTIONAL MATCH before: where that finds nothing the value is null, also of CASE … ELSE 'e'. Without ORDER BY it says 'e' too.",
    matches: ({ what, statement: { text }, ours, theirs }) =>
      what === "rows" &&
      /OPTIONAL MATCH .* ORDER BY/u.test(text) &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      onlyNulls(rest(theirs.rows, ours.rows)) &&
      rest(theirs.rows, ours.rows).length >= rest(ours.rows, theirs.rows).length,
    example: {
      given: ["CREATE (:A)"],
      statement:
        "OPTIONAL MATCH (n)<-[r2:R]-(n)-[r3:R]->(n) RETURN DISTINCT CASE head(split(r3.d, 'b')) WHEN 3 THEN r3.s WHEN r3.s THEN '2.5' ELSE 'e' END AS x ORDER BY x",
    },
  },
  "deleted-while-matching": {
    outcome: "different",
    why: "Neo4j 5.26 does not read all rows before DETACH DELETE in a transaction that has changed something before: nodes whose relationships are gone by then stay. Alone, the same statement deletes them.",
    matches: ({ what, transaction, ours, theirs }) =>
      what === "graph" &&
      transaction.slice(1).some(({ text }) => /MATCH .*-.* DETACH DELETE/u.test(text)) &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      theirs.rows.length > ours.rows.length &&
      rest(ours.rows, theirs.rows).length === 0,
    example: {
      given: [
        "CREATE (n0 {k: 0}), (n1 {k: 1}), (n2 {k: 2}), (n3 {k: 3}), (n4 {k: 4}), (n5 {k: 5}), (n6 {k: 6}), (n7 {k: 7}), (n8 {k: 8}), (n6)-[:R]->(n6), (n0)-[:R]->(n6), (n0)-[:R]->(n0), (n0)-[:R]->(n1), (n5)-[:R]->(n5), (n8)-[:R]->(n0), (n5)-[:R]->(n7), (n2)-[:R]->(n0), (n6)-[:R]->(n2), (n4)-[:R]->(n5), (n8)-[:R]->(n1), (n4)-[:R]->(n5), (n3)-[:R]->(n1), (n0)-[:R]->(n0), (n0)-[:R]->(n3), (n0)-[:R]->(n2), (n8)-[:R]->(n6), (n6)-[:R]->(n8), (n6)-[:R]->(n0), (n6)-[:R]->(n7), (n8)-[:R]->(n1), (n5)-[:R]->(n5)",
      ],
      before: "MATCH (n {k: 1}) SET n.z = 1",
      statement: "MATCH (n)<-[]-() DETACH DELETE n",
      writes: true,
    },
  },
  "optional-of-deleted": {
    outcome: "different",
    why: "Neo4j 5.26 loses the row that OPTIONAL MATCH in a CALL promises, where the CALL of an earlier row has deleted the node that it starts from. Without the OPTIONAL MATCH it keeps the row.",
    matches: ({ what, ours, theirs, statement: { text } }) =>
      what === "rows" &&
      /CALL [^}]*\bOPTIONAL MATCH [^}]*\bDELETE\b/u.test(text) &&
      !isFailure(ours) &&
      !isFailure(theirs) &&
      theirs.rows.length < ours.rows.length &&
      rest(theirs.rows, ours.rows).length === 0,
    example: {
      given: ["CREATE (a:A)-[:R]->(b:B), (a)-[:S]->(b)"],
      statement: "MATCH (a)-[]->(b) CALL { WITH b OPTIONAL MATCH (b)-[]->(:C) DETACH DELETE b RETURN 1 AS c } RETURN c",
      writes: true,
    },
  },
  "one-of-equals": {
    outcome: "different",
    why: "2 and 2.0 are equal, so DISTINCT, UNION and grouping keep one of them: the one that comes first, and no order is promised.",
    matches: ({ what, statement: { text }, ours, theirs }) =>
      what === "rows" &&
      MAKES_GROUPS.test(text) &&
      !/percentileCont/iu.test(text) &&
      sameRowsBut(ours, theirs, wholeFloatsAsIntegers),
    example: {
      given: ["CREATE (:A)", "MATCH (n:A) SET n.z = 1", "MATCH (n:A) SET n.a = 1.0"],
      statement:
        "MATCH (n:A) UNWIND keys(n) AS key WITH CASE key WHEN 'z' THEN n.z ELSE n.a END AS v RETURN DISTINCT v",
    },
  },
  "percentile-of-one": {
    outcome: "different",
    why: "Neo4j's percentileCont of one integer is that integer, of several a float; here it is a float always.",
    matches: ({ what, statement, ours, theirs }) =>
      what === "rows" &&
      /percentileCont/iu.test(statement.text) &&
      wholeFloats(ours) > wholeFloats(theirs) &&
      sameRowsBut(ours, theirs, wholeFloatsAsIntegers),
    example: { statement: "RETURN percentileCont(3, 0.5) AS three" },
  },
};

/** A label that a label expression of the same statement asks for. */
function writesWhatItMatches({ text }: Statement): boolean {
  return [...text.matchAll(/\b(?:REMOVE|SET) \w+:(\w+)/gu)].some(([, label]) =>
    new RegExp(`[|&]${label}\\b|[:(]!?${label}[|&]|!${label}\\b`, "u").test(text),
  );
}

/** Where equal values become one: DISTINCT, UNION, and an aggregate beside which other columns are the groups. */
const MAKES_GROUPS = /\b(DISTINCT|UNION)\b|\b(count|collect|min|max|sum|avg|percentileDisc)\(/u;

/** The rows that the others lack. */
function rest(rows: readonly string[], others: readonly string[]): string[] {
  const left = [...others];
  return rows.filter((row) => {
    const at = left.indexOf(row);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** Every row has a null. */
const onlyNulls = (rows: readonly string[]): boolean => rows.every((row) => row.split(" ; ").includes("null"));

function withoutNaN(rows: readonly string[]): string[] {
  return rows.filter((row) => !/\bNaN\b/u.test(row)).sort();
}

/** A range that ends before it begins, by less than a step. */
function hasRangePastEnd(text: string): boolean {
  return [...text.matchAll(/range\((-?\d+), (-?\d+), (\d+)\)/gu)].some(([, from, to, step]) => {
    const missing = Number(from) - Number(to);
    return missing > 0 && missing < Number(step);
  });
}

/** 3.0 as 3, also in a text that was made of it. */
const wholeFloatsAsIntegers = (row: string): string => row.replaceAll(".0", "");

function wholeFloats(reply: Reply): number {
  return isFailure(reply) ? 0 : reply.rows.join().split(".0").length - 1;
}

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

function propertiesOf(counters: string): number {
  return Number(/propertiesSet (\d+)/u.exec(counters)?.[1] ?? 0);
}

const withoutProperties = (counters: string): string => without(counters, ["propertiesSet"]);
/** A statement that does both may also set properties, which are counted in another way. */
const withoutLabels = (counters: string): string =>
  without(counters, ["labelsAdded", "labelsRemoved", "propertiesSet"]);

function without(counters: string, names: readonly string[]): string {
  return counters
    .split(", ")
    .filter((count) => !names.some((name) => count.startsWith(name)))
    .join();
}
