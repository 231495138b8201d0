import { expect, test } from "vitest";
import { rewrites, translate } from "../../../../server/embedded/dialect/index.ts";
import { outcome } from "./outcome.ts";

test.each(Object.entries(rewrites))("the example of %s uses it", (id, { example, parameters = {} }) => {
  expect(translate(example, { ...parameters }).rules).toContain(id);
});

/** What the engine gets for the example of each rewrite; `…` in place of a guard that is tested elsewhere. */
const OUTPUT: Record<keyof typeof rewrites, string> = {
  alias: "RETURN 1 + 1 AS _c0",
  "aggregate-inside": "MATCH (n) WITH collect(n.a) AS _a0 RETURN _a0[0] AS a",
  "bare-compare": "MATCH (a), (b) WHERE coalesce(a, b) = b RETURN 1 AS one",
  "boolean-order":
    "RETURN CASE WHEN true THEN 1 WHEN NOT true THEN 0 END < CASE WHEN false THEN 1 WHEN NOT false THEN 0 END AS a",
  "call-importing-with": "MATCH (a) CALL (a) { RETURN a.x AS x } RETURN x",
  chain: "RETURN (1 < 2) AND (2 < 3) AS a",
  "comprehension-null": "MATCH (a) RETURN [_g0 IN [(a)-->(b) | [b.x]] | _g0[0]] AS xs",
  concat: "RETURN 'a' + 'b' AS a",
  "create-join": "CREATE (a), (b)",
  "create-map": "CREATE (n:Place {id: $map.id, lat: $map.lat})",
  "delete-expression":
    "MATCH (n) WITH collect(n) AS ns WITH *, ns[0] AS _d0 FOREACH (_w1 IN CASE WHEN _d0 IS NULL THEN [] ELSE [1] END | DELETE _d0)",
  "delete-path": "MATCH p = ()-->() WITH *, 1 AS _b0 ORDER BY _b0 FOREACH (_d1 IN nodes(p) | DETACH DELETE _d1)",
  "exists-alone":
    "MATCH (a) WHERE a.k = 'x' WITH a WHERE EXISTS { MATCH (a)-->(b) WHERE b.k = 'y' } OPTIONAL MATCH (a)-->(c) RETURN c",
  finish: "CREATE (n)",
  hint: "MATCH (n:A) WHERE n.x = 'a' RETURN n",
  "in-empty":
    "UNWIND [1, null] AS x WITH x, tail([1]) AS l RETURN CASE WHEN size(l) = 0 THEN false ELSE x IN l END AS a",
  "in-or": "MATCH (n) RETURN ((n.a = 1) AND ((n.a STARTS WITH '') IS NULL)) OR (n.a = 'a') AS a",
  "in-property":
    "MATCH (n) RETURN head([_g0 IN [CASE WHEN (n.list IS NOT NULL) AND (((n.list STARTS WITH '') IS NOT NULL) OR (size(n.list) IS NULL)) THEN 70005 / 0 ELSE n.list END] | CASE WHEN _g0 IS NULL THEN null ELSE (1 IN _g0) AND ((1 IS NULL) OR (coalesce(1 STARTS WITH '', false) = coalesce(head(_g0) STARTS WITH '', false))) END]) AS a",
  "in-search":
    "WITH ['q', null] AS l RETURN CASE WHEN size([_g0 IN l WHERE 'q' = _g0 | 1]) > 0 THEN true WHEN size([_g0 IN l WHERE ('q' = _g0) IS NULL | 1]) > 0 THEN null ELSE false END AS a",
  "inline-where": "MATCH (n) WHERE n.a = 'x' RETURN n",
  "is-typed": "MATCH (n) RETURN (n.a IS NULL) OR ((n.a STARTS WITH '') IS NOT NULL) AS a",
  "keys-first": "MATCH (n) WITH n, n.a = $p AS _k0 RETURN _k0 AS b, count(*) AS c",
  "label-expression": "MATCH (n) WHERE (n:A) OR (n:B) RETURN n",
  "list-equality": "RETURN (1 = 1) AND null AS a",
  "list-order":
    "RETURN CASE WHEN 1 = 1 THEN CASE WHEN 2 = 3 THEN 2 < 2 WHEN NOT (2 = 3) THEN 2 < 3 ELSE null END WHEN NOT (1 = 1) THEN 1 < 1 ELSE null END AS a",
  "list-plus": "WITH 3 AS x RETURN [1, 2] + [x] AS a",
  "map-equality": "RETURN null AS a",
  "match-null": "OPTIONAL MATCH (a) WITH a MATCH (a)-->(b) WHERE a IS NOT NULL RETURN b",
  "merge-comprehension":
    "MATCH (a), (b) MERGE (a)-[r:R]->(b) WITH a, b, r RETURN [_g0 IN [(b)-->(c) WHERE … | [c.x]] | _g0[0]] AS xs",
  "merge-value": "MERGE (n {id: 'a'}) ON MATCH SET n.old = coalesce(n.name)",
  remainder: "RETURN CASE WHEN (1.5 IS NOT NULL) AND ((0 = 0) AND (… THEN 0.0 / 0.0 ELSE 1.5 % 0 END AS a",
  "set-rows": "MATCH ()-->(n) FOREACH (_w0 IN [1] | SET n.x = …)",
  "set-together": "MATCH (n) FOREACH (_w0 IN [1] | SET n += {a: n.b, b: n.a})",
  "order-types": "RETURN null AS a",
  "parameter-name": "RETURN $_p_set AS a",
  "path-comprehension": "MATCH (a) CALL (a) { MATCH p = (a)-->() RETURN collect(p) AS _l0 } RETURN _l0 AS ps",
  "path-of-node": "MATCH p = (a)-[*0]->() RETURN p",
  "pattern-exists": "MATCH (a) WHERE EXISTS { MATCH (a)-->(_m0), (_m0)-->() } RETURN a",
  "percentile-integer": "MATCH (n) RETURN toInteger(percentileDisc(size(labels(n)), 0.50)) AS a",
  "percentile-literal": "RETURN percentileCont(1, 0.90) AS a",
  "plus-guard":
    "MATCH (n) RETURN CASE WHEN (n.a IS NULL) OR (n.b IS NULL) THEN null WHEN (((n.a * 0) + 1) IS NOT NULL) AND (((n.b * 0) + 1) IS NOT NULL) THEN n.a + n.b … ELSE 70008 / 0 END AS a",
  quantifier:
    "MATCH (n) RETURN CASE WHEN size([x IN [n.a] WHERE x = 'q' | 1]) > 0 THEN true WHEN size([x IN [n.a] WHERE (x = 'q') IS NULL | 1]) > 0 THEN null ELSE false END AS a",
  "range-empty": "MATCH (a)-[*1]->(b) WHERE false RETURN b",
  "read-first":
    "MATCH (a)-->(b) WHERE NOT EXISTS { MATCH (b)-->(a) } WITH *, 1 AS _b0 ORDER BY _b0 CREATE (b)-[:BACK]->(a)",
  "rel-type-test": "MATCH ()-[r]->() RETURN type(r) = 'T' AS a",
  "set-copy": "MATCH (a), (b) FOREACH (_w0 IN [1] | SET a = properties(b))",
  "simple-case": "MATCH (n) RETURN CASE WHEN (n.a = 1) AND ((n.a STARTS WITH '') IS NULL) THEN 'one' END AS a",
  "size-pattern": "MATCH (a) WHERE COUNT { MATCH (a)-->(b) } > 1 RETURN a",
  slice:
    "RETURN head([_g0 IN [[1, 2, 3]] | _g0[CASE WHEN (size(_g0) + (-2)) < 0 THEN 0 ELSE size(_g0) + (-2) END..]]) AS a",
  "split-chain": "MATCH (a)-->(_m0), (_m0)-->(c) RETURN c",
  "subquery-return": "MATCH (a) WHERE EXISTS { MATCH (a)-->(b) } RETURN a",
  sum: "MATCH (n) RETURN coalesce(sum(CASE WHEN (n.a IS NOT NULL) AND (((n.a * 0) + 1) IS NULL) THEN 70011 / 0 ELSE n.a END), 0) AS a",
  "stored-list":
    "CREATE (n {a: head([_g2 IN [[1, 2.5]] | CASE WHEN size([_g0 IN _g2 WHERE … | 1]) > 0 THEN [_g1 IN _g2 | toFloat(_g1)] ELSE _g2 END])})",
  "text-plus": "RETURN toString(1) + 'a' AS a",
  "to-integer": "RETURN CASE … THEN toInteger('2.9') ELSE toInteger(toFloat('2.9')) END AS a",
  "to-string":
    "RETURN CASE WHEN (1.0 = floor(1.0)) AND (abs(1.0) < 10000000) THEN toString(1.0) + '.0' WHEN (abs(1.0) >= 0.001) AND (abs(1.0) < 10000000) THEN toString(1.0) WHEN 1.0 IS NULL THEN null ELSE 70009 / 0 END AS a",
  "typed-equality": "MATCH (n) WHERE (n.a = 1) AND ((n.a STARTS WITH '') IS NULL) RETURN n",
  "typed-order": "MATCH (n) WHERE CASE WHEN (n.a STARTS WITH '') IS NOT NULL THEN null ELSE n.a > 1 END RETURN n",
  "unwind-value": "UNWIND [1] AS x RETURN x",
  "with-where-scope": "MATCH (n) WITH n.a AS a, n WHERE n.b = 'x' WITH a RETURN a",
  "write-null": "OPTIONAL MATCH (n) FOREACH (_w0 IN CASE WHEN n IS NULL THEN [] ELSE [1] END | SET n.a = 1)",
};

