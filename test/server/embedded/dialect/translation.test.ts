import { expect, test } from "vitest";
import {
  INTEGER,
  LIST,
  NODE,
  NULL,
  RELATIONSHIP,
  STORABLE,
  translate,
} from "../../../../server/embedded/dialect/index.ts";

test.each([
  ["MATCH (n) RETURN n", "r"],
  ["CREATE (n)", "w"],
  ["MATCH (n) SET n.a = 1", "w"],
  ["OPTIONAL MATCH (n) DETACH DELETE n", "w"],
  ["FOREACH (x IN [1] | CREATE (:A))", "w"],
  ["CREATE (n) RETURN n", "rw"],
  ["MATCH (n) CALL (n) { SET n.a = 1 RETURN 1 AS one } RETURN one", "rw"],
  ["CALL db.labels()", "r"],
  ["SHOW INDEXES", "s"],
  ["CREATE INDEX names IF NOT EXISTS FOR (n:Place) ON (n.name)", "s"],
  ["DROP CONSTRAINT place_id;", "s"],
])("%s is of kind %s", (text, kind) => {
  expect(translate(text, {})).toMatchObject({ kind, explain: false });
});

test("EXPLAIN is said, and stays in the text", () => {
  expect(translate("EXPLAIN MATCH (n) RETURN n", {})).toMatchObject({
    explain: true,
    text: "EXPLAIN MATCH (n) RETURN n",
  });
});

test("a command goes to the engine as it is, but alone", () => {
  expect(translate(" SHOW INDEXES ; ", {}).text).toBe("SHOW INDEXES");
  expect(() => translate("DROP INDEX a; MATCH (n) DETACH DELETE n", {})).toThrow(/One statement at a time/);
});

test("columns have the statement's names, the engine's names and a type", () => {
  const { columns } = translate("MATCH (n)-[r]->() RETURN n, collect(r) AS rs, n.name, count(*)", {});
  expect(columns?.map(({ name, as, type }) => [name, as, type.mask])).toEqual([
    ["n", "n", NODE],
    ["rs", "rs", LIST],
    ["n.name", "_c0", STORABLE],
    ["count(*)", "_c1", INTEGER],
  ]);
  expect(columns?.[1]?.type.element?.mask).toBe(RELATIONSHIP);
});

test("a column of nodes that may be null says so", () => {
  const { columns } = translate("OPTIONAL MATCH (n) RETURN n", {});
  expect(columns?.[0]?.type.mask).toBe(NODE | NULL);
});

test("a column whose name has a backtick gets a plain one on the engine", () => {
  expect(translate("RETURN 1 AS `a``b`", {}).columns).toMatchObject([{ name: "a`b", as: "_c0" }]);
});

test("what returns nothing has no columns", () => {
  expect(translate("CREATE (n)", {}).columns).toBeNull();
  expect(translate("CALL db.labels()", {}).columns).toBeNull();
});

test("the parts of a UNION make one type of each column", () => {
  const { columns } = translate("MATCH (n) RETURN n.a AS a UNION RETURN 1 AS a", {});
  expect(columns?.[0]?.type.open).toBe(true);
});

test("a statement that is too long for the stack is refused like any other", () => {
  expect(() => translate(`RETURN ${"1 + ".repeat(50_000)}1 AS n`, {})).toThrow(
    expect.objectContaining({ rule: "syntax", sentence: "The statement is too long." }),
  );
});

test("the procedures that may be called take nothing", () => {
  expect(() => translate("CALL db.labels('a')", {})).toThrow(expect.objectContaining({ rule: "arguments" }));
});

test("refusals point at the place", () => {
  const text = "MATCH (n) RETURN n.name, toUpper(1) AS a";
  expect(() => translate(text, {})).toThrow(
    expect.objectContaining({ rule: "type", start: text.indexOf("toUpper"), end: text.indexOf(" AS") }),
  );
});
