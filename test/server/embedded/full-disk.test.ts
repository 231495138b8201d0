import { execFileSync } from "node:child_process";
import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j from "neo4j-driver";
import { afterEach, expect, test } from "vitest";
import { toAppError } from "../../../server/database/failures.ts";
import { fromEngine } from "../../../server/embedded/bolt/failures.ts";
import { startEmbedded } from "../../../server/embedded/index.ts";
import { openGraph, rows, type TestGraph } from "./graph.ts";

/** More than a start asks for. */
const DISK_MB = 48;
const FULL = "The disk of the graph is full: nothing of this change was stored.";
const COMMIT_FAILED = "Neo.DatabaseError.Transaction.TransactionCommitFailed";

/** A disk of its own needs the right to mount one; elsewhere only the engine's messages from such a disk are played. */
const ways = canMount() ? ["on a disk that was mounted for it"] : [];
if (ways.length === 0) console.warn("Full and read-only disks are only played: there is no right to mount one here.");
const disks: string[] = [];
const graphs: TestGraph[] = [];

afterEach(async () => {
  for (const graph of graphs.splice(0)) await graph.close();
  for (const disk of disks.splice(0)) {
    execFileSync("/bin/umount", ["--lazy", disk]);
    rmSync(disk, { recursive: true });
  }
});

function canMount(): boolean {
  if (process.platform !== "linux") return false;
  const folder = mkdtempSync(join(tmpdir(), "filiere-"));
  try {
    execFileSync("/bin/mount", ["-t", "tmpfs", "tmpfs", folder], { stdio: "ignore" });
    execFileSync("/bin/umount", [folder], { stdio: "ignore" });
    return true;
  } catch {
    return false;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function mountDisk(): string {
  const disk = mkdtempSync(join(tmpdir(), "filiere-"));
  execFileSync("/bin/mount", ["-t", "tmpfs", "-o", `size=${DISK_MB}m`, "tmpfs", disk]);
  disks.push(disk);
  return disk;
}

async function openOn(disk: string): Promise<TestGraph> {
  const graph = await openGraph({ folder: join(disk, "data"), checkpointBytes: 50_000 });
  graphs.push(graph);
  return graph;
}

/** To the last byte. */
function fill(disk: string): () => void {
  const filler = join(disk, "filler");
  for (const bytes of [1_000_000, 4096, 1]) {
    try {
      for (;;) appendFileSync(filler, Buffer.alloc(bytes));
    } catch {
      // Full for pieces of this size.
    }
  }
  return () => rmSync(filler);
}

/** Writes until it is refused; the keys that were confirmed, and the refusal. */
async function writeUntilRefused({ driver }: TestGraph, from: number): Promise<{ next: number; failure: unknown }> {
  for (let k = from; ; k++) {
    const failure: unknown = await rows(driver, "CREATE (:P {k: $k, t: $t})", {
      k: BigInt(k),
      t: "x".repeat(500),
    }).then(
      () => undefined,
      (thrown: unknown) => thrown,
    );
    if (failure !== undefined) return { next: k, failure };
  }
}

async function count({ driver }: TestGraph): Promise<unknown> {
  return (await rows(driver, "MATCH (p:P) RETURN count(p) AS n"))[0]?.[0];
}

test.each(ways)(
  "on a full disk writes are refused with the reason, reads go on, and freed space is all it needs (%s)",
  async () => {
    const disk = mountDisk();
    const graph = await openOn(disk);
    await rows(graph.driver, "CREATE CONSTRAINT one FOR (p:P) REQUIRE p.k IS UNIQUE");
    // A value of a new kind would be refused before the commit, for want of room to note the kind.
    await rows(graph.driver, "CREATE (p:P {k: 0, t: ''}) DELETE p");
    const free = fill(disk);
    const { next, failure } = await writeUntilRefused(graph, 0);
    expect(failure).toMatchObject({ code: COMMIT_FAILED, message: expect.stringContaining(FULL) });
    expect(neo4j.isRetryableError(failure)).toBe(false);
    expect(toAppError(failure)).toMatchObject({ code: "database_full", message: FULL });
    expect(await count(graph)).toBe(BigInt(next));
    const session = graph.driver.session();
    const transaction = await session.beginTransaction();
    await transaction.run("UNWIND range(1, 100) AS k CREATE (:Half {k: k, t: $t})", { t: "x".repeat(500) });
    await expect(transaction.commit()).rejects.toThrow(FULL);
    await session.close();
    expect(await rows(graph.driver, "MATCH (h:Half) RETURN h.k AS k")).toEqual([]);
    free();
    for (let k = next; k < next + 300; k++) {
      await rows(graph.driver, "CREATE (:P {k: $k, t: $t})", { k: BigInt(k), t: "x".repeat(500) });
    }
    expect(graph.graph.status()).toMatchObject({ state: "ready", restarts: 0 });
    process.kill(graph.graph.status().pid!, "SIGKILL");
    await expect.poll(() => graph.graph.status(), { timeout: 15_000 }).toMatchObject({ state: "ready", restarts: 1 });
    expect(await count(graph)).toBe(BigInt(next + 300));
    expect(graph.graph.events().map(({ kind }) => kind)).toEqual(["restart"]);
  },
  60_000,
);

test.each(ways)(
  "on a full or read-only disk a start is refused with the reason, and works again afterwards (%s)",
  async () => {
    const disk = mountDisk();
    const graph = await openOn(disk);
    await rows(graph.driver, "CREATE (:P {k: 1})");
    const free = fill(disk);
    const { next } = await writeUntilRefused(graph, 2);
    // With no room the log cannot be folded in at the end: nothing is lost for that.
    await graphs.pop()?.close();
    const start = () => startEmbedded({ folder: join(disk, "data"), boltPort: 0, boltWrite: false });
    await expect(start()).rejects.toMatchObject({
      code: "folder_full",
      hint: expect.stringContaining("Free some space"),
    });
    free();
    execFileSync("/bin/mount", ["-o", "remount,ro", disk]);
    await expect(start()).rejects.toMatchObject({
      code: "folder_read_only",
      message: expect.stringContaining("EROFS"),
      hint: expect.stringContaining("writable"),
    });
    execFileSync("/bin/mount", ["-o", "remount,rw", disk]);
    expect(await count(await openOn(disk))).toBe(BigInt(next - 1));
  },
  60_000,
);

/** As the engine words it on a disk like that. */
function engineFailure(system: string): Error {
  const said =
    "Transaction error: GRAFEO-T009: the commit could not be written to the write-ahead log and was rolled back, so nothing of it remains and it can be retried: I/O error on the WAL at /x/graph.grafeo.wal/wal_0.log: ";
  return Object.assign(new Error(said + system), { gqlStatus: "40000" });
}

test.each([
  ["No space left on device (os error 28)", FULL],
  ["Disk quota exceeded (os error 122)", FULL],
  ["Read-only file system (os error 30)", "The disk of the graph is read-only now: nothing of this change was stored."],
  ["Input/output error (os error 5)", "The disk of the graph did not take what was written:"],
])("a commit that fails with %s says so, and drivers do not try it again and again", (system, sentence) => {
  const failure = fromEngine(engineFailure(system));
  expect(failure).toMatchObject({ code: COMMIT_FAILED, message: expect.stringContaining(sentence) });
  expect(failure.message).toMatch(/make the change again; reading goes on\.$/);
});
