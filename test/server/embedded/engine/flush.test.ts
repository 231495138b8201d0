import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { LogFlush } from "../../../../server/embedded/engine/flush.ts";

vi.mock("node:fs/promises", { spy: true });

let folder: string;
let flush: LogFlush;
const onDurable = vi.fn<(position: number) => void>();
const onFailure = vi.fn<(failure: Error) => void>();
/** Ends of syncs that are under way. */
const syncs: (() => void)[] = [];
let file: fs.FileHandle;

beforeEach(async () => {
  folder = await fs.mkdtemp(join(tmpdir(), "filiere-"));
  const log = join(folder, "wal_00500.log");
  await fs.writeFile(log, Buffer.alloc(128 + 42));
  file = await fs.open(log, "r+");
  flush = new LogFlush(folder, { onDurable, onFailure });
  // A log file whose sync ends when the test says so.
  const handle = {
    fd: file.fd,
    datasync: vi.fn<() => Promise<void>>(waitForTest),
    close: () => Promise.resolve(),
    sync: () => Promise.resolve(),
  };
  vi.mocked(fs.open).mockResolvedValue(handle as unknown as fs.FileHandle);
});

afterEach(async () => {
  vi.resetAllMocks();
  await flush.close();
  await file.close();
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

test("what is said to be on the disk was in the log before the sync, and is said after it", async () => {
  const flushing = flush.flush();
  await expect.poll(() => syncs.length).toBe(1);
  expect(onDurable).not.toHaveBeenCalled();
  await fs.appendFile(join(folder, "wal_00500.log"), "later");
  await endSync();
  await flushing;
  expect(onDurable).toHaveBeenCalledExactlyOnceWith(542);
});

test("a sync that fails fails its commits and all later ones, and says that nothing can be confirmed any more", async () => {
  const datasync = vi
    .fn<() => Promise<void>>()
    .mockRejectedValueOnce(Object.assign(new Error("no"), { code: "EIO" }))
    .mockResolvedValue();
  const close = () => Promise.resolve();
  vi.mocked(fs.open).mockResolvedValueOnce({ fd: file.fd, datasync, close } as unknown as fs.FileHandle);
  await expect(flush.flush()).rejects.toMatchObject({
    code: "Neo.DatabaseError.Transaction.TransactionCommitFailed",
    message: expect.stringContaining("did not confirm that it holds the change (EIO)"),
  });
  await expect(flush.flush()).rejects.toThrow("EIO");
  expect(datasync).toHaveBeenCalledTimes(1);
  expect(onFailure).toHaveBeenCalledTimes(1);
  expect(onDurable).not.toHaveBeenCalled();
});

test("a log that cannot be opened, or is gone, confirms nothing", async () => {
  vi.mocked(fs.open).mockRejectedValueOnce(Object.assign(new Error("no"), { code: "EMFILE" }));
  await expect(flush.flush()).rejects.toThrow("EMFILE");
  const gone = new LogFlush(join(folder, "none"), { onDurable, onFailure });
  await expect(gone.flush()).rejects.toThrow("there is no log");
});

test("a log that a checkpoint removed meanwhile is passed over: the file holds what it held", async () => {
  vi.mocked(fs.open).mockRejectedValueOnce(Object.assign(new Error("no"), { code: "ENOENT" }));
  await flush.flush();
  expect(onDurable).toHaveBeenCalledExactlyOnceWith(0);
});
