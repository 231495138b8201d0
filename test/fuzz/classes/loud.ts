import { isFailure } from "../side.ts";
import type { DifferenceClass } from "./difference-class.ts";

/** The embedded graph fails while it runs, with a sentence but not by a rule of the dialect. */
export const loud: Readonly<Record<string, DifferenceClass>> = {
  "subquery-node": {
    outcome: "loud",
    why: "The engine does not know that a column of CALL { } is a node where a pattern comprehension begins with it: MATCH it again first.",
    matches: ({ ours }) =>
      isFailure(ours) && /^The engine cannot follow relationships from \w+ here/u.test(ours.message),
    example: {
      given: ["CREATE (:A)-[:R]->(:B)"],
      statement: "MATCH (n) CALL (n) { RETURN n AS m } RETURN [(m)-->(o) | 1] AS ones",
    },
  },
  "pattern-inside": {
    outcome: "loud",
    why: "The engine looks for a pattern without a type, or with properties, only where it can plan it: not within the list functions that a guard is made of.",
    matches: ({ ours }) =>
      isFailure(ours) && ours.message.startsWith("The engine cannot look for this pattern inside this expression"),
    example: {
      given: ["CREATE (:A {m: date('2024-02-29')})-[:S {w: 2}]->(:B {m: 1.0})"],
      statement: "MATCH (n) WITH [n.m][5] + COUNT { (n)<-[{w: '2'}]-() } AS x RETURN x",
    },
  },
  "deleted-in-turn": {
    outcome: "loud",
    why: "The engine writes a batch of rows at a time: what one batch has deleted cannot be written to by the next. Neo4j writes all rows before it deletes.",
    matches: ({ ours }) =>
      isFailure(ours) && ours.message.startsWith("What an earlier row has deleted cannot be written to"),
    example: {
      given: ["CREATE (:A)"],
      statement: "UNWIND [1, 2] AS i MATCH (n:A) SET n:B DETACH DELETE n",
      writes: true,
    },
  },
  "divided-early": {
    outcome: "loud",
    why: "No order of conditions is promised: one of the two divides by zero for a row that the other has left out before.",
    matches: ({ ours }) => isFailure(ours) && /^Division by zero: -?\d+ [/%] 0\./u.test(ours.message),
    example: { given: ["CREATE (:A {x: 1})"], statement: "MATCH (n:A)-[:S]->(:C) WHERE n.x / 0 > 1 RETURN n" },
  },
  "delete-at-commit": {
    outcome: "loud",
    why: "A node that still has relationships cannot be deleted: here DELETE fails, on Neo4j the commit.",
    matches: ({ ours }) =>
      isFailure(ours) && ours.message.startsWith("A node that still has relationships cannot be deleted"),
    example: { given: ["CREATE (:A)-[:R]->(:B)"], statement: "MATCH (n) DELETE n", writes: true },
  },
};
