import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readSchemaChange } from "../../../../server/embedded/engine/schema-change.ts";
import { codeOf, openGraph, rows, type TestGraph } from "../graph.ts";

const SHOWN = "YIELD name, type, labelsOrTypes, properties RETURN name, type, labelsOrTypes, properties ORDER BY name";

let embedded: TestGraph;

beforeAll(async () => {
  embedded = await openGraph();
});

afterAll(() => embedded.close());

afterEach(async () => {
  for (const [name] of await ask("SHOW CONSTRAINTS YIELD name")) await ask(`DROP CONSTRAINT \`${String(name)}\``);
  for (const [name] of await ask("SHOW INDEXES YIELD name")) await ask(`DROP INDEX \`${String(name)}\``);
});

function ask(statement: string): Promise<unknown[][]> {
  return rows(embedded.driver, statement);
}

const code = async (statement: string) => (await codeOf(ask(statement))).replace("Neo.ClientError.Schema.", "");

test.each([
  ["CREATE INDEX a FOR (n:P) ON (n.k)", { verb: "CREATE", kind: "index", name: "a", isConditional: false }],
  ["create index `a b` if not exists for (n:P) on (n.k)", { name: "a b", isConditional: true }],
  ["CREATE INDEX IF NOT EXISTS FOR (n:P) ON (n.k)", { name: undefined, isConditional: true }],
  ["CREATE CONSTRAINT FOR (n:P) REQUIRE n.k IS UNIQUE", { kind: "constraint", name: undefined }],
  ["DROP CONSTRAINT a IF EXISTS", { verb: "DROP", kind: "constraint", name: "a", isConditional: true }],
])("%s is understood", (text, expected) => {
  expect(readSchemaChange(text)).toMatchObject(expected);
});

test("the order of properties and the way of writing make no other index", () => {
  const { target } = readSchemaChange("CREATE INDEX a FOR (n:P) ON (n.k, n.l)");
  expect(readSchemaChange("create index b for (x : `P`) on (x.l, x.`k`)").target).toBe(target);
  expect(readSchemaChange("CREATE INDEX a FOR (n:Q) ON (n.k, n.l)").target).not.toBe(target);
});

test("an index is not put in the place of another one", async () => {
  await ask("CREATE INDEX a FOR (n:P) ON (n.k)");
  expect(await code("CREATE INDEX a FOR (n:P) ON (n.k)")).toBe("EquivalentSchemaRuleAlreadyExists");
  expect(await code("CREATE INDEX a FOR (n:Q) ON (n.k)")).toBe("IndexWithNameAlreadyExists");
  expect(await code("CREATE INDEX b FOR (n:P) ON (n.k)")).toBe("IndexAlreadyExists");
  expect(await code("CREATE INDEX FOR (n:P) ON (n.k)")).toBe("IndexAlreadyExists");
  expect(await code("CREATE CONSTRAINT a FOR (n:P) REQUIRE n.l IS UNIQUE")).toBe("IndexWithNameAlreadyExists");
  await ask("CREATE INDEX a IF NOT EXISTS FOR (n:Q) ON (n.k)");
  await ask("CREATE INDEX b IF NOT EXISTS FOR (n:P) ON (n.k)");
  expect(await ask("SHOW INDEXES YIELD name, labelsOrTypes, properties")).toEqual([["a", ["P"], ["k"]]]);
});

test("a constraint is not made twice, but another rule for the same property is", async () => {
  await ask("CREATE CONSTRAINT a FOR (n:P) REQUIRE n.k IS UNIQUE");
  expect(await code("CREATE CONSTRAINT a FOR (n:P) REQUIRE n.k IS UNIQUE")).toBe("EquivalentSchemaRuleAlreadyExists");
  expect(await code("CREATE CONSTRAINT a FOR (n:Q) REQUIRE n.k IS UNIQUE")).toBe("ConstraintWithNameAlreadyExists");
  expect(await code("CREATE CONSTRAINT b FOR (n:P) REQUIRE n.k IS UNIQUE")).toBe("ConstraintAlreadyExists");
  expect(await code("CREATE CONSTRAINT c FOR (n:P) REQUIRE n.k IS NOT NULL")).toBe("no failure");
  expect(await ask("SHOW CONSTRAINTS YIELD name RETURN name ORDER BY name")).toEqual([["a"], ["c"]]);
});

