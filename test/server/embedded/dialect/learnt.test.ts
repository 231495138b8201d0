import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  anyKinds,
  BOOLEAN,
  DialectError,
  DURATION,
  FLOAT,
  INTEGER,
  LIST,
  NODE,
  RELATIONSHIP,
  rewrites,
  rules,
  TEMPORAL,
  TEXT,
  translate,
  type Kinds,
  type Learnt,
} from "../../../../server/embedded/dialect/index.ts";
import { statements } from "./statements.ts";

const only = (mask: number, items = 0): Kinds => ({ mask, items });
const integers = only(INTEGER);
const numbers = only(INTEGER | FLOAT);
const texts = only(TEXT);

/** The same kinds for nodes and relationships. */
function learntOf(kinds: Readonly<Record<string, Kinds>>): Learnt {
  return { kinds: (_owner, key) => kinds[key] };
}

function textOf(statement: string, kinds: Readonly<Record<string, Kinds>>, parameters = {}): string {
  return translate(statement, parameters, { learnt: learntOf(kinds) }).text;
}

test.each<[string, Record<string, Kinds>, string]>([
  ["n.v > 50", { v: integers }, "n.v > 50"],
  ["n.v > 50", { v: numbers }, "n.v > 50"],
  ["n.v <= m.v", { v: numbers }, "n.v <= m.v"],
  ["n.name < $text", { name: texts }, "n.name < $text"],
  ["n.v = 1", { v: numbers }, "n.v = 1"],
  ["n.v <> m.w", { v: integers, w: only(FLOAT) }, "n.v <> m.w"],
  ["n.name = $text", { name: texts }, "n.name = $text"],
  ["n.v IN [1, 2]", { v: integers }, "n.v IN [1, 2]"],
  ["n.v IN $list", { v: integers }, "n.v IN $list"],
  ["n.v + 1", { v: integers }, "n.v + 1"],
  ["n.v + m.v", { v: numbers }, "n.v + m.v"],
  ["n.name + m.name", { name: texts }, "n.name + m.name"],
  ["n.name + n.v", { name: texts, v: integers }, "n.name + toString(n.v)"],
  ["n.v * 2 - n.v", { v: numbers }, "(n.v * 2) - n.v"],
  ["-n.v", { v: integers }, "-n.v"],
  ["n.v % m.v", { v: integers }, "n.v % m.v"],
  ["percentileDisc(n.v, 0.5)", { v: integers }, "toInteger(percentileDisc(n.v, 0.50))"],
  ["abs(n.v)", { v: integers }, "abs(n.v)"],
  ["toUpper(n.name)", { name: texts }, "toUpper(n.name)"],
  ["NOT n.b", { b: only(BOOLEAN) }, "NOT n.b"],
  ["n.b AND true", { b: only(BOOLEAN) }, "n.b AND true"],
  ["[1, 2, 3][n.v]", { v: integers }, "[1, 2, 3][n.v]"],
  ["[x IN n.l | x + 1]", { l: only(LIST, INTEGER) }, "[x IN n.l | x + 1]"],
  ["size(n.l)", { l: only(LIST, INTEGER) }, "size(n.l)"],
  ["sum(n.v)", { v: integers }, "coalesce(sum(n.v), 0)"],
  ["toInteger(n.v)", { v: numbers }, "toInteger(n.v)"],
  ["toString(n.v)", { v: integers }, "toString(n.v)"],
  ["coalesce(n.v, 0) + 1", { v: integers }, "coalesce(n.v, 0) + 1"],
  ["properties(n).v + 1", { v: integers }, "properties(n).v + 1"],
  ["n['v'] + 1", { v: integers }, "n.v + 1"],
  ["reduce(a = 0, x IN [n.v] | a + x)", { v: integers }, "reduce(a = 0, x IN [n.v] | a + x)"],
])("%s needs no guard where nothing else was stored", (expression, kinds, expected) => {
  const { text } = translate(
    `MATCH (n)-->(m) RETURN ${expression} AS a`,
    { text: "a", list: [1, 2] },
    {
      learnt: learntOf(kinds),
    },
  );
  expect(text).toBe(`MATCH (n)-->(m) RETURN ${expected} AS a`);
});

