import { afterEach, beforeEach, expect, test } from "vitest";
import { openDatabase, read, write } from "../../../server/database/index.ts";
import { countSample, fillBundled } from "../../../server/samples/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const limits = { maxRows: 1000, timeoutMs: 15_000 };
let opened: TestDatabase;

beforeEach(async () => {
  opened = await openTestDatabase();
});

afterEach(async () => {
  await opened.close();
});

async function ask(statement: string): Promise<Record<string, unknown>[]> {
  return (await read(opened.database, { statement }, limits)).rows;
}

async function run(statement: string): Promise<void> {
  await write(opened.database, (each) => each({ statement }));
}

async function counted(): Promise<{ nodes: unknown; relationships: unknown }> {
  const [nodes] = await ask("MATCH (n:Entity) RETURN count(n) AS n");
  const [relationships] = await ask("MATCH ()-[r]->() RETURN count(r) AS n");
  return { nodes: nodes?.["n"], relationships: relationships?.["n"] };
}

test("an empty graph gets every node and relationship of the data, and a mark that says which data", async () => {
  const expected = await countSample();
  expect(await fillBundled(opened.database)).toEqual({ filled: true, ...expected });
  expect(await counted()).toEqual(expected);
  const mark = "MATCH (g:FiliereGraph) RETURN g.schema AS schema, g.revision AS revision, g.bundled AS bundled";
  expect(await ask(mark)).toEqual([{ schema: 1, revision: 1, bundled: expect.stringMatching(/^[0-9a-f]{16}$/) }]);
});

test("texts, lists and numbers can be asked for as they were stored", async () => {
  await fillBundled(opened.database);
  const bacalan = "MATCH (n:Entity) WHERE n.id = 'place:bordeaux-bacalan'";
  expect(await ask(`${bacalan} RETURN n.lat AS lat, n.names AS names, n.search AS search`)).toEqual([
    {
      lat: 44.869,
      names: ["Bacalan", "Bordeaux-Bacalan", "quartier Bacalan"],
      search: "bacalan bordeaux bacalan bordeaux bacalan quartier bacalan",
    },
  ]);
  const found = await ask("MATCH (n:Entity) WHERE n.search STARTS WITH 'ofast' RETURN n.id AS id");
  expect(found).toContainEqual({ id: "agency:ofast" });
});

test("filling again changes nothing, not even the revision", async () => {
  await fillBundled(opened.database);
  const before = await counted();
  expect(await fillBundled(opened.database)).toEqual({ filled: false, nodes: 0, relationships: 0 });
  expect(await counted()).toEqual(before);
  expect(await ask("MATCH (g:FiliereGraph) RETURN g.revision AS revision")).toEqual([{ revision: 1 }]);
});

test("filling again overwrites nothing that a person changed and brings back nothing that she deleted", async () => {
  await fillBundled(opened.database);
  await run("MATCH (n:Entity) WHERE n.id = 'place:spain' SET n.name = 'Kingdom of Spain'");
  await run("MATCH (n:Entity) WHERE n.id = 'claim:h08-a' DETACH DELETE n");
  await fillBundled(opened.database);
  expect(await ask("MATCH (n:Entity) WHERE n.id = 'place:spain' RETURN n.name AS name")).toEqual([
    { name: "Kingdom of Spain" },
  ]);
  expect(await ask("MATCH (n:Entity) WHERE n.id = 'claim:h08-a' RETURN n.id AS id")).toEqual([]);
});

test("a graph that is not ours is refused and left as it is", async () => {
  await run("CREATE (n:Person) SET n.name = 'someone else’s'");
  await expect(fillBundled(opened.database)).rejects.toMatchObject({ code: "database_foreign" });
  expect(await ask("MATCH (n) RETURN labels(n) AS labels")).toEqual([{ labels: ["Person"] }]);
});

test("a filling that is broken off half-way leaves nothing behind, and the next one succeeds", async () => {
  const { uri, user, password } = opened.embedded;
  const sent: string[] = [];
  const onStatement = ({ statement }: { statement: string }): void => {
    sent.push(statement);
    if (statement.includes("[r:SEIZED]")) throw new Error("the power goes out");
  };
  const broken = await openDatabase({ uri, user, password, kind: "embedded", onStatement });
  await expect(fillBundled(broken)).rejects.toThrow("the power goes out");
  await broken.close();
  expect(sent.some((statement) => statement.includes("CREATE (n:Entity:CaseFile)"))).toBe(true);
  expect(await ask("MATCH (n) RETURN count(n) AS n")).toEqual([{ n: 0 }]);
  expect(await fillBundled(opened.database)).toMatchObject({ filled: true });
});
