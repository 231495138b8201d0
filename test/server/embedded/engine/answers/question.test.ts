import { expect, test } from "vitest";
import { readQuestion } from "../../../../../server/embedded/engine/answers/question.ts";

test.each([
  ["CALL dbms.components()", "call dbms.components", null, ""],
  ["call dbms.components;", "call dbms.components", null, ""],
  ["// hello\n/* there */ CALL db . ping ( ) YIELD *", "call db.ping", "*", ""],
  ["CALL dbms.routing.getRoutingTable({a: [1, (2)]}, $db)", "call dbms.routing.getroutingtable", null, ""],
  ["SHOW DEFAULT DATABASE", "show default database", null, ""],
  ["SHOW DATABASE `neo4j`", "show database neo4j", null, ""],
  ["SHOW DATABASES WHERE name = 'x' ;", "show databases", null, "WHERE name = 'x'"],
])("%s is taken apart", (text, head, yields, rest) => {
  expect(readQuestion(text)).toEqual({ head, yields, rest, hasClauses: false });
});

test("columns keep their names or get others, and what stands behind them is left as it is", () => {
  const question = readQuestion("SHOW INDEXES YIELD name AS `a b`, type WHERE type = 'RETURN' RETURN `a b`, type");
  expect(question).toEqual({
    head: "show indexes",
    yields: [
      { field: "name", alias: "a b" },
      { field: "type", alias: "type" },
    ],
    rest: "WHERE type = 'RETURN' RETURN `a b`, type",
    hasClauses: true,
  });
});

test.each(["name = 'RETURN'", "name ENDS WITH 'x'", "name = $match", "name = `RETURN`"])(
  "a word as in %s is no clause",
  (condition) => {
    expect(readQuestion(`SHOW INDEXES YIELD name WHERE ${condition}`)).toMatchObject({ hasClauses: false });
  },
);

test.each(["MATCH (n) RETURN n", "RETURN 'CALL dbms.components()' AS x", "SHOWING", "CALL 'never closed"])(
  "%s is no question to the server",
  (text) => {
    expect(readQuestion(text)).toBeUndefined();
  },
);

test("a YIELD without names is refused", () => {
  expect(() => readQuestion("CALL db.ping() YIELD")).toThrow("names of columns");
});