test.each<[string, Record<string, Kinds>]>([
  ["n.v > 50", { v: only(INTEGER | TEXT) }],
  ["n.v > 50", { v: texts }],
  ["n.v = 1", { v: texts }],
  ["n.v = m.w", { v: integers, w: texts }],
  ["n.v = m.w", { v: integers }],
  ["n.v IN [1, 'a']", { v: only(INTEGER | TEXT) }],
  ["n.v + 1", { v: only(INTEGER | LIST, INTEGER) }],
  ["n.name + n.l", { name: texts, l: only(LIST, TEXT) }],
  ["n.name * 2", { name: texts }],
  ["NOT n.v", { v: integers }],
  ["[1, 2][n.v]", { v: numbers }],
  ["toUpper(n.v)", { v: only(TEMPORAL) }],
  ["sum(n.v)", { v: only(INTEGER | DURATION) }],
  ["n.v > 50", { v: anyKinds }],
  ["reduce(a = n.v, x IN [1, 2] | CASE WHEN x = 1 THEN toString(a) ELSE a + '' END) + 1", { v: integers }],
])("%s keeps its guard where other kinds were stored", (expression, kinds) => {
  const statement = `MATCH (n)-->(m) RETURN ${expression} AS a`;
  expect(textOf(statement, kinds)).toMatch(/CASE|STARTS WITH ''/);
});

test("a property in a pattern is compared as it is", () => {
  expect(textOf("MATCH (n {v: $v})-[r {w: 1.5}]->() RETURN 1 AS one", { v: integers, w: numbers }, { v: 1 })).toBe(
    "MATCH (n)-[r]->() WHERE (n.v = $v) AND (r.w = 1.5) RETURN 1 AS one",
  );
});

test("MERGE looks for values of another kind only where one may be stored", () => {
  const checksOf = (statement: string, held: Kinds | undefined) =>
    translate(statement, {}, { learnt: { kinds: () => held } }).checks.length;
  const alone = "MERGE (n:P {id: 2})";
  expect([undefined, numbers, only(INTEGER | TEXT), integers].map((held) => checksOf(alone, held))).toEqual([
    1, 1, 0, 0,
  ]);
  const chain = "MATCH (a), (b) MERGE (a)-[r:R {id: 2}]->(b)";
  expect([undefined, only(INTEGER | TEXT), integers].map((held) => checksOf(chain, held))).toEqual([1, 1, 0]);
});

test("what is learnt of nodes says nothing of relationships", () => {
  const learnt: Learnt = { kinds: (owner) => (owner === NODE ? integers : undefined) };
  const { text } = translate("MATCH (n)-[r]->() RETURN n.v > 1 AS a, r.v > 1 AS b", {}, { learnt });
  expect(text).toContain("n.v > 1 AS a, CASE");
});

/** Keys that the statements and examples of the tests read. */
const KEYS = ["a", "b", "c", "d", "k", "v", "w", "id", "name", "list", "date", "weight", "lat", "kind"];
const kinds = fc.constantFrom(
  integers,
  numbers,
  texts,
  only(FLOAT),
  only(BOOLEAN),
  only(TEMPORAL),
  only(DURATION),
  only(INTEGER | TEXT),
  only(LIST, INTEGER),
  only(LIST, TEXT | INTEGER),
  only(LIST),
);
const allStatements: readonly (readonly [string, Readonly<Record<string, unknown>>])[] = [
  ...statements.map((text) => [text, { id: "a", a: 1, limit: 3, key: "k", rows: [{ id: 1 }] }] as const),
  ...[...Object.values(rules), ...Object.values(rewrites)].map(
    ({ example, parameters = {} }) => [example, parameters] as const,
  ),
];

