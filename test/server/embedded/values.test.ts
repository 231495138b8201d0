import * as fc from "fast-check";
import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { codeOf, openGraph, rows, type TestGraph } from "./graph.ts";

const UNSUPPORTED = "Neo.ClientError.Statement.UnsupportedOperationError";
const TYPE_ERROR = "Neo.ClientError.Statement.TypeError";

const date = new neo4j.types.Date(2024n, 2n, 10n);

let test1: TestGraph;

beforeAll(async () => {
  test1 = await openGraph();
});

afterAll(() => test1.close());

beforeEach(() => ask("MATCH (n) DETACH DELETE n"));

function ask(statement: string, parameters = {}): Promise<unknown[][]> {
  return rows(test1.driver, statement, parameters);
}

/** A value that went in as a parameter and came out again. */
async function echo(value: unknown): Promise<unknown> {
  const [row] = await ask("RETURN $value AS value", { value });
  return row![0];
}

test.each([
  ["null", null],
  ["a boolean", true],
  ["an integer", 7n],
  ["the smallest integer", -9223372036854775808n],
  ["the largest integer", 9223372036854775807n],
  ["a float with a fraction", 0.1],
  ["a whole-number float", 2],
  ["a huge float", 1e300],
  ["text of all planes", "é😀\n\\ ' \" `x` \u0000"],
  ["a text that looks like a date", "2024-02-10"],
  ["an empty list", []],
  ["a list of integers and floats", [1n, 2, 2.5, null]],
  ["nested maps", { a: { b: [{ c: 2 }, { c: 3n }] }, "odd key": "x" }],
  ["a map with a whole-number float and quotes", { v: 2, text: "it's \\ \n `x`", list: [1, 2.5] }],
])("%s survives the way there and back", async (_what, value) => {
  expect(await echo(value)).toEqual(value);
});

test.each([
  ["date", date],
  ["time", new neo4j.types.Time(10n, 5n, 6n, 7_000_000n, 3600n)],
  ["local time", new neo4j.types.LocalTime(1n, 2n, 3n, 0n)],
  ["date-time", new neo4j.types.DateTime(2024n, 1n, 2n, 3n, 4n, 5n, 678_000_000n, 7200n)],
  ["local date-time", new neo4j.types.LocalDateTime(1969n, 12n, 31n, 23n, 59n, 5n, 0n)],
  ["duration", new neo4j.types.Duration(14n, 3n, 3661n, 500_000_000n)],
  ["date of the year 12", new neo4j.types.Date(12n, 1n, 1n)],
])("a %s survives the way there and back", async (_what, value) => {
  const back = await echo(value);
  expect(String(back)).toBe(String(value));
  expect(back?.constructor).toBe(value.constructor);
});

test.each([
  ["a point", new neo4j.types.Point(4326n, 1, 2), UNSUPPORTED],
  [
    "a named time zone",
    new neo4j.types.DateTime(2024n, 1n, 2n, 3n, 4n, 5n, 0n, undefined, "Europe/Paris"),
    UNSUPPORTED,
  ],
  ["nanoseconds that would be lost", new neo4j.types.DateTime(2024n, 1n, 2n, 3n, 4n, 5n, 1n, 0n), TYPE_ERROR],
  ["a negative duration", new neo4j.types.Duration(-1n, 0n, 0n, 0n), UNSUPPORTED],
  ["a map that would become a date", { $date: "2024-01-01" }, UNSUPPORTED],
  ["a key with NUL", { "a\0b": 1n }, UNSUPPORTED],
  ["bytes", new Int8Array([1, -2, 3]), UNSUPPORTED],
])("%s is refused", async (_what, value, code) => {
  expect(await codeOf(echo(value))).toBe(code);
});

test("floats and integers differ in arithmetic, also inside parameters", async () => {
  expect(await ask("RETURN $float / 4 AS x, $integer / 4 AS y", { float: 2, integer: 2n })).toEqual([[0.5, 0n]]);
  expect(await ask("UNWIND $rows AS row RETURN row.v / 4 AS x", { rows: [{ v: 2 }, { v: 2n }] })).toEqual([
    [0.5],
    [0n],
  ]);
});

test("each value of a column keeps its own type", async () => {
  const mixed = [1n, 2, "a", "2024-02-10", date, [1n, 2], { k: 2, l: [3n] }, null, true, 0.5];
  const back = await ask(
    "UNWIND [1, 2.0, 'a', '2024-02-10', date('2024-02-10'), [1, 2.0], {k: 2.0, l: [3]}, null, true, 0.5] AS x RETURN x AS x",
  );
  expect(back.map(([value]) => value)).toEqual(mixed);
});

