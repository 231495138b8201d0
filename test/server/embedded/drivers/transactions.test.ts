import { setTimeout as wait } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { codeOf, rows } from "../graph.ts";
import { openByScheme, schemes, type SchemeGraph } from "./scheme.ts";

const ACCESS_MODE = "Neo.ClientError.Statement.AccessMode";
const TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
/** Longer than its time limit, and far from the two seconds after which it would cost the engine its life. */
const SLOW = "UNWIND range(1, 20000) AS a UNWIND range(1, 50) AS b WITH a WHERE a < 0 RETURN count(*) AS n";

describe.each(schemes)("the JavaScript driver by %s://", (scheme) => {
  let embedded: SchemeGraph;
  beforeAll(async () => {
    embedded = await openByScheme(scheme);
  });
  afterAll(() => embedded.close());
  beforeEach(() => embedded.driver.executeQuery("MATCH (n) DETACH DELETE n"));

  async function countOf(label: string): Promise<number> {
    return Number((await rows(embedded.driver, `MATCH (n:${label}) RETURN count(n) AS n`))[0]![0]);
  }

  test("commit keeps, rollback drops, and a bookmark of the one is good for the next session", async () => {
    const session = embedded.session();
    const kept = await session.beginTransaction();
    await kept.run("CREATE (:X {k: 1})");
    await kept.commit();
    const bookmarks = session.lastBookmarks();
    expect(bookmarks).toHaveLength(1);
    const dropped = await session.beginTransaction();
    await dropped.run("CREATE (:X {k: 2})");
    await dropped.rollback();
    const { records } = await embedded.session({ bookmarks }).run("MATCH (n:X) RETURN collect(n.k) AS ks");
    expect((records[0]!.get("ks") as unknown[]).map(Number)).toEqual([1]);
  });

  test("bookmarks of another life and those of a manager are taken", async () => {
    const old = embedded.session({ bookmarks: ["filiere:1:99999", "FB:kcwQ"] });
    expect((await old.run("RETURN 1 AS x")).records).toHaveLength(1);
    const bookmarkManager = neo4j.bookmarkManager();
    await embedded.driver.executeQuery("CREATE (:X)", {}, { bookmarkManager });
    const { records } = await embedded.driver.executeQuery("MATCH (n:X) RETURN n", {}, { bookmarkManager });
    expect(records).toHaveLength(1);
  });

  test("several results are open in one transaction", async () => {
    const session = embedded.session({ fetchSize: 2 });
    const transaction = await session.beginTransaction();
    const first = transaction.run("UNWIND range(1, 7) AS x RETURN x");
    const second = transaction.run("UNWIND range(8, 14) AS x RETURN x");
    const [later, earlier] = await Promise.all([second, first]);
    const numbers = [...earlier.records, ...later.records].map((record) => Number(record.get("x")));
    expect(numbers).toEqual(Array.from({ length: 14 }, (_, index) => index + 1));
    await transaction.commit();
  });

  test("a transaction function writes and returns", async () => {
    const result = await embedded.session().executeWrite(async (transaction) => {
      const { records } = await transaction.run("CREATE (n:X {k: 9}) RETURN n.k AS k");
      return Number(records[0]!.get("k"));
    });
    expect(result).toBe(9);
  });

  test("no way of asking in read mode writes", async () => {
    const create = "CREATE (:Evil)";
    const { driver } = embedded;
    const ways = [
      embedded.session().executeRead((transaction) => transaction.run(create)),
      embedded.session({ defaultAccessMode: neo4j.session.READ }).run(create),
      driver.executeQuery(create, {}, { routing: "READ" }),
      embedded.session().executeRead((transaction) => transaction.run("CREATE INDEX evil FOR (n:Evil) ON (n.k)")),
    ];
    expect(new Set(await Promise.all(ways.map(codeOf)))).toEqual(new Set([ACCESS_MODE]));
    expect(await countOf("Evil")).toBe(0);
  });

  test("the counters say what was written", async () => {
    const { summary } = await embedded.driver.executeQuery(
      "CREATE (a:T {id: $id, f: $f})-[:R {w: 2.5}]->(b:T:U {id: $id}) RETURN a, b",
      { id: "a", f: 2 },
    );
    const { nodesCreated, relationshipsCreated, propertiesSet, labelsAdded } = summary.counters.updates();
    expect([nodesCreated, relationshipsCreated, propertiesSet, labelsAdded]).toEqual([2, 1, 4, 3]);
    expect([summary.queryType, summary.counters.containsUpdates()]).toEqual(["rw", true]);
    const removed = await embedded.driver.executeQuery("MATCH (n:T) REMOVE n:U DETACH DELETE n");
    expect(removed.summary.counters.updates()).toMatchObject({ nodesDeleted: 2, relationshipsDeleted: 1 });
  });

  test("functions that meet at one node are run again until all have counted", async () => {
    await embedded.driver.executeQuery("CREATE (:Counter {v: 0})");
    const count = () =>
      embedded.session().executeWrite(async (transaction) => {
        await transaction.run("MATCH (c:Counter) RETURN c.v AS v");
        await wait(20);
        await transaction.run("MATCH (c:Counter) SET c.v = c.v + 1");
      });
    await Promise.all([count(), count(), count(), count(), count()]);
    expect((await rows(embedded.driver, "MATCH (c:Counter) RETURN c.v AS v"))[0]!.map(Number)).toEqual([5]);
  });

  test("a conflict is an error that may be retried", async () => {
    await embedded.driver.executeQuery("CREATE (:Counter {v: 0})");
    const [one, other] = await Promise.all([
      embedded.session().beginTransaction(),
      embedded.session().beginTransaction(),
    ]);
    await one.run("MATCH (c:Counter) RETURN c.v AS v");
    await other.run("MATCH (c:Counter) RETURN c.v AS v");
    await one.run("MATCH (c:Counter) SET c.v = 100");
    const failure: unknown = await other.run("MATCH (c:Counter) SET c.v = 200").catch((thrown: unknown) => thrown);
    expect(failure).toMatchObject({ code: "Neo.TransientError.Transaction.Outdated" });
    expect(neo4j.isRetryableError(failure)).toBe(true);
    await one.commit();
    await other.rollback();
  });

  test("forty increments at once all count", async () => {
    await embedded.driver.executeQuery("CREATE (:Counter {v: 0})");
    await Promise.all(Array.from({ length: 40 }, () => embedded.session().run("MATCH (c:Counter) SET c.v = c.v + 1")));
    expect((await rows(embedded.driver, "MATCH (c:Counter) RETURN c.v AS v"))[0]!.map(Number)).toEqual([40]);
  });

  test.each([
    ["RETUR 1", "Statement.SyntaxError"],
    ["MATCH (n) RETURN m", "Statement.SyntaxError"],
    ["RETURN $nope AS x", "Statement.ParameterMissing"],
    ["RETURN 1 / 0 AS x", "Statement.ArithmeticError"],
    ["CALL nobody.knows()", "Procedure.ProcedureNotFound"],
    ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "Statement.UnsupportedOperationError"],
    ["CREATE (a:T)-[:R]->(:T) WITH a DELETE a", "Schema.ConstraintValidationFailed"],
  ])("%s is a %s", async (statement, code) => {
    expect(await codeOf(embedded.driver.executeQuery(statement))).toBe(`Neo.ClientError.${code}`);
  });

  test("a constraint made in a managed transaction holds", async () => {
    const { driver } = embedded;
    await driver.executeQuery("CREATE CONSTRAINT one_id IF NOT EXISTS FOR (n:Unique) REQUIRE n.id IS UNIQUE");
    await driver.executeQuery("CREATE (:Unique {id: 1})");
    await driver.executeQuery("CREATE (:Unique {id: 'one two'})");
    for (const id of ["1", "'one two'"]) {
      const again = driver.executeQuery(`CREATE (:Unique {id: ${id}})`);
      await expect(again).rejects.toMatchObject({
        code: "Neo.ClientError.Schema.ConstraintValidationFailed",
        message: `Another node :Unique has id ${id.replaceAll("'", '"')} already.`,
      });
    }
    await driver.executeQuery("DROP CONSTRAINT one_id");
  });

  test("after a failure the session goes on, and the transaction does not", async () => {
    const session = embedded.session();
    expect(await codeOf(session.run("RETUR"))).toBe("Neo.ClientError.Statement.SyntaxError");
    expect((await session.run("RETURN 1 AS x")).records).toHaveLength(1);
    const transaction = await session.beginTransaction();
    await transaction.run("CREATE (:Half)");
    expect(await codeOf(transaction.run("RETURN 1 / 0 AS x"))).toBe("Neo.ClientError.Statement.ArithmeticError");
    await expect(transaction.run("RETURN 1 AS x")).rejects.toThrow("because of an error");
    await transaction.rollback();
    expect(await countOf("Half")).toBe(0);
  });

  test("limits of time and metadata are taken", async () => {
    const config = { timeout: 5000, metadata: { app: "test", run: neo4j.int(1) } };
    const { records } = await embedded.session().executeRead((tx) => tx.run("RETURN 1 AS x"), config);
    expect(records).toHaveLength(1);
  });

  // The last one: on a busy machine the engine may leave when it cannot let go of the statement in time.
  test("a limit of time strikes a running statement, and nothing of it is kept", async () => {
    expect(await codeOf(embedded.session().run(SLOW, {}, { timeout: 100 }))).toBe(TIMED_OUT);
    const slowWrite = `CREATE (z:Zombie) WITH z ${SLOW.replace("WITH a", "WITH z, a")}`;
    expect(await codeOf(embedded.session().run(slowWrite, {}, { timeout: 100 }))).toBe(TIMED_OUT);
    expect(await countOf("Zombie")).toBe(0);
  });
});
