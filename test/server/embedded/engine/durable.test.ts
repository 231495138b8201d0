import { cpSync, readdirSync, rmSync, statSync } from "node:fs";
import * as fs from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { BackendTransaction } from "../../../../server/embedded/bolt/backend.ts";
import type { Engine } from "../../../../server/embedded/engine/engine.ts";
import { openEngine } from "../backups/written-graph.ts";
import { temporaryFolder } from "../graph.ts";

vi.mock("node:fs/promises", { spy: true });

let folder: string;
let engine: Engine;
const broken = vi.fn<(why: string) => void>();
/** What becomes of a sync of the log. */
let sync: () => Promise<void>;
let syncs = 0;

beforeEach(async () => {
  folder = temporaryFolder();
  const { open } = await vi.importActual<typeof fs>("node:fs/promises");
  vi.mocked(fs.open).mockImplementation(async (path, ...rest) => {
    const handle = await open(path, ...rest);
    if (!String(path).endsWith(".log")) return handle;
    handle.datasync = () => {
      syncs += 1;
      return sync();
    };
    return handle;
  });
  sync = () => Promise.resolve();
  engine = await openEngine(folder, broken);
  syncs = 0;
});

afterEach(async () => {
  vi.resetAllMocks();
  await engine.close();
  rmSync(folder, { recursive: true });
});

function begin(): BackendTransaction {
  return engine.begin({ readOnly: false, user: { name: "filiere", isProgram: true } });
}

async function explicitly(): Promise<void> {
  const transaction = begin();
  await transaction.run("CREATE (:P {k: 1})", {}, false);
  expect(syncs).toBe(0);
  await transaction.commit();
}

const writes: [string, () => Promise<unknown>][] = [
  ["a statement by itself", () => begin().run("CREATE (:P {k: 1})", {}, true)],
  ["a transaction", explicitly],
  ["a change of the schema", () => begin().run("CREATE INDEX by_k FOR (p:P) ON (p.k)", {}, true)],
];

test.each(writes)("%s is confirmed when it is on the disk, and not before", async (_, write) => {
  let end: () => void = () => undefined;
  sync = () => new Promise((resolve) => (end = resolve));
  let isConfirmed = false;
  const writing = write().then(() => (isConfirmed = true));
  await expect.poll(() => syncs).toBe(1);
  // Everything that could still be done without the sync has been done by then.
  await new Promise((resolve) => setImmediate(resolve));
  expect(isConfirmed).toBe(false);
  end();
  await writing;
  expect(isConfirmed).toBe(true);
});

test.each(writes)(
  "%s that the disk does not confirm fails, and so does all that follows, until a new start",
  async (_, write) => {
    sync = () => Promise.reject(Object.assign(new Error("no"), { code: "EIO" }));
    const failure = {
      code: "Neo.DatabaseError.Transaction.TransactionCommitFailed",
      message: expect.stringContaining("EIO"),
    };
    await expect(write()).rejects.toMatchObject(failure);
    expect(broken).toHaveBeenCalledExactlyOnceWith(expect.stringContaining("did not confirm that it holds the change"));
    sync = () => Promise.resolve();
    await expect(begin().run("CREATE (:Q)", {}, true)).rejects.toMatchObject(failure);
  },
);

test("a doubtful log is folded into the file when the graph is opened", async () => {
  await begin().run("CREATE (:P {k: 1})", {}, true);
  const copy = temporaryFolder();
  cpSync(folder, copy, { recursive: true });
  const again = await openEngine(copy, () => undefined, { foldFirst: true });
  expect(again.opened).toMatchObject({ nodes: 1, missing: 0 });
  const [log] = readdirSync(join(copy, "graph.grafeo.wal"));
  // A head and nothing else.
  expect(statSync(join(copy, "graph.grafeo.wal", log!)).size).toBe(128);
  await again.close();
  rmSync(copy, { recursive: true });
});

test("reading needs no disk", async () => {
  const transaction = engine.begin({ readOnly: true, user: { name: "filiere", isProgram: true } });
  await transaction.run("MATCH (p:P) RETURN count(p) AS n", {}, false);
  await transaction.commit();
  await begin().run("MATCH (p:P) RETURN count(p) AS n", {}, true);
  expect(syncs).toBe(0);
});
