import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
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
