import neo4j, { type Driver } from "neo4j-driver";
import { afterAll, beforeAll, expect, test } from "vitest";
import { functions, procedures } from "../../../../../server/embedded/engine/answers/catalogue.ts";
import { codeOf, connectTo, openGraph, rows, type TestGraph } from "../../graph.ts";

let embedded: TestGraph;
let reader: Driver;

beforeAll(async () => {
  embedded = await openGraph();
  reader = connectTo(embedded.graph, embedded.graph.reader);
  const schema = [
    "CREATE INDEX by_name FOR (n:Person) ON (n.name)",
    "CREATE INDEX by_both FOR (n:Person) ON (n.name, n.born)",
    "CREATE CONSTRAINT one_id FOR (n:Person) REQUIRE n.id IS UNIQUE",
    "CREATE CONSTRAINT has_name FOR (n:Place) REQUIRE n.name IS NOT NULL",
  ];
  for (const statement of schema) await ask(statement);
});

afterAll(async () => {
  await reader.close();
  await embedded.close();
});

async function ask(statement: string, parameters = {}): Promise<Record<string, unknown>[]> {
  const { records } = await embedded.driver.executeQuery(statement, parameters);
  return records.map((record) => record.toObject());
}

const COMPONENTS = { name: "Neo4j Kernel", versions: ["5.13.0"], edition: "community" };

test.each([
  ["CALL dbms.components()", [COMPONENTS]],
  ["CALL dbms.components() YIELD *", [COMPONENTS]],
  // neomodel
  [
    "CALL dbms.components() yield versions, edition return versions[0] as version, edition",
    [{ version: "5.13.0", edition: "community" }],
  ],
  // Neo4j's own tools
  [
    "CALL dbms.components() YIELD name, versions, edition UNWIND versions AS version RETURN name, version, edition",
    [{ name: "Neo4j Kernel", version: "5.13.0", edition: "community" }],
  ],
  ["CALL db.ping()", [{ success: true }]],
  ["SHOW DEFAULT DATABASE YIELD name", [{ name: "neo4j" }]],
  ["SHOW HOME DATABASE YIELD name AS home", [{ home: "neo4j" }]],
  ["SHOW DATABASE neo4j YIELD name, default", [{ name: "neo4j", default: true }]],
  ["SHOW DATABASES YIELD name AS n ORDER BY n SKIP 0 LIMIT 1 WHERE n <> 'x' RETURN n", [{ n: "neo4j" }]],
  ["SHOW DATABASE other", []],
  ["SHOW CURRENT USER YIELD user", [{ user: "filiere" }]],
  ["CALL dbms.showCurrentUser() YIELD username", [{ username: "filiere" }]],
  ["CALL dbms.components() YIELD edition MATCH (n:Nobody) RETURN n", []],
])("%s is answered", async (statement, expected) => {
  expect(await ask(statement)).toEqual(expected);
});

test("cypher-shell finds its database by a parameter", async () => {
  const databases = await ask("SHOW DATABASES WHERE name = $db", { db: "neo4j" });
  expect(databases).toMatchObject([{ name: "neo4j", currentStatus: "online", default: true }]);
  expect(await ask("SHOW DATABASES WHERE name = $db", { db: "other" })).toEqual([]);
});

test("the database and the routing table have the address of the listener", async () => {
  const address = new URL(embedded.graph.uri).host;
  expect(await ask("SHOW DATABASES YIELD address")).toEqual([{ address }]);
  const [table] = await ask("CALL dbms.routing.getRoutingTable({}, 'neo4j')");
  expect(table).toEqual({
    ttl: 300n,
    servers: ["WRITE", "READ", "ROUTE"].map((role) => ({ addresses: [address], role })),
  });
});

