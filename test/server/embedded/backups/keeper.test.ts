import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdirSync, readdirSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import * as fs from "node:fs/promises";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { listBackups } from "../../../../server/embedded/backups/backup.ts";
import { draftBackup } from "../../../../server/embedded/backups/draft.ts";
import { BackupKeeper } from "../../../../server/embedded/backups/keeper.ts";
import { makeBackup } from "../../../../server/embedded/backups/make.ts";
import { Journal } from "../../../../server/embedded/journal.ts";
import { temporaryFolder } from "../graph.ts";
import { openEngine, write } from "./written-graph.ts";

vi.mock("node:fs/promises", { spy: true });

const DAY_MS = 24 * 60 * 60 * 1000;

let folder: string;
let journal: Journal;
const lines: string[] = [];

beforeEach(async () => {
  folder = temporaryFolder();
  journal = await Journal.load(folder);
  lines.length = 0;
});
afterEach(() => {
  vi.useRealTimers();
  vi.resetAllMocks();
  rmSync(folder, { recursive: true });
});

function createKeeper(): BackupKeeper {
  return new BackupKeeper(folder, { journal, log: (line) => void lines.push(line) });
}

/** A start with some writes, and an end in order. */
async function live(writes: number, { hasLoss = false } = {}): Promise<void> {
  const keeper = createKeeper();
  await keeper.beforeStart();
  const engine = await openEngine(folder);
  if (hasLoss) await journal.add({ kind: "loss", text: "Something is missing." });
  keeper.started(engine.opened);
  const { changes } = engine.opened;
  await write(engine, changes, changes + writes);
  await keeper.close();
  await engine.close();
}

async function nodes(): Promise<(number | null)[]> {
  return (await listBackups(folder)).map((backup) => backup.nodes);
}

test("each start keeps what was there where something changed, the newest three of them", async () => {
  await live(1);
  expect(await nodes()).toEqual([]);
  await live(1);
  expect(await nodes()).toEqual([1]);
  await live(0);
  expect(await nodes()).toEqual([2, 1]);
  await live(0);
  expect(await nodes()).toEqual([2, 1]);
  for (let turn = 0; turn < 4; turn++) await live(1);
  expect(await nodes()).toEqual([5, 4, 3]);
  expect(lines).toEqual([]);
});

test("a backup that somebody asked for stays", async () => {
  await live(1);
  await makeBackup(folder);
  for (let turn = 0; turn < 5; turn++) await live(1);
  expect((await nodes()).at(-1)).toBe(1);
  expect(await nodes()).toHaveLength(4);
});

test("after a loss was noticed what is older stays, until somebody has restored", async () => {
  for (let turn = 0; turn < 5; turn++) await live(1);
  const older = await nodes();
  expect(older).toEqual([4, 3, 2]);
  // This start finds that something is missing: it copies the files, then the engine is asked, then it is noted.
  await live(1, { hasLoss: true });
  expect(await nodes()).toEqual([5, ...older]);
  for (let turn = 0; turn < 4; turn++) await live(1);
  expect(await nodes()).toEqual([9, 8, 7, 5, ...older]);
  await journal.add({ kind: "restore", text: "It was restored." });
  await live(1);
  expect(await nodes()).toEqual([10, 9, 8]);
  expect(lines).toEqual([]);
});

test("nor is it removed by the backup of a day", async () => {
  for (let turn = 0; turn < 5; turn++) await live(1);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const keeper = createKeeper();
  await keeper.beforeStart();
  const engine = await openEngine(folder);
  keeper.started(engine.opened);
  await expect.poll(nodes).toEqual([5, 4, 3]);
  await journal.add({ kind: "loss", text: "It was started again, and something was missing." });
  await write(engine, 5, 6);
  vi.advanceTimersByTime(DAY_MS);
  await keeper.close();
  expect(await nodes()).toEqual([null, 5, 4, 3]);
  await engine.close();
});

test("a copy of what could not be opened is no backup", async () => {
  await live(1);
  const keeper = createKeeper();
  await keeper.beforeStart();
  await keeper.close();
  expect(readdirSync(join(folder, "backups"))).toEqual([]);
});

/** A process of another Filière, for its number. */
function otherProcess(): ChildProcess {
  return spawn(process.execPath, ["-e", "setInterval(() => undefined, 1000)"], { stdio: "ignore" });
}

const HOUR_MS = 60 * 60 * 1000;

function leave(maker: number | undefined, touchedMs = Date.now()): string {
  const name = `.draft-${maker}-1`;
  const file = join(folder, "backups", name, "graph.grafeo");
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, "");
  for (const path of [file, dirname(file)]) utimesSync(path, touchedMs / 1000, touchedMs / 1000);
  return name;
}

test("what a start that was cut off has left is removed, also one with the number of this process", async () => {
  const other = otherProcess();
  leave(other.pid);
  other.kill();
  await once(other, "exit");
  leave(process.pid, performance.timeOrigin - 1000);
  await live(0);
  expect(readdirSync(join(folder, "backups"))).toEqual([]);
});

test("a backup that another process is making is left alone, unless nothing was done to it for an hour", async () => {
  const other = otherProcess();
  const draft = leave(other.pid);
  await live(0);
  expect(readdirSync(join(folder, "backups"))).toEqual([draft]);
  leave(other.pid, Date.now() - HOUR_MS - 1000);
  await live(0);
  expect(readdirSync(join(folder, "backups"))).not.toContain(draft);
  other.kill();
});

test("a start does not take away the backup that is made at that moment", async () => {
  await live(1);
  const draft = await draftBackup(folder);
  await live(0);
  expect(existsSync(draft.file)).toBe(true);
  await draft.drop();
});

test("no room for a backup is said, and the start goes on", async () => {
  await live(1);
  const space = await fs.statfs(folder);
  vi.mocked(fs.statfs).mockResolvedValue(Object.assign(space, { bavail: 10, bsize: 4096 }));
  await live(0);
  expect(lines).toEqual([`No backup was made: There is no room for a backup in ${folder}.`]);
});

test("while the program runs a changed graph is backed up once a day", async () => {
  await live(1);
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  const keeper = createKeeper();
  await keeper.beforeStart();
  const engine = await openEngine(folder);
  keeper.started(engine.opened);
  await expect.poll(nodes).toEqual([1]);
  await write(engine, 1, 3);
  vi.advanceTimersByTime(DAY_MS);
  await keeper.close();
  const [newest] = await listBackups(folder);
  expect(newest).toMatchObject({ nodes: null, changes: 3, isAutomatic: true });
  await engine.close();
  expect(lines).toEqual([]);
});

test("a backup made under writes holds what was confirmed before it", async () => {
  const engine = await openEngine(folder);
  let written = 0;
  const over = new AbortController();
  const writing = (async () => {
    for (; !over.signal.aborted; written++) await write(engine, written, written + 1);
  })();
  for (let turn = 0; turn < 5; turn++) {
    const confirmed = written;
    const backup = await makeBackup(folder);
    expect(backup.nodes).toBeGreaterThanOrEqual(confirmed);
    engine.database.walCheckpoint();
  }
  over.abort();
  await writing;
  await engine.close();
  expect(new Set((await listBackups(folder)).map(({ name }) => name)).size).toBe(5);
});