/** The text itself, with anything in place of `…`. */
function matching(text: string): RegExp {
  return new RegExp(`^${text.replaceAll(/[\\^$.*+?()[\]{}|]/g, "\\$&").replace("…", ".*")}$`);
}

test.each(Object.entries(OUTPUT))("with the rewrite %s the engine gets %s", (id, expected) => {
  const [, rewrite] = Object.entries(rewrites).find(([name]) => name === id) ?? [];
  expect(translate(rewrite!.example, { ...rewrite!.parameters }).text).toMatch(matching(expected));
});

test("the conditions of a pattern stay in the pattern where the engine is right", () => {
  expect(outcome("MATCH (n:Place {id: 'place:x', open: true}) RETURN n")).toBe(
    "MATCH (n:Place {id: 'place:x', open: true}) RETURN n",
  );
  expect(outcome("MATCH (n {id: $id}) RETURN n", { id: "place:x" })).toBe("MATCH (n {id: $id}) RETURN n");
  expect(outcome("MATCH (n {id: $id}) RETURN n", { id: "7" })).toBe(
    "MATCH (n) WHERE (n.id = $id) AND ((n.id IS NULL) OR ((n.id STARTS WITH '') IS NOT NULL)) RETURN n",
  );
  expect(outcome("MATCH ({id: 7}) RETURN 1 AS one")).toBe(
    "MATCH (_p0) WHERE (_p0.id = 7) AND ((_p0.id STARTS WITH '') IS NULL) RETURN 1 AS one",
  );
});

