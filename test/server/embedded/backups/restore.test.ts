import * as fs from "node:fs/promises";
import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test, vi } from "vitest";
import { backUpTo } from "../../../../server/embedded/backups/make.ts";
import { listBackups } from "../../../../server/embedded/backups/backup.ts";
import { restoreGraph } from "../../../../server/embedded/backups/restore.ts";
import { restoreText } from "../../../../server/embedded/backups/restored.ts";
import { Journal } from "../../../../server/embedded/journal.ts";
import { temporaryFolder } from "../graph.ts";
import { ALL, BACKED_UP, FOLDED, lookAt, openEngine, write, writeGraph, type WrittenGraph } from "./written-graph.ts";

vi.mock("node:fs/promises", { spy: true });

let written: WrittenGraph;
let folder: string;
let file: string;
let log: string;

beforeAll(async () => {
  written = await writeGraph();
});
afterAll(() => written.remove());

beforeEach(() => use(written.killed));
afterEach(() => {
  vi.resetAllMocks();
  rmSync(folder, { recursive: true });
});

function use(source: string): void {
  if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  folder = temporaryFolder();
  cpSync(source, folder, { recursive: true });
  file = join(folder, "graph.grafeo");
  const [name] = existsSync(`${file}.wal`) ? readdirSync(`${file}.wal`) : [];
  log = join(`${file}.wal`, name ?? "");
}

type Damage = (bytes: Buffer) => Buffer;

function damage(path: string, change: Damage): void {
  writeFileSync(path, change(readFileSync(path)));
}

function flip(part: number): Damage {
  return (bytes) => {
    const at = Math.floor((bytes.length - 1) * part);
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    return bytes;
  };
}

const cut =
  (part: number): Damage =>
  (bytes) =>
    bytes.subarray(0, Math.floor(bytes.length * part));
const garbage: Damage = (bytes) => Buffer.alloc(bytes.length, 0xcd);
const nothing: Damage = () => Buffer.alloc(0);
/** All but the head of the log. */
const headOnly: Damage = (bytes) => bytes.subarray(0, 128);

test("an intact graph is left as it is, with a log and without", async () => {
  for (const source of [written.killed, written.closed]) {
    use(source);
    const before = readFileSync(file);
    const restored = await restoreGraph(folder);
    expect(restored).toMatchObject({ source: { kind: "as-it-is" }, aside: undefined, missing: 0 });
    expect(restored.found.nodes).toBe(ALL);
    expect(readFileSync(file)).toEqual(before);
    expect(restoreText(restored)).toContain("Nothing that was confirmed is missing. Nothing was changed.");
  }
});

test.each<[string, Damage, { opens: boolean; kind: string; nodes: number | "some" }]>([
  ["cut in the middle", cut(0.6), { opens: true, kind: "as-it-is", nodes: "some" }],
  ["cut to its head", headOnly, { opens: true, kind: "backup", nodes: BACKED_UP }],
  ["emptied", nothing, { opens: true, kind: "backup", nodes: BACKED_UP }],
  ["with a bit flipped at its end", flip(1), { opens: true, kind: "as-it-is", nodes: ALL - 1 }],
  [
    "with a bit flipped behind the last sync of the engine",
    flip(0.95),
    { opens: true, kind: "as-it-is", nodes: "some" },
  ],
  ["with a bit flipped late", flip(0.75), { opens: false, kind: "log-before-damage", nodes: "some" }],
  ["with a bit flipped early", flip(0.1), { opens: false, kind: "backup", nodes: BACKED_UP }],
  ["full of garbage", garbage, { opens: false, kind: "backup", nodes: BACKED_UP }],
])("from a log %s the most is brought back, and what is missing is told", async (_, change, expected) => {
  damage(log, change);
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const start = lookAt(copy).then(
    ({ missing }) => missing > 0,
    (thrown: Error & { code?: string }) => thrown.code,
  );
  expect(await start).toBe(expected.opens || "folder_damaged");
  rmSync(copy, { recursive: true });
  const restored = await restoreGraph(folder);
  expect(restored.source.kind).toBe(expected.kind);
  const { nodes } = restored.found;
  expect(nodes).toBeGreaterThanOrEqual(BACKED_UP);
  expect([nodes, "some"]).toContain(expected.nodes);
  expect(restored.missing).toBe(ALL - nodes);
  expect((await lookAt(folder)).nodes).toBe(nodes);
});

test("a log that is gone is noticed, and the backup that holds more is brought back", async () => {
  rmSync(`${file}.wal`, { recursive: true });
  const restored = await restoreGraph(folder);
  expect(restored).toMatchObject({ source: { kind: "backup" }, missing: ALL - BACKED_UP, found: { nodes: BACKED_UP } });
});