test("indexes are shown in Neo4j's columns, one row for an index of two properties whose order the engine does not keep", async () => {
  const shown = await ask("SHOW INDEXES YIELD name, type, labelsOrTypes, properties, state, populationPercent");
  const common = { type: "RANGE", labelsOrTypes: ["Person"], state: "ONLINE", populationPercent: 100 };
  expect(shown).toHaveLength(3);
  expect(shown).toContainEqual({ ...common, name: "by_name", properties: ["name"] });
  expect(shown).toContainEqual({ ...common, name: "one_id", properties: ["id"] });
  expect(shown.find(({ name }) => name === "by_both")).toMatchObject({ ...common, properties: ["born", "name"] });
});

test("constraints are shown in Neo4j's columns and words", async () => {
  const shown = await ask("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties WHERE name ENDS WITH 'e'");
  expect(shown).toEqual([
    { name: "has_name", type: "NODE_PROPERTY_EXISTENCE", labelsOrTypes: ["Place"], properties: ["name"] },
  ]);
  expect(await ask("SHOW UNIQUE CONSTRAINTS YIELD name, ownedIndex")).toEqual([
    { name: "one_id", ownedIndex: "one_id" },
  ]);
  expect(await ask("SHOW INDEXES YIELD name, owningConstraint WHERE owningConstraint IS NOT NULL")).toEqual([
    { name: "one_id", owningConstraint: "one_id" },
  ]);
});

test("the program sees all connections, the reader only its own", async () => {
  await reader.verifyConnectivity();
  const names = async (driver: Driver) => {
    const found = await rows(driver, "CALL dbms.listConnections() YIELD username RETURN DISTINCT username");
    return new Set(found.flat());
  };
  expect(await names(embedded.driver)).toEqual(new Set(["filiere", "reader"]));
  expect(await names(reader)).toEqual(new Set(["reader"]));
});

test("every procedure that is shown can be called", async () => {
  const shown = await ask("SHOW PROCEDURES YIELD name");
  expect(shown.map(({ name }) => name)).toEqual(procedures.map(([name]) => name));
  for (const { name } of shown) {
    const parameters = name === "dbms.routing.getRoutingTable" ? "{}, 'neo4j'" : "";
    expect(await codeOf(ask(`CALL ${String(name)}(${parameters})`))).toBe("no failure");
  }
});

test("every function that is shown is known, whatever it says of its arguments", async () => {
  const shown = await ask("SHOW FUNCTIONS YIELD name, aggregating");
  expect(shown).toHaveLength(functions.length);
  for (const { name } of shown) {
    const isPredicate = ["all", "any", "none", "single"].includes(String(name));
    const call = `${String(name)}(${isPredicate ? "x IN [1] WHERE x = 1" : 1})`;
    const failure = await ask(`RETURN ${call} AS x`).then(
      () => "",
      (thrown: Error) => thrown.message,
    );
    expect(failure).not.toContain("is not available");
  }
  expect(await ask("SHOW FUNCTIONS YIELD name WHERE name = 'toInteger' RETURN count(*) AS n")).toEqual([{ n: 1n }]);
  expect(await ask("SHOW USER DEFINED FUNCTIONS")).toEqual([]);
});

test.each([
  ["CALL dbms.components() YIELD licence", "name, versions, edition"],
  ["CALL dbms.components() RETURN 1 AS x", "YIELD"],
  ["SHOW DATABASE $name", "WHERE name = $name"],
  ["CALL dbms.licenseAgreementDetails()", "not available"],
  ["SHOW SETTINGS", "SHOW"],
])("%s is refused with a way out", async (statement, sentence) => {
  await expect(ask(statement, { name: "neo4j" })).rejects.toThrow(sentence);
});

test("what is written behind an answer needs the right to write", async () => {
  const statement =
    "CALL dbms.components() YIELD edition CREATE (n:Note {edition: edition}) RETURN n.edition AS edition";
  expect(await codeOf(reader.executeQuery(statement))).toBe("Neo.ClientError.Statement.AccessMode");
  expect(await ask(statement)).toEqual([{ edition: "community" }]);
});

test("an answer in a read-only transaction is one too", async () => {
  const session = embedded.driver.session({ defaultAccessMode: neo4j.session.READ });
  const { records, summary } = await session.run("SHOW INDEXES");
  expect([records.length, summary.queryType]).toEqual([3, "r"]);
  await session.close();
});
