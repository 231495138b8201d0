import neo4j, { type Driver, type Session } from "neo4j-driver";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { codeOf, connectTo, openGraph, rows, type TestGraph } from "./graph.ts";

const TIMED_OUT = "Neo.ClientError.Transaction.TransactionTimedOutClientConfiguration";
/** Some seconds of work, but no more: it is abandoned here, not killed. */
const SLOW = "UNWIND range(1, 20000) AS a UNWIND range(1, 100) AS b WITH a WHERE a < 0 RETURN count(*) AS n";

let embedded: TestGraph;
let driver: Driver;
const sessions: Session[] = [];

beforeAll(async () => {
  embedded = await openGraph();
  ({ driver } = embedded);
});

afterAll(() => embedded.close());

beforeEach(() => ask("MATCH (n) DETACH DELETE n"));

afterEach(async () => {
  await Promise.all(sessions.splice(0).map((session) => session.close()));
});

function ask(statement: string, parameters = {}): Promise<unknown[][]> {
  return rows(driver, statement, parameters);
}

function open(...options: Parameters<Driver["session"]>): Session {
  const session = driver.session(...options);
  sessions.push(session);
  return session;
}

async function count(label: string): Promise<unknown> {
  return (await ask(`MATCH (n:${label}) RETURN count(n) AS n`))[0]![0];
}

test("what is committed is there, what is rolled back is not", async () => {
  const session = open();
  const first = await session.beginTransaction();
  await first.run("CREATE (:Kept)");
  await first.commit();
  expect(session.lastBookmarks()).toHaveLength(1);
  const second = await session.beginTransaction();
  await second.run("CREATE (:Dropped)");
  await second.rollback();
  expect([await count("Kept"), await count("Dropped")]).toEqual([1n, 0n]);
});

test("a summary counts what was changed and says of what kind the statement is", async () => {
  const { summary } = await driver.executeQuery("CREATE (a:P {k: 1})-[:R]->(b:P:Q {k: 2}) RETURN a.k AS k");
  const { nodesCreated, relationshipsCreated, propertiesSet, labelsAdded } = summary.counters.updates();
  expect([nodesCreated, relationshipsCreated, propertiesSet, labelsAdded]).toEqual([2, 1, 2, 3]);
  expect(summary.queryType).toBe("rw");
  const read = await driver.executeQuery("MATCH (n:P) RETURN n.k AS k");
  expect([read.summary.queryType, read.summary.counters.containsUpdates()]).toEqual(["r", false]);
});

test("a write in read mode is refused and leaves nothing, whichever way it is asked for", async () => {
  const accessMode = "Neo.ClientError.Statement.AccessMode";
  expect(await codeOf(open().executeRead((transaction) => transaction.run("CREATE (:Evil)")))).toBe(accessMode);
  expect(await codeOf(open({ defaultAccessMode: neo4j.session.READ }).run("MERGE (:Evil)"))).toBe(accessMode);
  expect(await codeOf(driver.executeQuery("CREATE (:Evil)", {}, { routing: neo4j.routing.READ }))).toBe(accessMode);
  const index = "CREATE INDEX evil IF NOT EXISTS FOR (n:Evil) ON (n.k)";
  expect(await codeOf(open().executeRead((transaction) => transaction.run(index)))).toBe(accessMode);
  expect(await count("Evil")).toBe(0n);
  expect(await ask("SHOW INDEXES")).toEqual([]);
});

test("the reader reads, and writes only where it is allowed to", async () => {
  const reader = connectTo(embedded.graph, embedded.graph.reader);
  expect(await rows(reader, "RETURN 1 AS n")).toEqual([[1n]]);
  expect(await codeOf(reader.executeQuery("CREATE (:Evil)"))).toBe("Neo.ClientError.Statement.AccessMode");
  await reader.close();
  const open2 = await openGraph({ boltWrite: true });
  const writer = connectTo(open2.graph, open2.graph.reader);
  expect(await rows(writer, "CREATE (n:Good) RETURN labels(n) AS labels")).toEqual([[["Good"]]]);
  await writer.close();
  await open2.close();
});

test("40 writes of the same node at once all succeed", async () => {
  await ask("CREATE (:Counter {n: 0})");
  await Promise.all(Array.from({ length: 40 }, () => open().run("MATCH (c:Counter) SET c.n = c.n + 1")));
  expect(await ask("MATCH (c:Counter) RETURN c.n AS n")).toEqual([[40n]]);
});

test("a conflict inside a transaction is one that drivers try again", async () => {
  await ask("CREATE (:Counter {n: 0})");
  const [one, other] = await Promise.all([open().beginTransaction(), open().beginTransaction()]);
  await one.run("MATCH (c:Counter) RETURN c.n AS n");
  await other.run("MATCH (c:Counter) RETURN c.n AS n");
  await one.run("MATCH (c:Counter) SET c.n = 1");
  const failure: unknown = await other.run("MATCH (c:Counter) SET c.n = 2").then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(failure).toMatchObject({ code: "Neo.TransientError.Transaction.Outdated" });
  expect(neo4j.isRetryableError(failure)).toBe(true);
  await one.commit();
  await other.rollback().catch(() => undefined);
});

