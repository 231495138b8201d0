import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Journal } from "../../../server/embedded/journal.ts";
import { temporaryFolder } from "./graph.ts";

let folder: string;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => rmSync(folder, { recursive: true }));

test("the last twenty events are kept, newest first, and found by the next start", async () => {
  const journal = await Journal.load(folder);
  await Promise.all(Array.from({ length: 25 }, (_, turn) => journal.add({ kind: "restart", text: `${turn}` })));
  const { events } = await Journal.load(folder);
  expect(events.map(({ text }) => text)).toEqual(Array.from({ length: 20 }, (_, turn) => `${24 - turn}`));
  expect(events[0]).toEqual({ at: expect.any(String), kind: "restart", text: "24" });
});

test("a loss is open until something is restored, however often the engine is started again meanwhile", async () => {
  const journal = await Journal.load(folder);
  expect(journal.lossAt).toBeUndefined();
  await journal.add({ kind: "loss", text: "gone" });
  const at = journal.lossAt;
  expect(at).toBe(journal.events[0]?.at);
  for (let turn = 0; turn < 25; turn++) await journal.add({ kind: "restart", text: `${turn}` });
  const later = await Journal.load(folder);
  expect(later.lossAt).toBe(at);
  expect(later.events).toHaveLength(20);
  await later.add({ kind: "restore", text: "back" });
  expect(later.lossAt).toBeUndefined();
});

test("a loss that is found again is noted once, with its last time", async () => {
  const journal = await Journal.load(folder);
  await journal.add({ kind: "loss", text: "gone" });
  await journal.add({ kind: "restart", text: "again" });
  const first = journal.lossAt!;
  await wait(2);
  await journal.add({ kind: "loss", text: "gone" });
  expect(journal.events.map(({ kind }) => kind)).toEqual(["loss", "restart"]);
  expect(journal.lossAt! > first).toBe(true);
});

test("a file that cannot be read, or holds something else, is begun anew", async () => {
  for (const text of ["{", "[1, {}]", "null", '[{"at": "x", "kind": "other", "text": "y"}]']) {
    writeFileSync(join(folder, "graph-events.json"), text);
    expect((await Journal.load(folder)).events).toEqual([]);
  }
});

test("what cannot be stored is known as long as the program runs", async () => {
  mkdirSync(join(folder, "graph-events.json"));
  const journal = await Journal.load(folder);
  await journal.add({ kind: "loss", text: "gone" });
  expect(journal.events).toMatchObject([{ kind: "loss", text: "gone" }]);
});