test("a uniqueness constraint brings its index, which goes with it and not before", async () => {
  await ask("CREATE CONSTRAINT a FOR (n:P) REQUIRE n.k IS UNIQUE");
  expect(await ask("SHOW INDEXES YIELD name, labelsOrTypes, properties")).toEqual([["a", ["P"], ["k"]]]);
  expect(await code("CREATE INDEX b FOR (n:P) ON (n.k)")).toBe("IndexAlreadyExists");
  expect(await code("CREATE INDEX b IF NOT EXISTS FOR (n:P) ON (n.k)")).toBe("no failure");
  expect(await code("DROP INDEX a")).toBe("Neo.DatabaseError.Schema.IndexDropFailed");
  await ask("DROP CONSTRAINT a");
  expect(await ask("SHOW INDEXES")).toEqual([]);
});

test("a constraint without a name, with names in backticks, brings one too", async () => {
  await ask("CREATE CONSTRAINT FOR (`x`:`Å b`) REQUIRE x.`k é` IS UNIQUE");
  expect(await ask("SHOW INDEXES YIELD labelsOrTypes, properties")).toEqual([[["Å b"], ["k é"]]]);
});

test("a constraint on a property that has an index leaves that one alone", async () => {
  await ask("CREATE INDEX mine FOR (n:P) ON (n.k)");
  await ask("CREATE CONSTRAINT a FOR (n:P) REQUIRE n.k IS UNIQUE");
  await ask("DROP CONSTRAINT a");
  expect(await ask("SHOW INDEXES YIELD name")).toEqual([["mine"]]);
});

test("what is not there cannot be dropped, unless IF EXISTS says so", async () => {
  expect(await code("DROP INDEX nowhere")).toBe("IndexNotFound");
  expect(await code("DROP CONSTRAINT nowhere")).toBe("ConstraintNotFound");
  expect(await code("DROP INDEX nowhere IF EXISTS")).toBe("no failure");
});

test("changes are counted, those that do nothing are not", async () => {
  const counted = async (statement: string) => {
    const { indexesAdded, indexesRemoved, constraintsAdded, constraintsRemoved } = (
      await embedded.driver.executeQuery(statement)
    ).summary.counters.updates() as Record<string, number>;
    return [indexesAdded, indexesRemoved, constraintsAdded, constraintsRemoved];
  };
  expect(await counted("CREATE INDEX a FOR (n:P) ON (n.k)")).toEqual([1, 0, 0, 0]);
  expect(await counted("CREATE INDEX a IF NOT EXISTS FOR (n:P) ON (n.k)")).toEqual([0, 0, 0, 0]);
  expect(await counted("DROP INDEX a")).toEqual([0, 1, 0, 0]);
  expect(await counted("CREATE CONSTRAINT b FOR (n:P) REQUIRE n.k IS UNIQUE")).toEqual([0, 0, 1, 0]);
  expect(await counted("DROP CONSTRAINT b")).toEqual([0, 0, 0, 1]);
});

test("changes wait for the commit and vanish with a rollback", async () => {
  const session = embedded.driver.session();
  const dropped = await session.beginTransaction();
  await dropped.run("CREATE INDEX later FOR (n:P) ON (n.k)");
  await dropped.rollback();
  expect(await ask("SHOW INDEXES")).toEqual([]);
  const kept = await session.beginTransaction();
  await kept.run("CREATE INDEX later FOR (n:P) ON (n.k)");
  await kept.commit();
  await session.close();
  expect(await ask("SHOW INDEXES YIELD name")).toEqual([["later"]]);
});

test("schema and data do not share a transaction", async () => {
  const session = embedded.driver.session();
  const transaction = await session.beginTransaction();
  await transaction.run("CREATE (:P)");
  const index = transaction.run("CREATE INDEX later FOR (n:P) ON (n.k)");
  expect(await codeOf(index)).toBe("Neo.ClientError.Transaction.ForbiddenDueToTransactionType");
  await session.close();
});

