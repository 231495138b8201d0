import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { loadBinding, type Database, type Transaction } from "../../../../server/embedded/engine/binding.ts";
import { beginReadOnly, endReadOnly } from "../../../../server/embedded/engine/read-only.ts";

let folder: string;
let database: Database;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "filiere-read-only-"));
  database = loadBinding().create(join(folder, "graph.grafeo"));
  await database.executeCypher("CREATE (n:A {v: 0})");
});
afterAll(async () => {
  database.close();
  await rm(folder, { recursive: true, force: true });
});

async function valueIn(transaction: Transaction): Promise<unknown> {
  return (await transaction.executeCypher("MATCH (n:A) RETURN n.v AS v")).rows()[0]?.[0];
}

test("a handle that is used again sees what was committed in between, keeps its moment, and refuses to write", async () => {
  const first = await beginReadOnly(database);
  await endReadOnly(first);
  for (let round = 0; round < 20; round++) {
    const transaction = await beginReadOnly(database);
    expect(transaction).toBe(first);
    expect(await valueIn(transaction)).toBe(round);
    await database.executeCypher("MATCH (n:A) SET n.v = n.v + 1");
    expect(await valueIn(transaction)).toBe(round);
    const writing = transaction.executeCypher("CREATE (n:B)");
    await expect(writing).rejects.toMatchObject({ gqlStatus: "25G03" });
    await endReadOnly(transaction);
  }
  expect((await database.executeCypher("MATCH (n:B) RETURN count(n) AS c")).rows()).toEqual([[0]]);
});

test("transactions at the same time have handles of their own, also after one was ended twice", async () => {
  const one = await beginReadOnly(database);
  await endReadOnly(one);
  await endReadOnly(one).catch(() => undefined);
  const open = await Promise.all(Array.from({ length: 10 }, () => beginReadOnly(database)));
  expect(new Set(open).size).toBe(10);
  await Promise.all(open.map(endReadOnly));
});

test("a handle whose statement failed is used again like any other", async () => {
  const transaction = await beginReadOnly(database);
  await expect(transaction.executeCypher("MATCH (n RETURN n")).rejects.toMatchObject({ gqlStatus: "42001" });
  await endReadOnly(transaction);
  const again = await beginReadOnly(database);
  expect(await valueIn(again)).toBe(20);
  await expect(again.executeCypher("MATCH (n:A) SET n.v = 0")).rejects.toMatchObject({ gqlStatus: "25G03" });
  await endReadOnly(again);
});