test("a chain with a path keeps its shape, and no two plain hops are neighbours", () => {
  expect(outcome("MATCH p = (a)-->(b)-->(c)-->(d) RETURN p")).toBe("MATCH p = (a)-[*1]->(b)-[*1]->(c)-->(d) RETURN p");
  expect(outcome("MATCH p = (a)-[r]->(b)-[:R]->(c) RETURN p")).toBe("MATCH p = (a)-[r]->(b)-[:R*1]->(c) RETURN p");
});

test("labels and properties of a split chain are asked for once", () => {
  expect(outcome("MATCH (a:A)-[:R]->(b:B {k: 'x'})<-[:S]-(c) RETURN c")).toBe(
    "MATCH (a:A)-[:R]->(b:B {k: 'x'}), (b)<-[:S]-(c) RETURN c",
  );
});

test("every operand stands in parentheses, so that the engine's precedences do not matter", () => {
  expect(outcome("RETURN 2 ^ 3 ^ 2 AS a, -(1 + 2) * 3 AS b, 1 - 2 - 3 AS c, NOT true OR false AS d")).toBe(
    "RETURN (2 ^ 3) ^ 2 AS a, (-(1 + 2)) * 3 AS b, (1 - 2) - 3 AS c, (NOT true) OR false AS d",
  );
});

test("* is written out, without the names that were made up", () => {
  expect(outcome("MATCH (b)-->()-->(a {k: 1}) RETURN *")).toMatch(/ RETURN a, b$/);
  expect(outcome("MATCH (a) WITH *, 1 AS one RETURN *")).toBe("MATCH (a) WITH a, 1 AS one RETURN a, one");
});

test("ORDER BY uses the column of the same expression", () => {
  expect(outcome("MATCH (n) RETURN labels(n) AS a, count(*) AS c ORDER BY labels(n)")).toBe(
    "MATCH (n) RETURN labels(n) AS a, count(*) AS c ORDER BY a",
  );
});

test("what could be a duration is not ordered: the engine puts a month behind 31 days", () => {
  const guarded = "CASE WHEN ((n.a * 0) IS NOT NULL) AND (((n.a * 0) + 1) IS NULL) THEN 70021 / 0 ELSE n.a END";
  expect(outcome("MATCH (n) RETURN n.b AS b ORDER BY n.a")).toBe(`MATCH (n) RETURN n.b AS b ORDER BY ${guarded}`);
  expect(outcome("MATCH (n) RETURN max(n.a) AS a")).toContain("70022 / 0");
});

test("a name that a list expression binds is not taken for the column of the same name", () => {
  expect(outcome("UNWIND [1, 2] AS x RETURN x AS y ORDER BY size([x IN [3] | x]), x")).toBe(
    "UNWIND [1, 2] AS x RETURN x AS y ORDER BY size([x IN [3] | x]), y",
  );
});

test("a name that is a column behind the projection means that column", () => {
  expect(outcome("WITH 1 AS a, 2 AS b RETURN a AS b, b AS a ORDER BY a")).toBe(
    "WITH 1 AS a, 2 AS b RETURN a AS b, b AS a ORDER BY a",
  );
});

test("names that are made up do not clash with those of the statement", () => {
  expect(outcome("MATCH (_m0)-->()-->(_m1) RETURN _m0")).toBe("MATCH (_m0)-->(_m2), (_m2)-->(_m1) RETURN _m0");
});

test("SKIP and LIMIT are computed where the engine cannot", () => {
  const parameters = { page: 2, size: 10n };
  expect(outcome("MATCH (n) RETURN n SKIP $page * $size LIMIT toInteger(2.5) + 1", parameters)).toBe(
    "MATCH (n) RETURN n SKIP 20 LIMIT 3",
  );
  expect(outcome("MATCH (n) RETURN n LIMIT $size", parameters)).toBe("MATCH (n) RETURN n LIMIT $size");
});

test("a step of range that is a parameter is guarded", () => {
  expect(translate("RETURN range(1, 2, $step) AS a", { step: 0 }).rules).toContain("range-step!");
});
