import { expect, test } from "vitest";
import { writtenNames } from "../../../server/cypher/index.ts";

test.each<[statement: string, names: string[]]>([
  ["MATCH (a) SET a.x = 1, a:B SET a += {y: 2} REMOVE a.z", ["x", "y"]],
  ["MERGE (a:A {id: 1}) ON CREATE SET a.x = 1 ON MATCH SET a = {y: 2}", ["id", "x", "y"]],
  ["CREATE (:A {x: 1})-[:T {y: 2}]->(:A $map)", ["x", "y", "p", "q"]],
  ["MATCH (a) SET a += $map", ["p", "q"]],
  ["UNWIND [1] AS x FOREACH (a IN [1] | CREATE (b:B {z: 1}) SET b.x = 1)", ["z", "x"]],
  ["MATCH (a) CALL (a) { SET a.x = 1 } RETURN a", ["x"]],
  ["MATCH (a) DETACH DELETE a", []],
])("%s writes %j", (statement, names) => {
  expect(writtenNames(statement, { map: { p: 1, q: 2 } })).toEqual(new Set(names));
});

test.each([
  "MATCH (a), (b) SET a = b",
  "MATCH (a) SET a += $other",
  "MATCH (a) SET a[$key] = 1",
  "MATCH (a) WITH a, {x: 1} AS map SET a += map",
  "MATCH (a) SET a.x = 1 NEXT RETURN 1 AS one",
])("%s may write any", (statement) => {
  expect(writtenNames(statement)).toBe("all");
});
