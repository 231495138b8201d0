import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensureSchema, openDatabase, type Database } from "../../server/database/index.ts";
import { startEmbedded, type EmbeddedGraph } from "../../server/embedded/index.ts";
import { fillBundled } from "../../server/samples/index.ts";

export interface TestDatabase {
  database: Database;
  embedded: EmbeddedGraph;
  close(): Promise<void>;
}

interface Options {
  bundled?: boolean;
  schema?: boolean;
  /** How long an engine that went away is waited for: a busy machine needs longer than the program grants. */
  patienceMs?: number;
}

/** An embedded graph of its own, in a folder that is removed at the end; with the bundled data on request. */
export async function openTestDatabase({
  bundled = false,
  schema = true,
  ...patience
}: Options = {}): Promise<TestDatabase> {
  const folder = await mkdtemp(join(tmpdir(), "filiere-test-"));
  const embedded = await startEmbedded({ folder, boltPort: 0, boltWrite: false });
  const { uri, user, password } = embedded;
  const database = await openDatabase({ uri, user, password, kind: "embedded", ...patience });
  if (schema) await ensureSchema(database);
  if (bundled) await fillBundled(database);
  const close = async (): Promise<void> => {
    await database.close();
    await embedded.close();
    await rm(folder, { recursive: true, force: true });
  };
  return { database, embedded, close };
}