test("each property of a column keeps its own type, with the order of the rows", async () => {
  await ask("CREATE (:P {k: 1, v: 1}), (:P {k: 2, v: 2.0}), (:P {k: 3, v: 2.5}), (:P {k: 4, v: 4})");
  expect(await ask("MATCH (p:P) RETURN p.k AS k, p.v AS v ORDER BY p.k DESC")).toEqual([
    [4n, 4n],
    [3n, 2.5],
    [2n, 2],
    [1n, 1n],
  ]);
});

test("a column of whole-number floats is one of floats", async () => {
  await ask("CREATE (:P {v: 1.0}), (:P {v: 2.0})");
  expect(await ask("MATCH (p:P) RETURN p.v AS v ORDER BY v")).toEqual([[1], [2]]);
  expect(await ask("MATCH (p:P) RETURN sum(p.v) AS v, count(*) AS n")).toEqual([[3, 2n]]);
});

test("nodes, relationships and paths come with ids, labels, types and typed properties", async () => {
  await ask(
    "CREATE (:A:B {i: 1, f: 2.0, fs: [1.0, 2.5], text: '2024-02-10', day: date('2024-02-10')})-[:R {w: 3.0, n: 4}]->(:C {f: 2})",
  );
  const [row] = await ask("MATCH p = (a:A)-[r:R]->(c:C) RETURN a AS a, r AS r, c AS c, p AS p");
  const [a, r, c, p] = row as [Node, Relationship, Node, Path];
  const properties = { i: 1n, f: 2, fs: [1, 2.5], text: "2024-02-10", day: date };
  expect(a.properties).toEqual(properties);
  expect(a.labels.toSorted()).toEqual(["A", "B"]);
  expect(r.properties).toEqual({ w: 3, n: 4n });
  expect([r.type, r.startNodeElementId, r.endNodeElementId]).toEqual(["R", a.elementId, c.elementId]);
  expect(c.properties).toEqual({ f: 2n });
  expect(p.start).toEqual(a);
  expect(p.end).toEqual(c);
  expect(p.segments[0]!.relationship).toEqual(r);
});

test("a path that goes against a relationship and comes back by the same node keeps its order", async () => {
  await ask("CREATE (:A {k: 1})-[:R {w: 1.0}]->(b:B {k: 2.0}), (b)<-[:S {w: 2}]-(:C {k: 3})");
  const [[path]] = (await ask("MATCH p = (:C)-[:S]->(:B)<-[:R]-(:A) RETURN p AS p")) as [[Path]];
  expect(path.segments.map(({ start, end }) => [start.properties["k"], end.properties["k"]])).toEqual([
    [3n, 2],
    [2, 1n],
  ]);
  const [first, second] = path.segments;
  expect(first!.relationship.startNodeElementId).toBe(first!.start.elementId);
  expect(second!.relationship.startNodeElementId).toBe(second!.end.elementId);
  expect(second!.relationship.properties).toEqual({ w: 1 });
});

test("entities inside lists and maps keep the types of their properties", async () => {
  await ask("CREATE (:P {k: 1, v: 2.0})-[:R {w: 1}]->(:P {k: 2, v: 2})");
  const [[list]] = (await ask("MATCH (p:P) WITH p ORDER BY p.k RETURN collect(p) AS list")) as [[Node[]]];
  expect(list.map(({ properties }) => properties)).toEqual([
    { k: 1n, v: 2 },
    { k: 2n, v: 2n },
  ]);
  const [[map]] = (await ask("MATCH p = (:P)-[r:R]->() RETURN {r: r, p: p} AS m")) as [[{ r: Relationship; p: Path }]];
  expect(map.r.properties).toEqual({ w: 1n });
  expect(map.p.start.properties).toEqual({ k: 1n, v: 2 });
});

test("a node of which the engine gives only the id is a node all the same", async () => {
  await ask("CREATE (:P {k: 1, v: 2.0})-[:R {w: 2.0}]->(:P {k: 2, v: 2})");
  const [row] = await ask("MATCH (p:P {k: 1})-[r:R]->() RETURN coalesce(p, null) AS p, coalesce(r, r) AS r");
  const [p, r] = row as [Node, Relationship];
  expect(neo4j.isNode(p) && p.properties).toEqual({ k: 1n, v: 2 });
  expect(neo4j.isRelationship(r) && r.properties).toEqual({ w: 2 });
});

test("the many relationships of one node keep the types of their properties", async () => {
  await ask("CREATE (hub:Hub) WITH hub UNWIND range(1, 300) AS i CREATE (hub)-[:R {k: i, w: 1.0}]->(:Q {w: 1})");
  const found = await ask("MATCH (h:Hub)-[r:R]->(q:Q) RETURN r AS r, coalesce(r, r) AS again, {q: q, w: r.w} AS map");
  expect(found).toHaveLength(300);
  for (const [r, again, map] of found as [Relationship, Relationship, { q: Node; w: number }][]) {
    expect([r.properties["w"], again.properties["w"], map.w, map.q.properties["w"]]).toEqual([1, 1, 1, 1n]);
    expect(again.elementId).toBe(r.elementId);
  }
});