test("transaction functions that meet each other lose no update", async () => {
  await ask("CREATE (:Counter {n: 0})");
  const increment = () =>
    open().executeWrite(async (transaction) => {
      const { records } = await transaction.run("MATCH (c:Counter) RETURN c.n AS n");
      await transaction.run("MATCH (c:Counter) SET c.n = $next", { next: (records[0]!.get("n") as bigint) + 1n });
    });
  await Promise.all(Array.from({ length: 4 }, increment));
  expect(await ask("MATCH (c:Counter) RETURN c.n AS n")).toEqual([[4n]]);
});

test("schema changes wait for the commit and vanish with a rollback", async () => {
  const transaction = await open().beginTransaction();
  await transaction.run("CREATE INDEX later IF NOT EXISTS FOR (n:P) ON (n.k)");
  await transaction.rollback();
  expect(await ask("SHOW INDEXES")).toEqual([]);
  await ask("CREATE CONSTRAINT unique_p IF NOT EXISTS FOR (n:P) REQUIRE n.k IS UNIQUE");
  await ask("CREATE (:P {k: 1})");
  expect(await codeOf(ask("CREATE (:P {k: 1})"))).toBe("Neo.ClientError.Schema.ConstraintValidationFailed");
  await ask("DROP CONSTRAINT unique_p IF EXISTS");
});

test("schema and data do not share a transaction", async () => {
  const transaction = await open().beginTransaction();
  await transaction.run("CREATE (:P)");
  const index = transaction.run("CREATE INDEX later IF NOT EXISTS FOR (n:P) ON (n.k)");
  expect(await codeOf(index)).toBe("Neo.ClientError.Transaction.ForbiddenDueToTransactionType");
});

test("a statement over its time limit fails at once, and what it wrote is never committed", async () => {
  const slowWrite = SLOW.replace("UNWIND", "CREATE (z:Zombie) WITH z UNWIND").replace(
    "WITH a WHERE",
    "WITH z, a WHERE",
  );
  expect(await codeOf(open().run(SLOW, {}, { timeout: 50 }))).toBe(TIMED_OUT);
  expect(await codeOf(open().run(slowWrite, {}, { timeout: 50 }))).toBe(TIMED_OUT);
  expect(await count("Zombie")).toBe(0n);
});

test("closing a session in the middle of a result ends it", async () => {
  const session = driver.session({ fetchSize: 10 });
  session.run("UNWIND range(1, 100000) AS x RETURN x AS x").subscribe({ onError: () => undefined });
  await session.close();
  expect(await ask("RETURN 1 AS n")).toEqual([[1n]]);
});

test("a stream that is broken off leaves a usable session", async () => {
  const session = open({ fetchSize: 10 });
  for await (const record of session.run("UNWIND range(1, 100000) AS x RETURN x AS x")) {
    expect(record.get("x")).toBe(1n);
    break;
  }
  const { records } = await session.run("RETURN 2 AS n");
  expect(records[0]!.get("n")).toBe(2n);
});

test.each([
  ["RETUR 1", "Statement.SyntaxError"],
  ["MATCH (n) RETURN m", "Statement.SyntaxError"],
  ["RETURN 1 / 0 AS x", "Statement.ArithmeticError"],
  ["RETURN $nothing AS x", "Statement.ParameterMissing"],
  ["LOAD CSV FROM 'file:///etc/passwd' AS line RETURN line", "Statement.UnsupportedOperationError"],
  ["PROFILE MATCH (n) RETURN n", "Statement.UnsupportedOperationError"],
  ["CREATE (a:P)-[:R]->(:P) WITH a DELETE a", "Schema.ConstraintValidationFailed"],
])("%s is a %s", async (statement, code) => {
  expect(await codeOf(driver.executeQuery(statement))).toBe(`Neo.ClientError.${code}`);
});

test("a transaction whose statement failed has written nothing", async () => {
  const transaction = await open().beginTransaction();
  await transaction.run("CREATE (:Half)");
  expect(await codeOf(transaction.run("RETURN 1 / 0 AS x"))).toBe("Neo.ClientError.Statement.ArithmeticError");
  expect(await count("Half")).toBe(0n);
});

test("what drivers and cypher-shell ask when they connect is answered", async () => {
  const info = await driver.getServerInfo();
  expect([info.agent, info.protocolVersion]).toEqual(["Neo4j/5.13.0", expect.anything()]);
  expect(await driver.verifyAuthentication()).toBe(true);
  expect(await ask("CALL dbms.components() YIELD versions, edition")).toEqual([[["5.13.0"], "community"]]);
  const databases = await driver.executeQuery("SHOW DATABASES YIELD name, currentStatus", {}, { database: "neo4j" });
  expect(databases.records.map((record) => record.toObject())).toEqual([{ name: "neo4j", currentStatus: "online" }]);
  expect(await codeOf(driver.executeQuery("RETURN 1 AS n", {}, { database: "other" }))).toContain("DatabaseNotFound");
  const routed = neo4j.driver(
    embedded.graph.uri.replace("bolt:", "neo4j:"),
    neo4j.auth.basic(embedded.graph.user, embedded.graph.password),
    { useBigInt: true },
  );
  expect(await rows(routed, "RETURN 1 AS n")).toEqual([[1n]]);
  await routed.close();
});

test("EXPLAIN gives a plan and no rows", async () => {
  const { records, summary } = await driver.executeQuery("EXPLAIN MATCH (n) RETURN n");
  expect(records).toEqual([]);
  expect(summary.plan).toBeTruthy();
});
