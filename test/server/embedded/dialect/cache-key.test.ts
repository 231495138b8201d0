import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Float, Structure } from "../../../../server/embedded/bolt/packstream.ts";
import { cacheKey, DialectError, translate } from "../../../../server/embedded/dialect/index.ts";

/** Statements whose translation depends on a parameter in every way there is. */
const STATEMENTS = [
  "MATCH (n {id: $a}) WHERE n.k = $b AND n.l > $a RETURN n",
  "MATCH (n) WHERE n.k IN $a RETURN n SKIP $b LIMIT $b",
  "MATCH (n) WHERE $a IN n.list RETURN n.k =~ $b AS m",
  "RETURN percentileCont(1, $a) AS p, range(1, 5, $b) AS r",
  "RETURN date($a) AS d, datetime($b) AS e",
  "RETURN duration($a) AS d, split('a,b', $b) AS s",
  "RETURN date(toString($a)) AS d, left('abc', $b) AS l",
  "WITH {x: 1, y: 'a'} AS m RETURN m[$a] AS f, $b[0] AS g",
  "MERGE (x)-[r:R {id: $a}]->(y {id: $b})",
  "RETURN $a = $b AS e, $a < $b AS l, $a + $b AS p, CASE $a WHEN $b THEN 1 END AS c",
  "MATCH (n) SET n += $a, n.k = $b",
  "UNWIND $a AS row RETURN row.x AS x, row IN $b AS i",
];

const texts = fc.constantFrom("a", "b", "x", "", ",", ".*", "(?=a)", "P1D", "PT1H", "2024-02-10", "2024-02-30");
const numericTexts = fc.constantFrom("1", "2.5", "inf", "-3");
const integers = fc.constantFrom(0, 1, 2, -1, 10n, 2n ** 60n);
const fractions = fc.constantFrom(0.5, 1.5, new Float(0.25));
const wholeFloats = fc.constantFrom(new Float(0), new Float(1));
const dates = fc.constantFrom(new Structure(0x44, [1]), new Structure(0x44, [2]));
const others = fc.constantFrom(true, false, null, new Structure(0x45, [0, 1, 0, 0]));
const kinds = [texts, numericTexts, integers, fractions, wholeFloats, dates, others] as const;

/** Two values that are often of one kind, so that their keys have a chance to be the same. */
const pairOf = (kind: fc.Arbitrary<unknown>): fc.Arbitrary<[unknown, unknown]> =>
  fc.oneof(
    fc.tuple(kind, kind),
    fc.tuple(fc.array(kind, { maxLength: 2 }), fc.array(kind, { maxLength: 2 })),
    fc.tuple(fc.record({ x: kind }), fc.record({ x: kind })),
    fc.tuple(
      fc.array(fc.record({ x: kind }), { minLength: 1, maxLength: 1 }),
      fc.array(kind, { minLength: 1, maxLength: 1 }),
    ),
  );
const pair = fc.oneof(...kinds.map(pairOf), fc.tuple(texts, numericTexts), fc.tuple(integers, wholeFloats));

/** The translation, or the refusal, without the values of the parameters. Whole-number floats are inlined. */
function outcome(text: string, values: Record<string, unknown>): string {
  const inline = new Map<string, string>();
  for (const [name, of] of Object.entries(values)) {
    if (of instanceof Float && Number.isInteger(of.value)) inline.set(name, of.value.toFixed(1));
  }
  try {
    const { text: translated, columns, kind, writes } = translate(text, values, { inline });
    return JSON.stringify([translated, columns, kind, writes]);
  } catch (thrown) {
    if (thrown instanceof DialectError) return thrown.rule;
    throw thrown;
  }
}

test("statements with the same key have the same translation", () => {
  fc.assert(
    fc.property(fc.constantFrom(...STATEMENTS), pair, pair, (text, [a, c], [b, d]) => {
      const key = cacheKey(text, { a, b });
      fc.pre(key !== undefined && key === cacheKey(text, { a: c, b: d }));
      expect(outcome(text, { a: c, b: d })).toBe(outcome(text, { a, b }));
    }),
    { numRuns: 2_000, maxSkipsPerRun: 1_000 },
  );
});

test.each([
  ["MATCH (n {id: $p}) RETURN n", "place:a", "place:b", true],
  ["MATCH (n {id: $p}) RETURN n", "place:a", "7", false],
  ["MATCH (n {id: $p}) RETURN n", 1, 2, true],
  ["MATCH (n {id: $p}) RETURN n", 1, new Float(1), false],
  ["MATCH (n {id: $p}) RETURN n", 0.25, 0.5, true],
  ["MATCH (n {id: $p}) RETURN n", new Float(1), new Float(2), false],
  ["MATCH (n) RETURN n LIMIT $p", 1, 2, false],
  ["MATCH (n) WHERE n.id IN $p RETURN n", ["a"], ["b"], false],
  ["UNWIND $p AS x RETURN x", ["a"], ["b"], true],
  ["UNWIND $p AS x RETURN x", ["a"], ["a", "b"], false],
  ["UNWIND $p AS x RETURN x", [{ k: 1 }], [{ k: 2 }], true],
  ["UNWIND $p AS x RETURN x", [{ k: 1 }], [{ l: 1 }], false],
  ["WITH {x: 1, y: 'a'} AS m RETURN m[$p] AS f", "x", "y", false],
  ["RETURN split('a,b', $p) AS s", ",", "", false],
  ["RETURN $p < date('2024-02-10') AS b", new Structure(0x44, [1]), new Structure(0x54, [1, 0]), false],
  ["RETURN $p AS d", new Structure(0x44, [1]), new Structure(0x44, [2]), true],
  ["RETURN date($p) AS d", "2024-02-10", "2024-02-11", false],
])("%s with %o and with %o: the same key is %o", (text, first, second, same) => {
  const keys = [cacheKey(text, { p: first }), cacheKey(text, { p: second })];
  expect(keys[0]).toBeDefined();
  expect(keys[0] === keys[1]).toBe(same);
});

test("what cannot be translated, and what is too long, is not kept", () => {
  expect(cacheKey("MATCH (n", {})).toBeUndefined();
  expect(cacheKey("RETURN $p", { p: new Uint8Array(1) })).toBeUndefined();
  expect(cacheKey(`RETURN ${"1 + ".repeat(2_000)}1`, {})).toBeUndefined();
  expect(cacheKey("MATCH (n) WHERE n.id IN $p RETURN n", { p: Array(2_000).fill("a") })).toBeUndefined();
});

test("a name cannot imitate another parameter", () => {
  const text = "RETURN 1 AS a";
  expect(cacheKey(text, { 'a":4\n"b': 1 })).not.toBe(cacheKey(text, { a: 1, b: 1 }));
});