test("what a transaction has written itself comes back typed before its commit", async () => {
  const session = test1.driver.session();
  await session.executeWrite(async (transaction) => {
    await transaction.run("CREATE (:P {v: 1.0})-[:R {w: 2.0}]->(:P {v: 1})");
    const { records } = await transaction.run("MATCH p = (:P)-[r]->(:P) RETURN p AS p, coalesce(r, r) AS r");
    const path = records[0]!.get("p") as Path;
    expect([path.start.properties["v"], path.end.properties["v"]]).toEqual([1, 1n]);
    expect((records[0]!.get("r") as Relationship).properties["w"]).toBe(2);
  });
  await session.close();
});

test("a statement that writes and returns a mixed column writes once", async () => {
  expect(await ask("UNWIND [1, 2.0, 3] AS v CREATE (p:P {v: v}) RETURN p.v AS v")).toEqual([[1n], [2], [3n]]);
  expect(await ask("MATCH (p:P) RETURN count(*) AS n")).toEqual([[3n]]);
});

test("a mixed column that cannot be asked about again is refused, and nothing is written", async () => {
  const session = test1.driver.session();
  const work = session.executeWrite(async (transaction) => {
    await transaction.run("CREATE (:P {v: 0})");
    await transaction.run("UNWIND [1, 2.0] AS v CREATE (p:P {v: v}) RETURN p.v AS v");
  });
  expect(await codeOf(work)).toBe(UNSUPPORTED);
  await session.close();
  expect(await ask("MATCH (p:P) RETURN count(*) AS n")).toEqual([[0n]]);
});

test("dates that are stored are dates and texts stay texts, after a restart too", async () => {
  await ask("CREATE (:P {k: 1, d: '2024-02-10'}), (:P {k: 2, d: $d})", { d: date });
  const expected = [["2024-02-10"], [date]];
  expect(await ask("MATCH (p:P) RETURN p.d AS d ORDER BY p.k")).toEqual(expected);
  process.kill(test1.graph.status().pid!, "SIGKILL");
  await expect.poll(() => test1.graph.status().restarts).toBe(1);
  const session = test1.driver.session();
  const { records } = await session.executeRead((transaction) =>
    transaction.run("MATCH (p:P) RETURN p.d AS d ORDER BY p.k"),
  );
  expect(records.map((record) => [...record.values()])).toEqual(expected);
  await session.close();
});

const stored = fc.oneof(
  fc.bigInt({ min: -1000n, max: 1000n }),
  fc.integer({ min: -1000, max: 1000 }),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map((value) => (Object.is(value, -0) ? 0 : value)),
  fc.constantFrom("2024-02-10", "P1D", "10:00:00", "x", true),
  fc.constantFrom(date, new neo4j.types.Duration(1n, 2n, 3n, 0n), new neo4j.types.LocalTime(1n, 2n, 3n, 0n)),
  fc.array(fc.integer({ min: -9, max: 9 }), { minLength: 1, maxLength: 3 }),
  fc.array(fc.bigInt({ min: -9n, max: 9n }), { minLength: 1, maxLength: 3 }),
);

test("whatever shares a column, a node, a list or a path keeps its type", { timeout: 60_000 }, async () => {
  const property = fc.asyncProperty(fc.array(stored, { minLength: 1, maxLength: 6 }), async (values) => {
    await ask("MATCH (n) DETACH DELETE n");
    await ask(
      `UNWIND range(0, size($values) - 1) AS i
       CREATE (:P {k: i, v: $values[i]})-[:R {v: $values[i]}]->(:Q {k: i, v: $values[i]})`,
      { values },
    );
    const found = await ask(
      "MATCH p = (a:P)-[r:R]->(b:Q) RETURN a.v AS v, [r.v, b.k] AS l, {v: b.v} AS m, a AS a, p AS p ORDER BY a.k",
    );
    const expected = values.map((v, k) => [v, [v, BigInt(k)], { v }, { k: BigInt(k), v }, v, v, v]);
    const flat = found.map(([v, l, m, a, p]) => {
      const { start, end, segments } = p as Path;
      const [segment] = segments;
      const inPath = [start.properties["v"], segment!.relationship.properties["v"], end.properties["v"]];
      return [v, l, m, (a as Node).properties, ...inPath];
    });
    expect(flat).toEqual(expected);
  });
  await fc.assert(property, { numRuns: 60 });
});

test("a key named __proto__ comes back", async () => {
  const value = (await echo(JSON.parse('{"__proto__": 1, "a": 2}'))) as object;
  expect(Object.keys(value)).toContain("a");
});

test("100,000 rows and a text of 200,000 characters come whole", async () => {
  const { records } = await test1.driver.executeQuery("UNWIND range(1, 100000) AS x RETURN x AS x");
  expect(records.length).toBe(100_000);
  expect(await echo("é".repeat(200_000))).toBe("é".repeat(200_000));
});
