import { cpSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { BackupKeeper } from "../../../../server/embedded/backups/keeper.ts";
import { makeBackup } from "../../../../server/embedded/backups/make.ts";
import { Engine } from "../../../../server/embedded/engine/engine.ts";
import type { Opened } from "../../../../server/embedded/ipc.ts";
import { Journal } from "../../../../server/embedded/journal.ts";
import { temporaryFolder } from "../graph.ts";

/** Changes in the graph's file, in the newest backup, and in all; each makes a node. */
export const FOLDED = 20;
export const BACKED_UP = 30;
export const ALL = 50;
const SYNCED = 45;

/** The graph of a data folder, opened in this process as the engine's own process does it. */
export async function openEngine(
  folder: string,
  onBroken = (_why: string): void => undefined,
  options: { foldFirst?: boolean } = {},
): Promise<Engine> {
  const facts = { version: "5.13.0", database: "neo4j", address: () => "", connections: () => [] };
  return Engine.open({ file: join(folder, "graph.grafeo"), facts, onBroken, ...options });
}

export async function write(engine: Engine, from: number, to: number): Promise<void> {
  for (let k = from; k < to; k++)
    await engine
      .begin({ readOnly: false, user: { name: "filiere", isProgram: true } })
      .run("CREATE (:P {k: $k})", { k }, true);
}

/** What is found when the graph is opened, as a start does it. */
export async function lookAt(folder: string): Promise<Opened> {
  const engine = await openEngine(folder);
  await engine.close();
  return engine.opened;
}

export interface WrittenGraph {
  /** As after a kill: the file holds `FOLDED` changes, its log the rest; backups hold `FOLDED` and `BACKED_UP`. */
  killed: string;
  /** As after an end in order: the file holds all, and there is no log. */
  closed: string;
  remove(): void;
}

export async function writeGraph(): Promise<WrittenGraph> {
  const folders = { killed: temporaryFolder(), closed: temporaryFolder() };
  const { killed, closed } = folders;
  const first = await openEngine(closed);
  await write(first, 0, FOLDED);
  await first.close();
  const keeper = new BackupKeeper(closed, {
    journal: await Journal.load(closed),
    log: (line) => {
      throw new Error(line);
    },
  });
  await keeper.beforeStart();
  const engine = await openEngine(closed);
  keeper.started(engine.opened);
  await keeper.close();
  await write(engine, FOLDED, BACKED_UP);
  await makeBackup(closed);
  await write(engine, BACKED_UP, SYNCED);
  // The engine syncs its log by itself with the first write after a pause: only damage before that is refused.
  await wait(200);
  await write(engine, SYNCED, ALL);
  cpSync(closed, killed, { recursive: true });
  await engine.close();
  return { ...folders, remove: () => [killed, closed].forEach((folder) => rmSync(folder, { recursive: true })) };
}
