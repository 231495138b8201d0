import { expect, test } from "vitest";
import { lookAtUnread, lookAtUnreadSize } from "../../../../server/cypher/guard/look-at-unread.ts";

test.each([
  ["long", `CYPHER 25 RETURN '${"x".repeat(20_000)}' AS x`, "too-long"],
  ["chained", `CYPHER 25 RETURN ${"NOT ".repeat(300)}true AS x`, "nested-too-deep"],
  ["deep", `CYPHER 25 RETURN ${"[".repeat(50)}1${"]".repeat(50)} AS x`, "nested-too-deep"],
])("what the parser does not read is refused where it is %s", (_, statement, rule) => {
  expect(lookAtUnreadSize(statement)?.rule).toBe(rule);
});

test("a quantified path of ordinary size may run unread", () => {
  expect(lookAtUnreadSize("MATCH (a)((x)-[:TO]->(y) WHERE x.n < y.n){1,3}(b) RETURN b")).toBeUndefined();
});

test.each([
  ["a regular expression", "MATCH (a)((x)-->(y) WHERE x.name =~ 'a.*'){1,2}(b) RETURN b", "regular-expression"],
  ["many numbers", "MATCH (a)-->{1,2}(b) RETURN all(x IN range(1, 10000000000) WHERE x > 0)", "range-too-long"],
  ["a power of numbers", "MATCH (a)-->{1,2}(b) UNWIND range(1, toInteger(10 ^ 9)) AS x RETURN x", "range-too-long"],
])("%s of what nobody read is refused", (_, statement, rule) => {
  expect(lookAtUnread(statement)?.rule).toBe(rule);
});

test("a few numbers of what nobody read may be", () => {
  expect(lookAtUnread("MATCH (a)-->{1,2}(b) UNWIND range(1, 100) AS x RETURN x")).toBeUndefined();
});
