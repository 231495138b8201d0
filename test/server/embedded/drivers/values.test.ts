import neo4j, { type Node, type Path, type Relationship } from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, rows } from "../graph.ts";
import { openByScheme, schemes, type SchemeGraph } from "./scheme.ts";

const UNSUPPORTED = "Neo.ClientError.Statement.UnsupportedOperationError";
const { DateTime, Date: Day, Duration, LocalDateTime, LocalTime, Point, Time } = neo4j.types;

describe.each(schemes)("the JavaScript driver by %s://", (scheme) => {
  let embedded: SchemeGraph;
  beforeAll(async () => {
    embedded = await openByScheme(scheme);
    await embedded.driver.executeQuery("CREATE (:T {id: 'a', f: $f, i: $i})-[:R {w: 2.5}]->(:T:U {id: 'b'})", {
      f: 2,
      i: neo4j.int(7),
    });
  });
  afterAll(() => embedded.close());

  const ask = (statement: string, parameters = {}) => rows(embedded.driver, statement, parameters);

  test("nodes, relationships and paths are the driver's own, and know one another", async () => {
    const [row] = await ask("MATCH p = (a:T {id: 'a'})-[r:R]->(b) RETURN a, r, b, p");
    const [a, r, b, p] = row as [Node, Relationship, Node, Path];
    expect([neo4j.isNode(a), neo4j.isRelationship(r), neo4j.isNode(b), neo4j.isPath(p)]).not.toContain(false);
    expect([a.properties["f"], neo4j.isInt(a.properties["i"]), r.properties["w"]]).toEqual([2, true, 2.5]);
    expect([r.startNodeElementId, r.endNodeElementId]).toEqual([a.elementId, b.elementId]);
    const [segment] = p.segments;
    expect(p.segments).toHaveLength(1);
    expect([segment!.start.elementId, segment!.relationship.elementId]).toEqual([a.elementId, r.elementId]);
  });

  test("a JavaScript number is stored as a float, neo4j.int as an integer", async () => {
    const [row] = await ask("MATCH (a:T {id: 'a'}) RETURN a.f / 4 AS x, a.i / 4 AS y, a.f AS f, a.i AS i");
    const [x, y, f, i] = row as [number, neo4j.Integer, number, neo4j.Integer];
    expect([x, y.toNumber(), f, neo4j.isInt(i)]).toEqual([0.5, 1, 2, true]);
  });

  test("floats keep their kind inside lists and maps of parameters", async () => {
    const parameters = { rows: [{ v: 2, it: { w: [1, 2.5] }, s: "it's \\ \n `x`" }] };
    const back = await ask("UNWIND $rows AS row RETURN row.v / 4 AS x, row.`it`.w AS w, row.s AS s", parameters);
    expect(back).toEqual([[0.5, [1, 2.5], "it's \\ \n `x`"]]);
  });

  test("every temporal type comes back as it went", async () => {
    const values = {
      day: new Day(2024, 2, 10),
      time: new Time(10, 5, 6, 7_000_000, 3600),
      localTime: new LocalTime(1, 2, 3, 0),
      dateTime: new DateTime(2024, 1, 2, 3, 4, 5, 678_000_000, 7200),
      localDateTime: new LocalDateTime(2024, 1, 2, 3, 4, 5, 0),
      duration: new Duration(14, 3, 3661, 500_000_000),
    };
    const names = Object.keys(values);
    const [row] = await ask(`RETURN ${names.map((name) => `$${name} AS ${name}`).join(", ")}`, values);
    expect(row!.map(String)).toEqual(Object.values(values).map(String));
    expect(row!.map((value) => value?.constructor)).toEqual(Object.values(values).map((value) => value.constructor));
  });

  test.each([
    ["a point", new Point(4326, 1, 2)],
    ["a named zone", new DateTime(2024, 1, 2, 3, 4, 5, 0, undefined, "Europe/Paris")],
    ["a map that would become a date", { $date: "2024-01-01" }],
  ])("%s is refused", async (_what, value) => {
    expect(await codeOf(ask("RETURN $value AS x", { value }))).toBe(UNSUPPORTED);
  });

  test("integers of 64 bits are exact", async () => {
    const parameters = { a: neo4j.int("9223372036854775807"), b: -9223372036854775808n };
    const [row] = await ask("RETURN $a AS a, $b AS b, 9007199254740993 AS c", parameters);
    expect(row!.map(String)).toEqual(["9223372036854775807", "-9223372036854775808", "9007199254740993"]);
  });

  test("odd keys and odd texts come back", async () => {
    const value = JSON.parse(String.raw`{"__proto__": {"x": "1"}, "a": "\u0000", "é😀": "é😀"}`) as object;
    const [row] = await ask("RETURN $value AS x", { value });
    const [back] = row as [object];
    // This driver itself drops a key named __proto__ when it reads.
    expect(back).toMatchObject({ a: "\u0000", "é😀": "é😀" });
  });

  test("long texts and many rows of parameters come whole", async () => {
    const text = "é".repeat(200_000);
    expect(await ask("RETURN $text AS text", { text })).toEqual([[text]]);
    const many = Array.from({ length: 20_000 }, (_, id) => ({ id: neo4j.int(id), name: `n${id}` }));
    const [counted] = await ask("UNWIND $many AS row RETURN count(row) AS n", { many });
    expect(counted!.map(Number)).toEqual([20_000]);
  });

  test("a stream comes in portions and in order", async () => {
    const numbers: number[] = [];
    const session = embedded.session({ fetchSize: 10 });
    for await (const record of session.run("UNWIND range(1, 1005) AS x RETURN x"))
      numbers.push(Number(record.get("x")));
    expect(numbers).toEqual(Array.from({ length: 1005 }, (_, index) => index + 1));
  });

  test("a stream may be broken off, and a session closed in the middle of one", async () => {
    const session = embedded.session({ fetchSize: 10 });
    for await (const record of session.run("UNWIND range(1, 100000) AS x RETURN x")) {
      expect(Number(record.get("x"))).toBe(1);
      break;
    }
    expect((await session.run("RETURN 1 AS x")).records).toHaveLength(1);
    session.run("UNWIND range(1, 100000) AS x RETURN x").subscribe({ onError: () => undefined });
    await session.close();
    await embedded.driver.verifyConnectivity();
  });

  test("a reactive session streams", async () => {
    const session = embedded.driver.rxSession();
    const count = await new Promise<number>((resolve, reject) => {
      let seen = 0;
      session
        .run("UNWIND range(1, 10) AS x RETURN x")
        .records()
        .subscribe({ next: () => (seen += 1), complete: () => resolve(seen), error: reject });
    });
    expect(count).toBe(10);
  });

  test("EXPLAIN gives a plan and no rows, PROFILE a sentence", async () => {
    const { records, summary } = await embedded.driver.executeQuery("EXPLAIN MATCH (n) RETURN n");
    expect([records.length, summary.plan !== false]).toEqual([0, true]);
    expect(await codeOf(ask("PROFILE MATCH (n) RETURN n"))).toBe(UNSUPPORTED);
  });
});
