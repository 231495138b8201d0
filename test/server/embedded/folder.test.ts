import { chmodSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import * as fs from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openGraph, rows } from "./graph.ts";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { loadCredentials } from "../../../server/embedded/credentials.ts";
import { checkFolder } from "../../../server/embedded/folder.ts";
import { readEvents, startEmbedded, type EmbeddedGraph } from "../../../server/embedded/index.ts";

vi.mock("node:fs/promises", { spy: true });

let folder: string;
const graphs: EmbeddedGraph[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "filiere-"));
});

afterEach(async () => {
  vi.resetAllMocks();
  for (const graph of graphs.splice(0)) await graph.close();
  rmSync(folder, { recursive: true, force: true });
});

async function start(at = folder): Promise<EmbeddedGraph> {
  const graph = await startEmbedded({ folder: at, boltPort: 0, boltWrite: false });
  graphs.push(graph);
  return graph;
}

function failure(code: string): Error {
  return Object.assign(new Error(`${code}: no`), { code });
}

test("a folder that is not there is made", async () => {
  const deep = join(folder, "a", "b");
  await start(deep);
  expect(statSync(join(deep, "graph.grafeo")).isFile()).toBe(true);
});

test("a path under a file is refused with what to do", async () => {
  writeFileSync(join(folder, "file"), "");
  await expect(start(join(folder, "file", "data"))).rejects.toMatchObject({
    code: "folder_read_only",
    message: expect.stringContaining("is not a folder"),
    hint: expect.stringContaining("FILIERE_DATA"),
  });
});

// Tests may run as root, whom mode bits do not stop: the system's refusals are played.
test.each([
  ["EROFS", "folder_read_only"],
  ["EACCES", "folder_read_only"],
  ["EPERM", "folder_read_only"],
  ["ENOSPC", "folder_full"],
  ["EDQUOT", "folder_full"],
])("where writing fails with %s the folder is refused as %s", async (system, code) => {
  vi.mocked(fs.open).mockRejectedValueOnce(failure(system));
  await expect(checkFolder(folder)).rejects.toMatchObject({ code, hint: expect.any(String), values: { folder } });
});

test("a disk with next to nothing left is full", async () => {
  const space = await fs.statfs(folder);
  vi.mocked(fs.statfs).mockResolvedValueOnce(Object.assign(space, { bavail: 10, bsize: 4096 }));
  await expect(checkFolder(folder)).rejects.toMatchObject({ code: "folder_full" });
});

test("the test of the folder leaves nothing behind", async () => {
  await checkFolder(folder);
  expect(await fs.readdir(folder)).toEqual([]);
});

test("a folder that another Filière has open is refused, and the other goes on", async () => {
  const first = await start();
  await expect(start()).rejects.toMatchObject({
    code: "folder_in_use",
    message: expect.stringContaining("another Filière"),
    hint: expect.any(String),
  });
  expect(first.status()).toMatchObject({ state: "ready", restarts: 0 });
});

test("a damaged graph is refused, left as it is, and nothing is started again and again", async () => {
  const file = join(folder, "graph.grafeo");
  writeFileSync(file, "this is no graph");
  await expect(start()).rejects.toMatchObject({ code: "folder_damaged", hint: expect.stringContaining("backup") });
  expect(readFileSync(file, "utf8")).toBe("this is no graph");
  expect(await readEvents(folder)).toEqual([
    { at: expect.any(String), kind: "loss", text: expect.stringMatching(/cannot be read: .*Run: npx filiere restore/) },
  ]);
});

test("a graph cut in the middle is refused", async () => {
  const graph = await start();
  await graph.close();
  const file = join(folder, "graph.grafeo");
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.subarray(0, bytes.length / 2));
  await expect(start()).rejects.toMatchObject({ code: "folder_damaged" });
});

test("confirmed changes that are gone from the log are told, in the log of the program and in the graph's events", async () => {
  const first = await openGraph({ folder });
  for (let k = 0; k < 10; k++) await rows(first.driver, "CREATE (:P {k: $k})", { k: BigInt(k) });
  const logs = join(folder, "graph.grafeo.wal");
  const [name] = readdirSync(logs);
  const kept = readFileSync(join(logs, name!));
  const file = readFileSync(join(folder, "graph.grafeo"));
  await first.close();
  // As it was before the end, when the log was not yet folded in, but for the last bytes of the log.
  writeFileSync(join(folder, "graph.grafeo"), file);
  mkdirSync(logs, { recursive: true });
  writeFileSync(join(logs, name!), kept.subarray(0, kept.length - 1));
  const lost = "When the graph was opened, 1 change that had been confirmed was missing";
  for (let turn = 0; turn < 2; turn++) {
    const graph = await openGraph({ folder });
    expect(graph.lines.some((line) => line.startsWith(lost))).toBe(true);
    expect(graph.graph.events()).toEqual([
      { at: expect.any(String), kind: "loss", text: expect.stringContaining(lost) },
    ]);
    await graph.close();
  }
});

test("a file without a byte, from a start that was cut off, is begun anew", async () => {
  writeFileSync(join(folder, "graph.grafeo"), "");
  const graph = await start();
  expect(graph.status().state).toBe("ready");
});

test("the passwords are made once, differ, and only the owner can read them", async () => {
  const first = await loadCredentials(folder);
  expect(first.owner).not.toBe(first.reader);
  expect(await loadCredentials(folder)).toEqual(first);
  const file = join(folder, "bolt-passwords.json");
  expect(statSync(file).mode & 0o777).toBe(0o600);
  chmodSync(file, 0o644);
  await loadCredentials(folder);
  expect(statSync(file).mode & 0o777).toBe(0o600);
});

test("starts at the same time on a fresh folder agree on one set of passwords", async () => {
  const found = await Promise.all(Array.from({ length: 8 }, () => loadCredentials(folder)));
  expect(new Set(found.map(({ owner }) => owner)).size).toBe(1);
  expect(await loadCredentials(folder)).toEqual(found[0]);
  expect(await fs.readdir(folder)).toEqual(["bolt-passwords.json"]);
});

test("where the disk knows no hard links the passwords are made once all the same", async () => {
  vi.mocked(fs.link).mockRejectedValue(failure("EPERM"));
  const found = await Promise.all(Array.from({ length: 4 }, () => loadCredentials(folder)));
  expect(new Set(found.map(({ owner }) => owner)).size).toBe(1);
  expect(await fs.readdir(folder)).toEqual(["bolt-passwords.json"]);
});

test("starts at the same time agree on the passwords that replace unreadable ones", async () => {
  writeFileSync(join(folder, "bolt-passwords.json"), "{");
  const found = await Promise.all(Array.from({ length: 8 }, () => loadCredentials(folder)));
  expect(await loadCredentials(folder)).toEqual(found[0]);
  expect(new Set(found.map(({ owner }) => owner)).size).toBe(1);
});

test("a start whose port cannot be noted lets go of the graph and says why", async () => {
  mkdirSync(join(folder, "bolt-port"));
  await expect(start()).rejects.toMatchObject({ code: "folder_read_only", values: { folder } });
  rmSync(join(folder, "bolt-port"), { recursive: true });
  expect((await start()).status().state).toBe("ready");
});

test("passwords that cannot be read are made again", async () => {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "bolt-passwords.json"), '{"owner": ""');
  const { owner, reader } = await loadCredentials(folder);
  expect([owner.length, reader.length]).toEqual([32, 32]);
});