test("a transaction knows of the changes it has asked for already", async () => {
  const session = embedded.driver.session();
  const transaction = await session.beginTransaction();
  await transaction.run("CREATE INDEX a FOR (n:P) ON (n.k)");
  await transaction.run("DROP INDEX a");
  await transaction.run("CREATE INDEX a FOR (n:Q) ON (n.k)");
  expect(await codeOf(transaction.run("CREATE INDEX a FOR (n:P) ON (n.k)"))).toContain("IndexWithNameAlreadyExists");
  await session.close();
  expect(await ask("SHOW INDEXES")).toEqual([]);
});

test("of several changes in one transaction none stays when a later one fails, and what was dropped is back", async () => {
  await ask("CREATE INDEX old FOR (n:P) ON (n.`l é`)");
  await ask("CREATE CONSTRAINT rule FOR (n:P) REQUIRE n.m IS UNIQUE");
  await ask("CREATE CONSTRAINT must FOR (n:P) REQUIRE n.o IS NOT NULL");
  await ask("CREATE CONSTRAINT key FOR (n:P) REQUIRE (n.o, n.p) IS NODE KEY");
  const schema = async () => [await ask(`SHOW INDEXES ${SHOWN}`), await ask(`SHOW CONSTRAINTS ${SHOWN}`)];
  const before = await schema();
  const session = embedded.driver.session();
  const transaction = await session.beginTransaction();
  for (const statement of [
    "CREATE INDEX new FOR (n:P) ON (n.n)",
    "CREATE INDEX FOR (n:Q) ON (n.n)",
    "CREATE CONSTRAINT new_rule FOR (n:Q) REQUIRE n.m IS UNIQUE",
    "DROP INDEX old",
    "DROP CONSTRAINT rule",
    "DROP CONSTRAINT must",
    "DROP CONSTRAINT key",
    "CREATE INDEX old FOR (n:Q) ON (n.k)",
    // The engine has no indexes of relationships, and says so at the commit.
    "CREATE INDEX never FOR ()-[r:R]-() ON (r.k)",
  ])
    await transaction.run(statement);
  await expect(transaction.commit()).rejects.toMatchObject({ code: "Neo.ClientError.Statement.SyntaxError" });
  await session.close();
  expect(await schema()).toEqual(before);
});

test("a transaction that fails does not take the changes of another transaction back", async () => {
  const sessions = [embedded.driver.session(), embedded.driver.session()];
  const [failing, other] = await Promise.all(sessions.map((session) => session.beginTransaction()));
  await failing!.run("CREATE INDEX a FOR (n:P) ON (n.k)");
  await failing!.run("CREATE INDEX never FOR ()-[r:R]-() ON (r.k)");
  await other!.run("CREATE INDEX b FOR (n:P) ON (n.l)");
  const ends = await Promise.allSettled([failing!.commit(), other!.commit()]);
  expect(ends.map(({ status }) => status)).toEqual(["rejected", "fulfilled"]);
  for (const session of sessions) await session.close();
  expect(await ask("SHOW INDEXES YIELD name")).toEqual([["b"]]);
});

test.each([
  ["REQUIRE n.k IS UNIQUE", "two nodes with the same k"],
  ["REQUIRE (n.k, n.l) IS UNIQUE", "two nodes with the same k and l"],
  ["REQUIRE n.m IS NOT NULL", "a node without m"],
  ["REQUIRE (n.m) IS NODE KEY", "a node without m"],
])("a constraint that the data breaks is not made: %s", async (rule, what) => {
  await ask("CREATE (:`Of many` {k: 1, l: 2, m: 3}), (:`Of many` {k: 1, l: 2})");
  const made = ask(`CREATE CONSTRAINT broken FOR (n:\`Of many\`) ${rule}`);
  await expect(made).rejects.toThrow(what);
  expect(await ask("SHOW CONSTRAINTS YIELD name")).toEqual([]);
  // The statement that the sentence names finds what breaks it.
  const statement = await made.catch((thrown: Error) => /Find them all with (.*)\.$/u.exec(thrown.message)?.[1] ?? "");
  expect((await ask(String(statement))).length).toBeGreaterThan(0);
  await ask("MATCH (n:`Of many`) DETACH DELETE n");
  await ask(`CREATE CONSTRAINT broken FOR (n:\`Of many\`) ${rule}`);
});
