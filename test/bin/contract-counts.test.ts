import { expect, test } from "vitest";
import { judgeContractCounts } from "../../bin/prepare/contract-counts.mjs";

test("the same number on both databases is right", () => {
  expect(judgeContractCounts({ embedded: 40, neo4j: 40 }, true)).toEqual({
    lines: ["contract cases: embedded 40, neo4j 40"],
    problem: undefined,
  });
});

test("different numbers are wrong", () => {
  expect(judgeContractCounts({ embedded: 40, neo4j: 39 }, false).problem).toContain("same number");
});

test("a run without Neo4j is allowed where it is not required, and says so", () => {
  const { lines, problem } = judgeContractCounts({ embedded: 40, neo4j: 0 }, false);
  expect(problem).toBeUndefined();
  expect(lines.join("\n")).toContain("Neo4j was NOT run");
});

test("a run without Neo4j is wrong where it is required", () => {
  expect(judgeContractCounts({ embedded: 40, neo4j: 0 }, true).problem).toContain("required");
});

test.each([[undefined], [null], ["text"], [{ embedded: "40" }]])("counts that are %j are no counts", (counts) => {
  expect(judgeContractCounts(counts, false).problem).toContain("No contract case");
});
