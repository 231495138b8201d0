import { afterAll, beforeAll, expect, test } from "vitest";
import { enter } from "../../../server/cypher/index.ts";
import { changeOnce, read } from "../../../server/database/index.ts";
import { previewEdit } from "../../../server/edits/index.ts";
import { markGraph } from "../../../server/samples/index.ts";
import { openTestDatabase, type TestDatabase } from "../../support/database.ts";

const LIMITS = { maxRows: 10, timeoutMs: 20_000 };
const CLIENT = "somebody";
let graph: TestDatabase;

beforeAll(async () => {
  graph = await openTestDatabase();
  await markGraph(graph.database);
}, 60_000);
afterAll(() => graph.close());

test("who stops waiting behind a slow edit leaves the queue at once, and what was waited for is never begun", async () => {
  const { database } = graph;
  let finish = (): void => undefined;
  const isFinished = new Promise<void>((resolve) => (finish = resolve));
  const slow = changeOnce(database, LIMITS, async () => {
    await isFinished;
    return { keeps: false, answer: "slow" };
  });
  const abort = new AbortController();
  const looks = ["a", "b", "c"].map((id) =>
    previewEdit(database, { statement: `CREATE (:Entity {id: '${id}'})`, parameters: {} }, CLIENT, {
      ...LIMITS,
      signal: abort.signal,
    }),
  );
  const begun: string[] = [];
  const waiting = changeOnce(database, { ...LIMITS, signal: abort.signal }, async () => {
    begun.push("waiting");
    return { keeps: true, answer: "waiting" };
  });
  const next = changeOnce(database, LIMITS, async () => ({ keeps: false, answer: "next" }));
  // By then all three have passed the guard and wait, too.
  for (let i = 0; i < 10; i++) await read(database, { statement: "RETURN 1 AS one" }, LIMITS);
  abort.abort();
  const ended = await Promise.allSettled([...looks, waiting]);
  expect(ended.map((each) => each.status === "rejected" && each.reason)).toMatchObject(
    ended.map(() => ({ code: "cancelled" })),
  );
  const leave = [1, 2, 3].map(() => enter(database, CLIENT));
  for (const each of leave) each();
  finish();
  expect(await Promise.all([slow, next])).toEqual(["slow", "next"]);
  expect(begun).toEqual([]);
});