/** The refusal, or the types of the columns as the statement alone tells. */
function verdict(text: string, parameters: Readonly<Record<string, unknown>>, learnt?: Learnt): string {
  try {
    const { columns, kind } = translate(text, parameters, learnt ? { learnt } : {});
    return JSON.stringify([columns, kind], (key, value: unknown) =>
      key === "learnt" || key === "keysOf" ? undefined : value instanceof Map ? [...value] : value,
    );
  } catch (thrown) {
    if (thrown instanceof DialectError) return `${thrown.rule}: ${thrown.sentence}`;
    throw thrown;
  }
}

test("what is learnt never decides what is refused, nor what a column may be", () => {
  const plain = allStatements.map(([text, parameters]) => verdict(text, parameters));
  fc.assert(
    fc.property(fc.dictionary(fc.constantFrom(...KEYS), kinds), (learnt) => {
      for (const [place, [text, parameters]] of allStatements.entries()) {
        expect([text, verdict(text, parameters, learntOf(learnt))]).toEqual([text, plain[place]]);
      }
    }),
    { numRuns: 15 },
  );
});

test.each<[string, unknown]>([
  ["CREATE (:P {v: 1, w: 'a', x: null})", { properties: [node("v", integers), node("w", texts), node("x", only(0))] }],
  ["CREATE ()-[:R {v: 1.5}]->()", { properties: [{ owner: RELATIONSHIP, key: "v", kinds: only(FLOAT) }] }],
  ["CREATE (:P $map)", { properties: [node("a", integers), node("b", only(LIST, TEXT))] }],
  ["MATCH (n) SET n.v = true", { properties: [node("v", only(BOOLEAN))] }],
  ["MATCH (n) SET n = $map", { properties: [node("a", integers), node("b", only(LIST, TEXT))] }],
  ["UNWIND $rows AS row MATCH (n) SET n += row", { properties: [node("a", numbers)] }],
  ["MATCH (n) SET n.v = []", { properties: [node("v", only(LIST))] }],
  ["MATCH (n) SET n.v = n.other", { properties: [node("v", anyKinds)] }],
  ["MATCH (n) SET n.v = n.known + 1", { properties: [node("v", integers)] }],
  ["MATCH (n) SET n.v = date('2024-02-10')", { properties: [node("v", only(TEMPORAL))] }],
  [
    "MERGE (n:P {id: 'a'}) ON CREATE SET n.v = 1 ON MATCH SET n.v = 'a'",
    { properties: [node("id", texts), node("v", only(INTEGER | TEXT))] },
  ],
  ["MATCH (n) FOREACH (x IN [1, 2.5] | SET n.v = x)", { properties: [node("v", numbers)] }],
  ["MATCH (n)-[r]->() SET r = n", { copies: [{ from: NODE, to: RELATIONSHIP }] }],
  ["MATCH (n)-[r]->() SET n += properties(r)", { copies: [{ from: RELATIONSHIP, to: NODE }] }],
  ["MATCH (n)-[r]->() WITH n, n {.*, v: 1} AS m SET n = m", { anything: NODE }],
  ["MATCH (n) CALL (n) { SET n.v = 1 RETURN 1 AS one } RETURN one", { properties: [node("v", integers)] }],
  ["MATCH (n) REMOVE n.v", {}],
  ["MATCH (n) RETURN n.v", {}],
])("%s says what it may write", (text, expected) => {
  const parameters = { map: { a: 1, b: ["x"] }, rows: [{ a: 1 }, { a: 1.5 }] };
  const learnt = learntOf({ known: integers });
  const { writes } = translate(text, parameters, { learnt });
  expect(writes).toEqual({ properties: [], copies: [], anything: 0, ...(expected as object) });
});

function node(key: string, of: Kinds) {
  return { owner: NODE, key, kinds: of };
}
