import { afterAll, beforeAll, expect, test } from "vitest";
import { checkCypher } from "../../../../server/cypher/index.ts";
import { openTestDatabase, type TestDatabase } from "../../../support/database.ts";

let graph: TestDatabase;

beforeAll(async () => {
  graph = await openTestDatabase();
});
afterAll(() => graph.close());

test("who goes away while the plug-ins are asked for ends it for nobody else", async () => {
  const { database } = graph;
  const query = { statement: "RETURN 1 AS one" };
  const gone = checkCypher(database, query, { timeoutMs: 10_000, signal: AbortSignal.abort() });
  const stays = checkCypher(database, query, { timeoutMs: 10_000 });
  await expect(gone).rejects.toMatchObject({ code: "cancelled" });
  await expect(stays).resolves.toMatchObject({ objections: [] });
});
