import { expect, test } from "vitest";
import { lookAtTree } from "../../../../server/cypher/guard/look-at-tree.ts";
import { parse } from "../../../../server/embedded/dialect/index.ts";

function rulesOf(statement: string, parameters: Record<string, unknown> = {}): string[] {
  return lookAtTree(statement, parse(statement), parameters).map(({ rule }) => rule);
}

test.each([
  ["CREATE (:Evil)", "write"],
  ["MERGE (n:Evil {id: 1}) RETURN n", "write"],
  ["MATCH (n) SET n.evil = true RETURN n", "write"],
  ["MATCH (n) REMOVE n.name", "write"],
  ["MATCH (n) DETACH DELETE n", "write"],
  ["MATCH (n) WITH collect(n) AS ns FOREACH (x IN ns | SET x.evil = true)", "write"],
  ["CALL { CREATE (n:Evil) RETURN n } RETURN n", "write"],
  ["MATCH (n) RETURN n.x AS a UNION CREATE (m:Evil) RETURN m.x AS a", "write"],
  ["/* MATCH */ CREATE /* x */ (:Evil)", "write"],
  ["EXPLAIN CREATE (:Evil)", "write"],
  ["SHOW INDEXES", "command"],
  ["CREATE INDEX evil FOR (n:P) ON (n.x)", "command"],
  ["DROP CONSTRAINT entity_id", "command"],
  ["CALL dbms.killConnection('1')", "procedure"],
  ["CALL apoc.cypher.doIt('CREATE (:Evil)', {}) YIELD value RETURN value", "procedure"],
  ["MATCH p = (a)-[*]-(b) RETURN p", "path-unbounded"],
  ["MATCH p = shortestPath((a:Place)-[*]-(b:Place)) RETURN p", "path-unbounded"],
  ["MATCH (n) WHERE EXISTS { (n)-[:TO*2..]->() } RETURN n", "path-unbounded"],
  ["MATCH (a)-[:TO*1..9]->(b) RETURN b", "path-too-long"],
  ["MATCH (n) WHERE n.name =~ '(a+)+$' RETURN n", "regular-expression"],
  ["MATCH (n) WHERE n.name =~ n.pattern RETURN n", "regular-expression"],
])("%s is refused", (statement, rule) => {
  expect(rulesOf(statement)).toContain(rule);
});

test.each([
  "MATCH (c:CaseFile)-[:FROM]->(p:Place) WHERE p.id = $id RETURN c.title AS title",
  "MATCH (a)-[:WITHIN*0..8]->(b) RETURN b",
  "CALL db.labels() YIELD label RETURN label",
  "MATCH (n) WHERE n.name CONTAINS 'CREATE (x)' RETURN n.set AS set",
  "MATCH (n) WHERE n.name =~ '(?i).*bordeaux.*' RETURN n",
])("%s may run", (statement) => {
  expect(rulesOf(statement)).toEqual([]);
});

test.each([
  ["UNWIND range(1, 1000000000) AS x RETURN x", {}],
  ["RETURN range(10 ^ 9, -1, -2) AS l", {}],
  ["RETURN [x IN range(0, toInteger(1e9)) | x] AS l", {}],
  ["RETURN COUNT { UNWIND Range(1, $n * 1000) AS x RETURN x } AS c", { n: 1_000_000 }],
])("%s has too many numbers", (statement, parameters) => {
  expect(rulesOf(statement, parameters)).toEqual(["range-too-long"]);
});

test.each([
  "UNWIND range(1, 1000000) AS x RETURN x",
  "MATCH p = (a)-[*..3]->(b) UNWIND range(0, size(nodes(p)) - 1) AS at RETURN at",
  "RETURN range(10, 1) AS l, range(1, 5, 0) AS m",
])("%s has a number of numbers that may be", (statement) => {
  expect(rulesOf(statement)).toEqual([]);
});

test("a regular expression that comes as a parameter is looked at", () => {
  const statement = "MATCH (n) WHERE n.name =~ $pattern RETURN n";
  expect(rulesOf(statement, { pattern: "Le .*" })).toEqual([]);
  expect(rulesOf(statement, { pattern: "(x*)*" })).toEqual(["regular-expression"]);
});

test.each([
  ["MATCH (a)-[*]-(b) RETURN b", "MATCH (a)-[*..4]-(b) RETURN b"],
  ["MATCH (a)-[r:TO|FROM *2..]->(b) RETURN b", "MATCH (a)-[r:TO|FROM *2..4]->(b) RETURN b"],
  ["MATCH (a)-[:TO*6..]->(b) RETURN b", "MATCH (a)-[:TO*6..8]->(b) RETURN b"],
  ["MATCH (a)-[:TO*..20 {x: 2 * 3}]->(b) RETURN b", "MATCH (a)-[:TO*..4 {x: 2 * 3}]->(b) RETURN b"],
])("for %s the nearest that is allowed is offered", (statement, nearest) => {
  const [found] = lookAtTree(statement, parse(statement), {});
  expect(found?.nearest).toBe(nearest);
  expect(rulesOf(nearest)).toEqual([]);
});

test("what is refused is marked where it stands", () => {
  const statement = "MATCH (a)-[:TO*]->(b) SET b.x = 1 RETURN b";
  const marked = lookAtTree(statement, parse(statement), {}).map(({ start, end }) => statement.slice(start, end));
  expect(marked).toEqual(["*", "SET b.x = 1"]);
});
