import { connect, createServer, type AddressInfo, type Server } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { openDatabase, read, type Database } from "../../../server/database/index.ts";
import { applyEdit, listEdits, previewEdit } from "../../../server/edits/index.ts";
import { markGraph } from "../../../server/samples/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { maxRows: 10, timeoutMs: 20_000 };
/** The message COMMIT, in a chunk of its own. */
const COMMIT = Buffer.from([0x00, 0x02, 0xb0, 0x12, 0x00, 0x00]);

/** What becomes of the next commit: it does not arrive, or its answer does not. */
let loses: "nothing" | "commit" | "answer" = "nothing";
let graph: TestDatabase;
let proxy: Server;
let database: Database;

beforeAll(async () => {
  graph = await openTestDatabase();
  await markGraph(graph.database);
  const { uri, user, password } = graph.embedded;
  proxy = createServer((client) => {
    const server = connect(Number(new URL(uri).port), "127.0.0.1");
    let isCut = false;
    const end = () => [client, server].forEach((socket) => socket.destroy());
    client.on("data", (bytes) => {
      const isLost = loses !== "nothing" && bytes.includes(COMMIT);
      if (isLost && loses === "commit") end();
      else server.write(bytes);
      if (!isLost) return;
      isCut = true;
      loses = "nothing";
    });
    server.on("data", (bytes) => (isCut ? end() : client.write(bytes)));
    for (const socket of [client, server]) socket.on("error", end).on("close", end);
  });
  await new Promise<void>((resolve) => proxy.listen(0, "127.0.0.1", resolve));
  const { port } = proxy.address() as AddressInfo;
  database = await openDatabase({ uri: `bolt://127.0.0.1:${port}`, user, password, kind: "embedded" });
}, 60_000);
afterAll(async () => {
  await database.close();
  await new Promise((resolve) => proxy.close(resolve));
  await graph.close();
});

async function edit(id: string, lost: typeof loses) {
  const query = { statement: "CREATE (:Entity {id: $id, name: 'New'})", parameters: { id } };
  const { seen } = await previewEdit(database, query, "somebody", LIMITS);
  loses = lost;
  return applyEdit(database, { ...query, seen, note: "" }, "somebody", LIMITS);
}

async function ids(): Promise<unknown[]> {
  const { rows } = await read(database, { statement: "MATCH (n:Entity) RETURN n.id AS id ORDER BY id" }, LIMITS);
  return rows.map(({ id }) => id);
}

test("an edit of which the confirmation was lost is told as made, once", async () => {
  const { edit: made } = await edit("a", "answer");
  expect(await ids()).toEqual(["a"]);
  expect((await listEdits(database, { limit: 5 }, LIMITS)).edits).toEqual([made]);
});

test("an edit that was lost before it was confirmed is told as not made, and is not", async () => {
  await expect(edit("b", "commit")).rejects.toMatchObject({
    code: "database_unreachable",
    hint: expect.stringContaining("nothing was changed"),
  });
  expect(await ids()).toEqual(["a"]);
  expect((await listEdits(database, { limit: 5 }, LIMITS)).total).toBe(1);
});
