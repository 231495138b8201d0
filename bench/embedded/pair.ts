import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import neo4j, { type Driver } from "neo4j-driver";
import { ensureSchema, openDatabase, type Database } from "../../server/database/index.ts";
import { findRunning } from "../../server/embedded/index.ts";
import { fillBundled } from "../../server/samples/index.ts";
import { startNeo4j, type Neo4jAddress } from "../../test/support/neo4j.ts";
import { enginePid, startProgram } from "../../test/support/program.ts";

export type Side = "neo4j" | "embedded";
export const SIDES: readonly Side[] = ["neo4j", "embedded"];

/** One database as the figures ask it: by the plain driver, and by the program's own layer above it. */
export interface Asked {
  settings: Neo4jAddress;
  driver: Driver;
  database: Database;
}

export interface Pair {
  sides: Record<Side, Asked>;
  /** Process id of the embedded engine. */
  engine: number;
  /** Where the embedded graph lies. */
  folder: string;
  close(): Promise<void>;
}

/**
 * A Neo4j and the embedded graph of the built program on this machine, both with the bundled data.
 *
 * @throws Error where there is no Neo4j.
 */
export async function openPair(): Promise<Pair> {
  const other = await startNeo4j();
  if (other === undefined)
    throw new Error("This figure needs a Neo4j: run npm run neo4j once, or set FILIERE_TEST_NEO4J=required.");
  const folder = await mkdtemp(join(tmpdir(), "filiere-bench-"));
  const program = await startProgram({ folder });
  const running = await findRunning(folder);
  if (running === undefined) throw new Error("The program's embedded graph does not answer.");
  const sides = { neo4j: await ask(other, "neo4j"), embedded: await ask(running, "embedded") };
  await ensureSchema(sides.neo4j.database);
  await fillBundled(sides.neo4j.database);
  const close = async (): Promise<void> => {
    for (const { driver, database } of Object.values(sides)) await Promise.all([driver.close(), database.close()]);
    await Promise.all([program.close(), other.close()]);
    await rm(folder, { recursive: true, force: true });
  };
  return { sides, engine: enginePid(program), folder, close };
}

async function ask(settings: Neo4jAddress, kind: Side): Promise<Asked> {
  const { uri, user, password } = settings;
  const driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { telemetryDisabled: true });
  return { settings, driver, database: await openDatabase({ uri, user, password, kind }) };
}
