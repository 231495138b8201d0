import neo4j from "neo4j-driver";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { codeOf, rows } from "../graph.ts";
import { openByScheme, schemes, type SchemeGraph } from "./scheme.ts";

describe.each(schemes)("the JavaScript driver by %s://", (scheme) => {
  let embedded: SchemeGraph;
  beforeAll(async () => {
    embedded = await openByScheme(scheme, { boltWrite: false });
  });
  afterAll(() => embedded.close());

  test("connectivity, server and password are confirmed", async () => {
    const { driver, graph } = embedded;
    const { host } = new URL(graph.uri);
    const info = await driver.getServerInfo();
    expect([info.address, info.agent, info.protocolVersion?.toString()]).toEqual([host, "Neo4j/5.13.0", "5.4"]);
    await driver.verifyConnectivity();
    expect(await driver.verifyAuthentication()).toBe(true);
  });

  test("a wrong password is told from a right one before the driver has any connection", async () => {
    // With one this driver says yes to everything, on Neo4j too.
    const driver = embedded.connect();
    expect(await driver.verifyAuthentication({ auth: neo4j.auth.basic("reader", "wrong") })).toBe(false);
  });

  test("everything that Bolt 5.4 has is said to be supported", async () => {
    const { driver } = embedded;
    const answers = [
      driver.supportsMultiDb(),
      driver.supportsTransactionConfig(),
      driver.supportsUserImpersonation(),
      driver.supportsSessionAuth(),
    ];
    expect(await Promise.all(answers)).toEqual([true, true, true, true]);
  });

  test("a wrong password is refused", async () => {
    const driver = neo4j.driver(embedded.graph.uri, neo4j.auth.basic("filiere", "wrong"));
    expect(await codeOf(driver.getServerInfo())).toBe("Neo.ClientError.Security.Unauthorized");
    await driver.close();
  });

  test("a session of another user reads on the same driver", async () => {
    const { user, password } = embedded.graph.reader;
    const session = embedded.session({ auth: neo4j.auth.basic(user, password) });
    const { records } = await session.run("SHOW CURRENT USER YIELD user");
    expect(records[0]!.get("user")).toBe("reader");
    expect(await codeOf(session.run("CREATE (:Evil)"))).toBe("Neo.ClientError.Statement.AccessMode");
  });

  test("the one database is found by its name and by none, and no other is", async () => {
    const { driver } = embedded;
    const { summary } = await driver.executeQuery("RETURN 1 AS x", {}, { database: "neo4j" });
    expect(summary.database.name).toBe("neo4j");
    expect((await driver.executeQuery("RETURN 1 AS x")).summary.database.name).toBe("neo4j");
    for (const database of ["other", "system"]) {
      const asked = driver.executeQuery("RETURN 1 AS x", {}, { database });
      expect(await codeOf(asked)).toBe("Neo.ClientError.Database.DatabaseNotFound");
    }
  });

  test("nobody acts as somebody else", async () => {
    const asked = embedded.driver.executeQuery("RETURN 1 AS x", {}, { impersonatedUser: "boss" });
    expect(await codeOf(asked)).toBe("Neo.ClientError.Security.Forbidden");
  });

  test("fifty sessions at once are served", async () => {
    const ask = async (number: number) => {
      const session = embedded.session();
      const { records } = await session.executeRead((transaction) =>
        transaction.run("RETURN $number AS n", { number }),
      );
      await session.close();
      return records[0]!.get("n") as number;
    };
    const numbers = Array.from({ length: 50 }, (_, number) => number);
    expect(await Promise.all(numbers.map(ask))).toEqual(numbers);
  });

  test.each([
    ["useBigInt", "bigint"],
    ["disableLosslessIntegers", "number"],
  ])("with %s integers and ids are of type %s", async (option, type) => {
    const driver = embedded.connect({ [option]: true });
    const [row] = await rows(driver, "CREATE (n:Number) RETURN n.none AS none, 7 AS seven, n AS n, 1.5 AS half");
    expect([typeof row![1], typeof (row![2] as { identity: unknown }).identity, row![3]]).toEqual([type, type, 1.5]);
  });

  test("a summary has times, kind, notifications and status objects", async () => {
    const { summary } = await embedded.driver.executeQuery("RETURN 1 AS x");
    expect(summary.notifications).toEqual([]);
    expect(summary.gqlStatusObjects.length).toBeGreaterThan(0);
    expect(summary.resultAvailableAfter.toNumber()).toBeGreaterThanOrEqual(0);
    expect(summary.resultConsumedAfter.toNumber()).toBeGreaterThanOrEqual(0);
    expect([summary.queryType, summary.query.text]).toEqual(["r", "RETURN 1 AS x"]);
    expect(summary.counters.containsUpdates()).toBe(false);
  });

  test("the reader reads through transaction functions, and each of its ways to write is refused", async () => {
    const driver = embedded.connect({ user: "reader" });
    const session = driver.session();
    const { records } = await session.executeRead((transaction) => transaction.run("RETURN 1 AS x"));
    expect(records).toHaveLength(1);
    const ways = [
      () => session.executeWrite((transaction) => transaction.run("CREATE (:Evil)")),
      () => session.run("MERGE (:Evil)"),
      () => driver.executeQuery("CREATE INDEX evil IF NOT EXISTS FOR (n:Evil) ON (n.k)"),
    ];
    for (const way of ways) {
      await expect(way()).rejects.toMatchObject({
        code: "Neo.ClientError.Statement.AccessMode",
        message: expect.stringContaining("FILIERE_BOLT_WRITE=1"),
      });
    }
    await session.close();
    expect(await rows(embedded.driver, "MATCH (n:Evil) RETURN n")).toEqual([]);
  });

  test("with FILIERE_BOLT_WRITE=1 the reader writes, and still not in read mode", async () => {
    const writable = await openByScheme(scheme, { boltWrite: true });
    const driver = writable.connect({ user: "reader" });
    const session = driver.session();
    const { summary } = await session.executeWrite((transaction) => transaction.run("CREATE (:Good)"));
    expect(summary.counters.updates().nodesCreated).toBe(1);
    const inReadMode = session.executeRead((transaction) => transaction.run("CREATE (:Evil)"));
    await expect(inReadMode).rejects.toMatchObject({ message: "Writing in read access mode not allowed." });
    await session.close();
    expect(await rows(writable.driver, "MATCH (n) RETURN labels(n) AS labels")).toEqual([[["Good"]]]);
    await writable.close();
  });
});
