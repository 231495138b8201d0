import { expect, test } from "vitest";
import { Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { outcome } from "./outcome.ts";

test.each([
  "MATCH (n) WITH collect(n) AS ns MATCH (m) RETURN ns[0].k AS k",
  "MATCH (n) WITH collect(n) AS ns UNWIND [1] AS x RETURN head(ns).k AS k",
  "MATCH (n) WITH collect(n) AS ns UNWIND ns AS m RETURN m.k AS k",
  "MATCH ()-[rs*1..2]->() UNWIND rs AS r RETURN r.k AS k",
])("what was collected or unwound stays what it is: %s", (text) => {
  expect(outcome(text)).toBe(text);
});

test.each([
  [
    "the list of a variable-length relationship behind another hop",
    "MATCH ()-[rs*1..2]->()-[s]->() RETURN rs[0].k AS k",
  ],
  [
    "the list of a variable-length relationship beside another pattern",
    "MATCH ()-[rs*1..2]->(), (n) RETURN rs[0].k AS k",
  ],
  [
    "the list of a variable-length relationship behind the next MATCH",
    "MATCH ()-[rs*1..2]->() MATCH (m) RETURN rs[0].k AS k",
  ],
  ["an element of joined lists", "MATCH (n), (m) WITH [n] + [m] AS ns RETURN ns[0].k AS k"],
  ["an element of a list comprehension", "MATCH (n) WITH [x IN [n] | x] AS ns UNWIND ns AS x RETURN x.k AS k"],
  ["a CASE of relationships", "MATCH ()-[r]->() WITH CASE WHEN true THEN r END AS s RETURN s.k AS k"],
])("the engine loses what this is, so its keys are not read: %s", (_, text) => {
  expect(outcome(text)).toBe("refused: bare-entity");
});

test.each([
  "MATCH ()-[rs*1..2]->() RETURN rs[0].k AS k",
  "MATCH (n) WITH collect(n) AS ns RETURN ns[0].k AS k",
  "MATCH (n), (m) RETURN coalesce(n, m) AS n",
])("but here it does not: %s", (text) => {
  expect(outcome(text)).toBe(text);
});

test.each([
  [
    "two kinds of date in one value",
    "UNWIND [date('2024-02-10'), time('10:00Z')] AS d RETURN d ORDER BY d",
    "order-times",
  ],
  ["a date and a time", "WITH [date('2024-02-10'), time('10:00Z')] AS l RETURN l[0].year AS y", "temporal-field"],
  [
    "a duration that may have hours",
    "UNWIND [duration('P1D'), duration('PT1H')] AS d RETURN date('2024-02-10') + d AS e",
    "duration-arithmetic",
  ],
  ["nodes and numbers in one aggregate", "MATCH (n) RETURN collect([n, 1]) AS l", "mixed-entities"],
  [
    "a column of nodes and texts",
    "MATCH (n) RETURN collect(CASE WHEN true THEN n ELSE 'a' END) AS l",
    "mixed-entities",
  ],
])("%s is refused", (_, text, rule) => {
  expect(outcome(text)).toBe(`refused: ${rule}`);
});

test.each([
  ["[1, 'a']", "property-type"],
  ["[true, 1]", "property-type"],
  ["[1, null]", "property-type"],
  ["[null]", "property-type"],
  ["[x IN [1, 2] | null]", "property-type"],
  ["tail([null, null])", "property-type"],
  ["[[1]]", "property-type"],
  ["[{a: 1}]", "property-type"],
  ["n", "property-type"],
])("n.k = %s is not stored", (value, rule) => {
  expect(outcome(`MATCH (n) SET n.k = ${value}`)).toBe(`refused: ${rule}`);
  expect(outcome(`MATCH (n) SET n += {k: ${value}}`)).toBe(`refused: ${rule}`);
  expect(outcome(`MATCH (n) CREATE (m {k: ${value}})`)).toBe(`refused: ${rule}`);
});

test.each([
  "[1.5, 2.5]",
  "['a', 'b']",
  "[]",
  "[x IN [] | x.a]",
  "coalesce($none, [1])",
  "null",
  "date('2024-02-10')",
  "n.other",
])("n.k = %s is stored", (value) => {
  expect(outcome(`MATCH (n) SET n.k = ${value}`, { none: [] })).toBe(`MATCH (n) SET n.k = ${value}`);
});

test("behind a MATCH its variables are not null any more", () => {
  expect(outcome("OPTIONAL MATCH (a) MATCH (a)-->(b) SET a.k = 1")).toMatch(/ WHERE a IS NOT NULL SET a\.k = 1$/);
  expect(outcome("OPTIONAL MATCH (a) SET a.k = 1")).toMatch(/FOREACH/);
});

test("a condition on elements that is never unknown stays as it is", () => {
  const text = "RETURN any(x IN [1, 2] WHERE x > 1) AS b";
  expect(outcome(text)).toBe(text);
});

test("a property that may be null matches nothing, and is compared in WHERE", () => {
  const text =
    "OPTIONAL MATCH (a:A) WITH CASE WHEN a IS NULL THEN null ELSE true END AS open MATCH (n {k: open}) RETURN n";
  expect(outcome(text)).toMatch(/MATCH \(n\) WHERE n\.k = open RETURN n$/);
});

test("the key of a node that is merged may be any text, that of a relationship not", () => {
  expect(outcome("MERGE (n {id: '7'})")).toBe("MERGE (n {id: '7'})");
  expect(outcome("MERGE (a {id: '7'})-[:R]->(b)")).toBe("refused: merge-text");
});

test("a text that looks like no number is compared as it is", () => {
  const text = "MATCH (n) WHERE (n.a > 'x') AND (n.b = 'y') RETURN n";
  expect(outcome(text)).toBe(text);
});

test("dates of parameters are dates", () => {
  const day = new Structure(0x44, [19_763]);
  const zoned = new Structure(0x49, [0, 0, 3600]);
  expect(outcome("MATCH (n) WHERE n.d > $d RETURN n", { d: day })).toBe("MATCH (n) WHERE n.d > $d RETURN n");
  expect(outcome("MATCH (n) WHERE n.d > $d RETURN n", { d: zoned })).toBe("refused: temporal-compare");
  expect(outcome("WITH $d AS d RETURN d.hour AS h", { d: day })).toBe("refused: temporal-field");
});

test("what an aggregate stands beside must be a column", () => {
  expect(outcome("MATCH (a) RETURN a.x AS x, [a.x, count(*)] AS l")).toBe(
    "MATCH (a) WITH a.x AS x, count(*) AS _a0 RETURN x, [x, _a0] AS l",
  );
  expect(outcome("MATCH (a) RETURN a.x + count(*) AS n")).toBe("refused: ambiguous-aggregation");
  expect(outcome("MATCH (a) RETURN a.x AS x ORDER BY count(*)")).toBe("refused: agg-in-order");
  expect(outcome("MATCH (a) RETURN count(*) AS n ORDER BY a.x")).toBe("refused: ambiguous-aggregation");
});

test.each([
  "RETURN [1, 2][head(['a'])] AS x",
  "RETURN [1, 2][CASE WHEN $p THEN 'a' END] AS x",
  "MATCH (n) RETURN {a: 1}[toInteger(n.s)] AS x",
  "MATCH (n) RETURN toInteger(n.s)[0] AS x",
  "MATCH (n) RETURN [1, 2][..toString(n.k)] AS x",
  "MATCH (n) RETURN left(toInteger(n.s), 1) AS x",
  "MATCH (n) RETURN substring('abc', toString(n.k)) AS x",
  "MATCH (n) RETURN head(['a']).k AS x",
])("null or of the wrong kind is refused before a row is read: %s", (text) => {
  expect(outcome(text, { p: true })).toBe("refused: type");
});
