import { expect, test } from "vitest";
import { lookAtStatement } from "../../../../server/cypher/guard/look-at-statement.ts";
import { bundledQueries } from "../../../../server/queries/index.ts";

test("every saved question may be run as free Cypher too", async () => {
  const refused = (await bundledQueries()).filter(({ statement }) => {
    const { objections, tree } = lookAtStatement(statement, {});
    return objections.length > 0 || tree === undefined;
  });
  expect(refused.map(({ name }) => name)).toEqual([]);
});

test("the names of parameters come in their order, each once", () => {
  const { parameters } = lookAtStatement("MATCH (n {id: $id}) WHERE n.x IN $`list of` OR n.y = $id RETURN $0 AS x", {});
  expect(parameters).toEqual(["id", "list of", "0"]);
});

test.each([
  ["RETURN (", "unread"],
  ["PROFILE RETURN 1 AS x", "profile"],
  ["CYPHER 5 PROFILE RETURN 1 AS x", "profile"],
])("of %s it is known why there is no tree", (statement, why) => {
  const { objections, tree, error } = lookAtStatement(statement, {});
  expect(tree).toBeUndefined();
  expect(error).toBeDefined();
  expect(objections[0]?.rule ?? "unread").toBe(why);
});

test.each([
  ["MATCH (n) SET n.x = 1", []],
  ["MATCH (n) WHERE n.x =~ '(a+)+' DELETE n", ["regular-expression"]],
  ["MATCH (n)-[*]-(m) CREATE (m)-[:X]->(n)", ["path-unbounded"]],
  ["MATCH (n) CALL (n) { SET n.x = 1 } IN TRANSACTIONS", ["in-transactions"]],
  ["CREATE (n) WITH n CALL apoc.refactor.rename('x') RETURN n", ["procedure"]],
  ["CREATE INDEX x FOR (n:X) ON (n.y)", ["command"]],
])("where an edit is meant, %s is judged by all but its writing", (statement, rules) => {
  const { objections } = lookAtStatement(statement, {}, { purpose: "edit" });
  expect(objections.map(({ rule }) => rule)).toEqual(rules);
});

test("a statement that is too deep is told so, and not walked", () => {
  const { objections, writes } = lookAtStatement(`RETURN ${"1 + ".repeat(3000)}1 AS x`, {});
  expect([objections.map(({ rule }) => rule), writes]).toEqual([["nested-too-deep"], undefined]);
});