test("without a backup what stands in the file is brought back", async () => {
  rmSync(join(folder, "backups"), { recursive: true });
  damage(log, garbage);
  const restored = await restoreGraph(folder);
  expect(restored).toMatchObject({ source: { kind: "file-without-log" }, found: { nodes: FOLDED } });
  expect(restoreText(restored)).toContain(`Up to ${ALL - FOLDED} changes that had been confirmed are missing`);
  expect(await lookAt(folder)).toMatchObject({ nodes: FOLDED, missing: 0 });
});

test.each<[string, "killed" | "closed", Damage | undefined]>([
  ["cut in the middle", "killed", cut(0.5)],
  ["full of garbage", "killed", garbage],
  ["full of garbage", "closed", garbage],
  ["with a bit flipped in its head", "closed", flip(0)],
  ["emptied", "killed", nothing],
  ["emptied", "closed", nothing],
  ["that is gone", "killed", undefined],
  ["that is gone", "closed", undefined],
])("for a file %s (%s) the newest backup is brought back", async (_, source, change) => {
  use(written[source]);
  if (change) damage(file, change);
  else rmSync(file);
  await expect(lookAt(folder)).rejects.toMatchObject({
    code: "folder_damaged",
    hint: expect.stringContaining("npx filiere restore"),
  });
  const damaged = existsSync(file) ? readFileSync(file, "hex") : undefined;
  const restored = await restoreGraph(folder);
  expect(restored).toMatchObject({ source: { kind: "backup" }, missing: ALL - BACKED_UP, found: { nodes: BACKED_UP } });
  const kept = join(restored.aside!, "graph.grafeo");
  expect(existsSync(kept) ? readFileSync(kept, "hex") : undefined).toBe(damaged);
  expect(await lookAt(folder)).toMatchObject({ nodes: BACKED_UP, missing: 0 });
  expect((await Journal.load(folder)).events[0]).toMatchObject({ kind: "restore", text: restoreText(restored) });
  expect(readdirSync(folder).filter((name) => name.startsWith(".restore"))).toEqual([]);
});

test("a file whose newer head was damaged opens as it once was, and that is noticed", async () => {
  const found: number[] = [];
  for (const head of [4096, 8192]) {
    use(written.closed);
    damage(file, (bytes) => {
      bytes[head] = (bytes[head] ?? 0) ^ 0x10;
      return bytes;
    });
    const { nodes, missing } = await lookAt(folder);
    expect(nodes + missing).toBe(ALL);
    found.push(nodes);
    expect((await restoreGraph(folder)).found.nodes).toBe(Math.max(nodes, BACKED_UP));
  }
  expect(new Set(found)).toEqual(new Set([FOLDED, ALL]));
});

test("when neither the graph nor a backup can be opened nothing is changed", async () => {
  rmSync(join(folder, "backups"), { recursive: true });
  damage(file, garbage);
  const before = readdirSync(folder, { recursive: true });
  await expect(restoreGraph(folder)).rejects.toMatchObject({
    code: "folder_damaged",
    message: expect.stringContaining("Neither the graph in"),
    hint: expect.stringContaining("Nothing was changed"),
  });
  expect(readdirSync(folder, { recursive: true })).toEqual(before);
});

const noRoom = {
  code: "folder_full",
  message: expect.stringMatching(/^There is no room .* to open a copy of/),
  hint: expect.stringMatching(/^Nothing was changed\. Free some space/),
};

/** Bytes of all files, by name. */
function contents(): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map(({ parentPath, name }) => [join(parentPath, name), readFileSync(join(parentPath, name), "hex")]),
  );
}

test.each(["the newest backup", "the graph itself", "the backup that is named"])(
  "without room for a copy of %s that is said and nothing is changed, rather than going to an older state",
  async (which) => {
    const [newest] = await listBackups(folder);
    damage(file, garbage);
    const full = which === "the graph itself" ? file : newest!.folder;
    const { copyFile } = await vi.importActual<typeof fs>("node:fs/promises");
    vi.mocked(fs.copyFile).mockImplementation(async (from, ...rest) => {
      if (String(from).startsWith(full)) throw Object.assign(new Error("ENOSPC: no space left"), { code: "ENOSPC" });
      await copyFile(from, ...rest);
    });
    const before = contents();
    const wanted = which === "the backup that is named" ? newest!.name : undefined;
    await expect(restoreGraph(folder, wanted)).rejects.toMatchObject(noRoom);
    expect(contents()).toEqual(before);
  },
);

test("nor is a copy opened that leaves no room for the engine", async () => {
  damage(file, garbage);
  const [space, filled] = [await fs.statfs(folder), await fs.statfs(folder)];
  const before = contents();
  vi.mocked(fs.statfs)
    .mockResolvedValueOnce(space)
    .mockResolvedValue(Object.assign(filled, { bavail: 10, bsize: 4096 }));
  await expect(restoreGraph(folder)).rejects.toMatchObject(noRoom);
  expect(contents()).toEqual(before);
});

