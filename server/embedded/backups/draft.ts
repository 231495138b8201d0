import { mkdir, readdir, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import { readConfirmed, type Progress } from "../engine/confirmed-note.ts";
import { confirmedNote, copyGraph, freeBytes, GRAPH_FILE, graphBytes, syncGraph } from "../files.ts";
import { syncFile, syncFolder } from "../sync.ts";
import { backupsFolder, DRAFT, FACTS_FILE, listBackups, stampOf, type Backup, type Facts } from "./backup.ts";
import { nameOfWork } from "./leftovers.ts";

/** What has to stay free after a copy: the graph itself must be able to grow. */
const SPARE_BYTES = 100e6;

/** A copy of the graph as it was, of which it is not known yet whether it is any good. */
export interface Draft {
  folder: string;
  /** The graph's file in it. */
  file: string;
  /** Makes it a backup. */
  keep(facts: Facts, choices: { isAutomatic: boolean }): Promise<Backup>;
  drop(): Promise<void>;
}

/** Whether something was confirmed since the newest backup, as far as the note beside the graph says. */
export async function hasChanged(folder: string): Promise<boolean> {
  const confirmed = readConfirmed(confirmedNote(join(folder, GRAPH_FILE)));
  const [newest] = await listBackups(folder);
  return confirmed === undefined || newest === undefined || !holds(newest, confirmed);
}

export function holds(backup: Backup, { graph, changes }: Progress): boolean {
  return backup.graph === graph && backup.changes >= changes;
}

/** Copies the graph of a data folder. @throws AppError `folder_full` when there is no room for that. */
export async function draftBackup(folder: string): Promise<Draft> {
  const source = join(folder, GRAPH_FILE);
  await expectRoom(folder, await graphBytes(source));
  const draft = join(backupsFolder(folder), nameOfWork(DRAFT));
  const at = new Date();
  const drop = () => rm(draft, { recursive: true, force: true });
  try {
    await mkdir(draft, { recursive: true });
    await copyGraph(source, draft);
  } catch (thrown) {
    await drop();
    throw thrown;
  }
  const file = join(draft, GRAPH_FILE);
  return { folder: draft, file, drop, keep: (facts, choices) => keep(folder, draft, { ...facts, ...choices, at }) };
}

async function keep(folder: string, draft: string, facts: Facts & { isAutomatic: boolean; at: Date }): Promise<Backup> {
  const name = await freeName(backupsFolder(folder), stampOf(facts.at));
  const bytes = await graphBytes(join(draft, GRAPH_FILE));
  const { graph, position, changes, nodes, relationships, isAutomatic } = facts;
  const known = { at: facts.at.toISOString(), bytes, graph, position, changes, nodes, relationships, isAutomatic };
  await writeFile(join(draft, FACTS_FILE), `${JSON.stringify(known, null, 2)}\n`);
  await syncFile(join(draft, FACTS_FILE));
  await syncGraph(draft);
  const target = join(backupsFolder(folder), name);
  await rename(draft, target);
  await syncFolder(backupsFolder(folder));
  return { ...known, name, folder: target };
}

/** Two may be made in one second. */
export async function freeName(folder: string, wanted: string): Promise<string> {
  const taken = new Set(await readdir(folder).catch(() => []));
  for (let number = 1; ; number++) {
    const name = number === 1 ? wanted : `${wanted}-${number}`;
    if (!taken.has(name)) return name;
  }
}

async function expectRoom(folder: string, bytes: number): Promise<void> {
  if ((await freeBytes(folder)) > bytes + SPARE_BYTES) return;
  const needed = Math.ceil((bytes + SPARE_BYTES) / 1e6);
  throw new AppError("folder_full", `There is no room for a backup in ${folder}.`, {
    hint: `Free some space (${needed} MB are needed), or write it to another disk: npx filiere backup --to FILE.`,
    values: { folder },
  });
}
