import { type Finding, sameTexts } from "./judge.ts";
import { isFailure, type Reply } from "./side.ts";

/** A difference that is known, and why it stays. */
interface DifferenceClass {
  outcome: "different" | "accepted" | "loud";
  why: string;
  matches(finding: Finding): boolean;
  /** Shows it on both databases. */
  example: { given?: readonly string[]; statement: string };
}

const classes: Readonly<Record<string, DifferenceClass>> = {
  "list-order": {
    outcome: "different",
    why: "collect(), labels(), keys() and pattern comprehensions promise no order of their elements.",
    matches: (finding) => isUnordered(finding.statement.text) && haveSameLooseRows(finding),
    example: {
      given: ["CREATE (:B:A {y: 1, x: 2})"],
      statement: "MATCH (n) RETURN labels(n) AS names, keys(n) AS keys",
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
    example: { given: ["CREATE (:A)"], statement: "MATCH (n) SET n.x = null" },
  },
  "percentile-of-one": {
    outcome: "different",
    why: "Neo4j's percentileCont of one integer is that integer, of several a float; here it is a float always.",
    matches: ({ what, statement, ours, theirs }) =>
      what === "rows" && /percentileCont/iu.test(statement.text) && sameRowsBut(ours, theirs, wholeFloatsAsIntegers),
    example: { statement: "RETURN percentileCont(3, 0.5) AS three" },
  },
  "delete-at-commit": {
    outcome: "loud",
    why: "A node that still has relationships cannot be deleted: here DELETE fails, on Neo4j the commit.",
    matches: ({ ours }) => isFailure(ours) && /Cannot delete node with \d+ connected edge/u.test(ours.message),
    example: { given: ["CREATE (:A)-[:R]->(:B)"], statement: "MATCH (n) DELETE n" },
  },
};

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
