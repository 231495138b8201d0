import { afterAll, beforeAll, expect, test } from "vitest";
import { read, stream, write } from "../../../server/database/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { maxRows: 100, timeoutMs: 10_000 };
const COUNT = { statement: "MATCH (n:Trial) RETURN count(n) AS nodes" };

let graph: TestDatabase;
beforeAll(async () => {
  graph = await openTestDatabase({ patienceMs: 30_000 });
});
afterAll(() => graph.close());

function killEngine(): void {
  const { pid } = graph.embedded.status();
  if (pid === undefined) throw new Error("the engine has no process");
  process.kill(pid, "SIGKILL");
}

async function nodes(): Promise<unknown> {
  return (await read(graph.database, COUNT, LIMITS)).rows[0]?.["nodes"];
}

test("a read does not notice that the engine was killed", async () => {
  await write(graph.database, (run) => run({ statement: "CREATE (:Trial)" }));
  killEngine();
  expect(await nodes()).toBe(1);
  killEngine();
  expect((await graph.database.info()).name).toContain("embedded graph");
  killEngine();
  const first = await stream(graph.database, COUNT, LIMITS).next();
  expect(first.value).toEqual({ nodes: 1 });
});

test("writes that were confirmed are there after kills in between", async () => {
  for (let id = 0; id < 5; id++) {
    const writing = write(graph.database, (run) =>
      run({ statement: "MERGE (n:Trial {id: $id}) RETURN n", parameters: { id } }),
    );
    if (id % 2 === 0) killEngine();
    await writing;
  }
  expect(await nodes()).toBe(6);
});
