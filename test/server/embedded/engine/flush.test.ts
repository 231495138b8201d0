import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LogFlush } from "../../../../server/embedded/engine/flush.ts";

vi.mock("node:fs/promises", { spy: true });

let folder: string;
let flush: LogFlush;
/** Ends of syncs that are under way. */
const syncs: (() => void)[] = [];

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "filiere-"));
  await fs.writeFile(join(folder, "wal_0.log"), "x");
  flush = new LogFlush(folder);
  // A log file whose sync ends when the test says so.
  const handle = {
    datasync: vi.fn<() => Promise<void>>(waitForTest),
    close: () => Promise.resolve(),
    sync: () => Promise.resolve(),
  };
  vi.mocked(fs.open).mockResolvedValue(handle as unknown as fs.FileHandle);
});

afterEach(async () => {
  vi.resetAllMocks();
  await flush.close();
  await fs.rm(folder, { recursive: true });
});

function waitForTest(): Promise<void> {
  return new Promise((resolve) => {
    syncs.push(resolve);
  });
}

async function endSync(): Promise<void> {
  await expect.poll(() => syncs.length).toBe(1);
  syncs.pop()?.();
}

test("a commit that comes while a sync runs waits for the next one, which all such commits share", async () => {
  const done: string[] = [];
  const first = flush.flush().then(() => done.push("first"));
  await expect.poll(() => syncs.length).toBe(1);
  const second = flush.flush().then(() => done.push("second"));
  const third = flush.flush().then(() => done.push("third"));
  await endSync();
  await first;
  expect(done).toEqual(["first"]);
  await endSync();
  await Promise.all([second, third]);
  expect(done).toEqual(["first", "second", "third"]);
});

test("a sync that fails fails its commits, and the next commit tries again", async () => {
  const datasync = vi.fn<() => Promise<void>>().mockRejectedValueOnce(new Error("EIO")).mockResolvedValue();
  const close = () => Promise.resolve();
  vi.mocked(fs.open).mockResolvedValueOnce({ datasync, close } as unknown as fs.FileHandle);
  await expect(flush.flush()).rejects.toThrow("EIO");
  await flush.flush();
  expect(datasync).toHaveBeenCalledTimes(2);
});

test("a folder without a log needs no sync", async () => {
  await new LogFlush(join(folder, "none")).flush();
  expect(fs.open).not.toHaveBeenCalled();
});
