import { expect, test } from "vitest";
import type { PlanStep } from "../../../../contract/cypher.ts";
import { lookAtPlan } from "../../../../server/cypher/guard/look-at-plan.ts";

function step(operator: string, details = "", ...below: PlanStep[]): PlanStep[] {
  return [{ depth: 0, operator, details, estimatedRows: null }, ...below];
}

test.each([
  ["w", "write"],
  ["rw", "write"],
  ["s", "write"],
])("what the database calls %s is refused", (type, rule) => {
  expect(lookAtPlan("x", type, [])?.rule).toBe(rule);
});

// Operators and their details as Neo4j 5.26 and 2026.08 print them.
test.each([
  ["a file read below others", step("ProduceResults", "l", ...step("LoadCSV", "l")), "unknown-operation"],
  ["a command", step("ProduceResults", "", ...step("ShowIndexes", "allIndexes")), "unknown-operation"],
  ["a procedure that is not on the list", step("ProcedureCall", "dbms.listConfig() :: (name)"), "procedure"],
  ["a procedure in backticks", step("ProcedureCall", "`dbms`.`queryJmx`($a) :: (name)"), "procedure"],
  [
    "a nested procedure of Neo4j 5",
    step("Projection", "COLLECT { ResolvedCall(dbms.listConfig) }"),
    "unknown-operation",
  ],
  ["a nested procedure of Cypher 25", step("Projection", "COLLECT { CALL dbms.listConfig }"), "unknown-operation"],
  ["a nested command", step("Filter", "COUNT { SHOW SETTINGS }"), "unknown-operation"],
  ["a path without end", step("VarLengthExpand(All)", "(a)-[anon_0*]-(b)"), "path-unbounded"],
  [
    "a path without end, cut by the planner",
    step("VarLengthExpand(Pruning,BFS,All)", "(n)-[*..2147483647]->(m)"),
    "path-unbounded",
  ],
  ["a path from two links on", step("VarLengthExpand(All)", "(a)-[r:TO*2..]->(b)"), "path-unbounded"],
  ["a path of nine", step("VarLengthExpand(All)", "(a)-[r:TO*9]->(b)"), "path-too-long"],
  ["a part that repeats without end", step("Repeat(Trail)", "(x) (...){0, } (y)"), "path-unbounded"],
  [
    "a shortest path without end",
    step("StatefulShortestPath(All)", "SHORTEST 1 (a) ((`x`)-[`r`]->(`y`)){1, } (b)"),
    "path-unbounded",
  ],
  [
    "a part that repeats in an expression",
    step("Projection", "[x IN $l | COUNT { MATCH (a) ((`x`)-[`r`]->(`y`))+ (b) }] AS c"),
    "path-unbounded",
  ],
  ["a path in a comprehension", step("Projection", "[x IN $l | [(a)-[anon_1*]->(b) | b]] AS c"), "path-unbounded"],
])("%s is refused", (_, plan, rule) => {
  expect(lookAtPlan("x", "r", plan)?.rule).toBe(rule);
});

test.each(
  [
    step("ProduceResults", "n", ...step("AllNodesScan", "n")),
    step("VarLengthExpand(All)", "(a)-[anon_0:X*..8]->(b)"),
    step("Repeat(Trail)", "(anon_0) (...){1, 3} (anon_2)"),
    step("ProcedureCall", "db.labels() :: (label :: STRING)"),
    step("EmbeddedPlan", "", ...step("Return", "'TV show' AS show, 'call of duty' AS game")),
    step("EmbeddedPlan", "", ...step("Expand", "one)->[:*]->(other")),
  ].map((plan) => ({ plan })),
)("a plan that only reads may run: $plan.0.operator", ({ plan }) => {
  expect(lookAtPlan("x", "r", plan)).toBeUndefined();
});

test.each([
  ["a path that is told in a list", "[x IN nodes((a)-[anon_7*]->(b)) | x.n * $autoint_0] AS l"],
  ["a column called show", "call, show"],
])("of a statement that was read, %s is no matter", (_, details) => {
  expect(lookAtPlan("x", "r", step("Projection", details), { isRead: true })).toBeUndefined();
});

test("a path without end is refused, whoever read the statement", () => {
  expect(lookAtPlan("x", "r", step("VarLengthExpand(All)", "(a)-[r*2..]->(b)"), { isRead: true })?.rule).toBe(
    "path-unbounded",
  );
});

test("multiplied values in a list are no path", () => {
  expect(
    lookAtPlan("x", "r", step("Projection", "[x IN $l | x * x] AS l, [a * 3 + size(b) * 2] AS m")),
  ).toBeUndefined();
});

// As Neo4j 5.26 prints plans that write.
test.each([
  ["Create", "(n:Trial)", undefined],
  ["Merge", "CREATE (n:Trial)", undefined],
  ["LockingMerge", "CREATE (n:Trial), LOCK(n)", undefined],
  ["DetachDelete", "n", undefined],
  ["SetNodePropertiesFromMap", "n", undefined],
  ["RemoveLabels", "n:Trial", undefined],
  ["Foreach", "i IN [1], CREATE (:Trial)", undefined],
  ["LoadCSV", "line", "unknown-operation"],
  ["TransactionForeach", "IN TRANSACTIONS OF $autoint_1 ROWS", "unknown-operation"],
  ["ProcedureCall", "apoc.create.node($a, $b) :: (node)", "procedure"],
  ["CreateIndex", "INDEX FOR (n:Trial) ON (n.x)", "unknown-operation"],
  ["SetOwnPassword", "", "unknown-operation"],
])("where an edit is meant, the step %s is judged by whether it changes data alone", (operator, details, rule) => {
  const purpose = { purpose: "edit" as const };
  expect(lookAtPlan("x", "w", step(operator, details), purpose)?.rule).toBe(rule);
  expect(lookAtPlan("x", "s", step(operator, details), purpose)?.rule).toBe("write");
});