test("there is never more than one copy at a time, and the newest that can be opened is the last", async () => {
  const [newest, oldest] = await listBackups(folder);
  damage(log, garbage);
  const { copyFile } = await vi.importActual<typeof fs>("node:fs/promises");
  const others: number[] = [];
  const copied: string[] = [];
  vi.mocked(fs.copyFile).mockImplementation(async (from, to, mode) => {
    if (String(from).endsWith("graph.grafeo")) {
      const there = [...contents().keys()].filter(
        (path) => path.includes(".restore-") && path.endsWith("graph.grafeo"),
      );
      others.push(there.length);
      copied.push(String(from));
    }
    await copyFile(from, to, mode);
  });
  await restoreGraph(folder);
  expect(Math.max(...others)).toBe(0);
  expect(copied.at(-1)).toBe(join(newest!.folder, "graph.grafeo"));
  expect(copied).not.toContain(join(oldest!.folder, "graph.grafeo"));
});

function renote(path: string, facts: object): void {
  const note = join(path, "backup.json");
  writeFileSync(note, JSON.stringify({ ...(JSON.parse(readFileSync(note, "utf8")) as object), ...facts }));
}

test("what a backup holds counts, not what was noted of it", async () => {
  const [newest] = await listBackups(folder);
  damage(file, garbage);
  // As a daily one, which was not opened to see what is in it.
  renote(newest!.folder, { nodes: null, relationships: null, changes: 1 });
  expect((await restoreGraph(folder)).found.nodes).toBe(BACKED_UP);
  use(written.killed);
  const [other, older] = await listBackups(folder);
  damage(file, garbage);
  rmSync(join(other!.folder, "graph.grafeo.wal"), { recursive: true });
  renote(older!.folder, { changes: FOLDED - 1 });
  expect(await restoreGraph(folder)).toMatchObject({ found: { nodes: FOLDED }, missing: ALL - FOLDED });
});

test("a damaged backup is passed over for an older one", async () => {
  const [newest, oldest] = await listBackups(folder);
  damage(join(newest!.folder, "graph.grafeo"), garbage);
  damage(file, garbage);
  const restored = await restoreGraph(folder);
  expect(restored).toMatchObject({ source: { kind: "backup", name: oldest!.name }, found: { nodes: FOLDED } });
  await expect(restoreGraph(folder, newest!.name)).rejects.toMatchObject({ code: "folder_damaged" });
});

test("one goes back to a backup by its name, and forward again to what was put aside", async () => {
  const [newest] = await listBackups(folder);
  const back = await restoreGraph(folder, newest!.name);
  expect(back).toMatchObject({ found: { nodes: BACKED_UP }, missing: ALL - BACKED_UP });
  expect((await lookAt(folder)).nodes).toBe(BACKED_UP);
  const forward = await restoreGraph(folder, join(back.aside!, "graph.grafeo"));
  expect(forward).toMatchObject({ source: { kind: "file" }, found: { nodes: ALL } });
  expect(await lookAt(folder)).toMatchObject({ nodes: ALL, missing: 0 });
});

test("a backup in one file brings the graph back in an empty folder", async () => {
  const other = temporaryFolder();
  const made = await backUpTo(folder, join(other, "graph-of-march.grafeo"));
  expect(made).toMatchObject({ nodes: ALL, relationships: 0 });
  expect(readdirSync(other)).toEqual(["graph-of-march.grafeo"]);
  await expect(backUpTo(folder, made.path)).rejects.toMatchObject({ code: "invalid_request" });
  const restored = await restoreGraph(join(other, "data"), made.path);
  expect(restored.found.nodes).toBe(ALL);
  expect((await lookAt(join(other, "data"))).nodes).toBe(ALL);
  rmSync(other, { recursive: true });
});

test("a graph that is open is not taken away, even where nobody answers for it", async () => {
  const [newest] = await listBackups(folder);
  const engine = await openEngine(folder);
  await expect(restoreGraph(folder, newest!.name)).rejects.toMatchObject({ code: "folder_in_use" });
  await write(engine, 100, 101);
  await engine.close();
  expect((await lookAt(folder)).nodes).toBe(ALL + 1);
});

test("what is neither a backup's name nor a file is refused", async () => {
  await expect(restoreGraph(folder, "2020-01-01T00-00-00Z")).rejects.toMatchObject({ code: "invalid_request" });
});

test("a restored graph is written to and opened again like any other", async () => {
  damage(file, garbage);
  await restoreGraph(folder);
  const engine = await openEngine(folder);
  await write(engine, 100, 105);
  await engine.close();
  expect(await lookAt(folder)).toMatchObject({ nodes: BACKED_UP + 5, missing: 0 });
});
