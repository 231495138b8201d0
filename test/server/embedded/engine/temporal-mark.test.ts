import { existsSync, rmSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { TemporalMark } from "../../../../server/embedded/engine/temporal-mark.ts";
import { temporaryFolder } from "../graph.ts";

vi.mock("node:fs/promises", { spy: true });

let folder: string;
let file: string;
beforeEach(() => {
  folder = temporaryFolder();
  file = join(folder, "graph.no-dates");
});
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

test("a temporal write goes on only when the mark is gone, and the next start does not believe it", async () => {
  const mark = await TemporalMark.load(file, { isNew: true });
  expect(mark.mayHoldTemporal).toBe(false);
  await mark.beforeTemporalWrite();
  expect([mark.mayHoldTemporal, existsSync(file)]).toEqual([true, false]);
  expect((await TemporalMark.load(file, { isNew: false })).mayHoldTemporal).toBe(true);
});

test("a mark that cannot be removed fails the write, and the next write tries again", async () => {
  const mark = await TemporalMark.load(file, { isNew: true });
  vi.mocked(fs.unlink).mockRejectedValueOnce(Object.assign(new Error("EPERM: no"), { code: "EPERM" }));
  await expect(mark.beforeTemporalWrite()).rejects.toThrow("EPERM");
  expect(existsSync(file)).toBe(true);
  await mark.beforeTemporalWrite();
  expect(existsSync(file)).toBe(false);
});

test("a mark that somebody else removed is no failure", async () => {
  const mark = await TemporalMark.load(file, { isNew: true });
  rmSync(file);
  await mark.beforeTemporalWrite();
  expect(mark.mayHoldTemporal).toBe(true);
});

test("a second temporal write waits until the first has removed the mark", async () => {
  const mark = await TemporalMark.load(file, { isNew: true });
  let open = (): void => undefined;
  const gate = new Promise<void>((resolve) => {
    open = resolve;
  });
  vi.mocked(fs.unlink).mockImplementationOnce(async (path) => {
    await gate;
    rmSync(path);
  });
  const done: string[] = [];
  const writes = ["first", "second"].map((name) => mark.beforeTemporalWrite().then(() => done.push(name)));
  await fs.readdir(folder); // a turn of the disk: a write that does not wait is through by now
  expect(done).toEqual([]);
  open();
  await Promise.all(writes);
  expect([done, existsSync(file)]).toEqual([["first", "second"], false]);
});
