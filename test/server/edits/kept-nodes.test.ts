import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, write, type Database } from "../../../server/database/index.ts";
import { applyEdit, listEdits, previewEdit } from "../../../server/edits/index.ts";
import { markGraph } from "../../../server/samples/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { maxRows: 10, timeoutMs: 20_000 };
let graph: TestDatabase;
let heard: Database;
const asked: string[] = [];

beforeAll(async () => {
  graph = await openTestDatabase();
  const { uri, user, password } = graph.embedded;
  const onStatement = ({ statement }: { statement: string }) => void asked.push(statement);
  heard = await openDatabase({ uri, user, password, kind: "embedded", onStatement });
  await markGraph(graph.database);
  const made = "CREATE (:SavedView {id: 'view:1', version: 1, name: 'One', state: 'abc'})";
  await write(graph.database, (run) => run({ statement: made }));
}, 60_000);
afterAll(async () => {
  await heard.close();
  await graph.close();
});

const look = (statement: string, parameters = {}) => previewEdit(heard, { statement, parameters }, "somebody", LIMITS);

test.each([
  ["a text of the same length", "MATCH (n) SET n.state = 'xyz'", {}],
  ["the same from a map", "MATCH (n:SavedView) SET n += $map", { map: { state: "xyz" } }],
  ["the same from a map that is worked out", "MATCH (n:SavedView) WITH n, {state: 'xyz'} AS map SET n += map", {}],
  ["a text that is taken away", "MATCH (n:SavedView) REMOVE n.state", {}],
  ["all texts that are taken away", "MATCH (n:SavedView) SET n = {id: 'view:1'}", {}],
  ["a new text", "MATCH (n:SavedView) SET n.`an odd-name` = 1", {}],
  ["another label", "MATCH (n:SavedView) SET n:Entity", {}],
  ["a label that goes", "MATCH (n:SavedView) REMOVE n:SavedView", {}],
  ["its end", "MATCH (n:SavedView) DELETE n", {}],
  [
    "another in its place",
    "MATCH (n:SavedView) DELETE n CREATE (:SavedView {id: 'view:1', version: 1, name: 'One', state: 'xyz'})",
    {},
  ],
  ["another one", "CREATE (:SavedView {id: 'view:2'})", {}],
])("%s of what the program keeps is noticed", async (_, statement, parameters) => {
  await expect(look(statement, parameters)).rejects.toMatchObject({ code: "edit_refused" });
});

test("a statement that cannot change them reads no long text of what the program keeps", async () => {
  const query = { statement: "CREATE (p:Entity {id: 'place:a', name: 'A'}) SET p.seen = 1", parameters: {} };
  const { seen } = await look(query.statement);
  await applyEdit(heard, { ...query, seen, note: "" }, "somebody", LIMITS);
  expect((await listEdits(heard, { limit: 5 }, LIMITS)).total).toBe(1);
  asked.length = 0;
  await look("MATCH (p:Entity) SET p.seen = 2");
  const kept = asked.filter((statement) => /MATCH \(n:(?:FiliereEdit|SavedView)\)\s+RETURN/.test(statement));
  expect(kept).not.toEqual([]);
  for (const statement of kept) expect(statement).not.toMatch(/RETURN n AS/);
  expect(asked).not.toContain("MATCH (n)\nRETURN n AS node");
});
