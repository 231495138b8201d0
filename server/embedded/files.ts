import { constants, existsSync } from "node:fs";
import { copyFile, mkdir, readdir, rename, rm, stat, statfs } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { AppError } from "../errors.ts";
import { syncFile, syncFolder } from "./sync.ts";

export const GRAPH_FILE = "graph.grafeo";

/** How far the graph had come when the last write was confirmed; it speaks of the place, not of the graph. */
const CONFIRMED = ".confirmed";
/** Of the engine: things it makes anew, and files it is about to rename. */
const PASSING = [".spill", ".migrate.lock", ".creating", ".partial", ".wal.damaged"];
const COPY_TRIES = 5;

export function logFolder(file: string): string {
  return `${file}.wal`;
}

export function confirmedNote(file: string): string {
  return `${file}${CONFIRMED}`;
}

/** Which kinds of value were ever stored, by property. */
export function kindsNote(file: string): string {
  return `${file}.kinds`;
}

/** Whether a graph was ever made in this folder; it may have vanished since. */
export function holdsGraph(folder: string): boolean {
  const file = join(folder, GRAPH_FILE);
  return existsSync(file) || existsSync(confirmedNote(file));
}

/** Bytes of the graph with its log. */
export async function graphBytes(file: string): Promise<number> {
  const names = [file, ...(await logsOf(file)).map((name) => join(logFolder(file), name))];
  const sizes = await Promise.all(names.map(async (name) => (await stat(name).catch(() => undefined))?.size ?? 0));
  return sizes.reduce((sum, size) => sum + size, 0);
}

/**
 * Copies the graph of one file, also while an engine writes to it.
 *
 * The engine never overwrites what the file's head points to, and begins a new log before it folds
 * the old one in. So a copy of the file and of the log fits together when the log's files were the
 * same before and after. The files beside it come last: one of them vouches for what is in the graph.
 *
 * @throws AppError `folder_in_use` when the log was folded in again and again meanwhile.
 */
export async function copyGraph(file: string, folder: string): Promise<void> {
  for (let tries = 1; ; tries++) {
    await mkdir(logFolder(join(folder, GRAPH_FILE)), { recursive: true });
    const before = await logsOf(file);
    if (await copyOnce(file, folder, before)) return;
    await rm(folder, { recursive: true, force: true });
    if (tries < COPY_TRIES) continue;
    throw new AppError("folder_in_use", "The graph changes too fast to be copied now.", {
      hint: "Try again when less is written to it.",
      values: { folder: dirname(file) },
    });
  }
}

async function copyOnce(file: string, folder: string, logs: readonly string[]): Promise<boolean> {
  const target = join(folder, GRAPH_FILE);
  try {
    await copy(file, target);
    for (const name of logs) await copy(join(logFolder(file), name), join(logFolder(target), name));
  } catch (thrown) {
    // A log that went meanwhile was folded into the file: too late for this copy.
    if ((await logsOf(file)).join() !== logs.join()) return false;
    throw thrown;
  }
  if ((await logsOf(file)).join() !== logs.join()) return false;
  if (logs.length === 0) await rm(logFolder(target), { recursive: true });
  for (const name of await besides(file)) {
    if (!name.endsWith(CONFIRMED))
      await copy(join(dirname(file), name), join(folder, name.replace(basename(file), GRAPH_FILE)));
  }
  return true;
}

/**
 * Moves the graph with all that lies beside it away, but for the note of what was confirmed: as long as
 * that lies there, no start takes the empty place for a new graph.
 */
export async function putAside(folder: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  // The file first: without it nothing is opened, while without its log it would be, as an older state.
  await moveAll(
    (await ownNames(folder)).filter((name) => !name.endsWith(CONFIRMED)),
    folder,
    to,
  );
}

/** Moves a graph to where it is opened from, its file last, with the note that speaks of it. */
export async function putInPlace(from: string, folder: string): Promise<void> {
  const names = (await ownNames(from)).filter((name) => !PASSING.some((ending) => name.endsWith(ending)));
  await moveAll(names.reverse(), from, folder);
}

async function ownNames(folder: string): Promise<string[]> {
  return (await readdir(folder)).filter((name) => name.startsWith(GRAPH_FILE)).sort();
}

async function moveAll(names: readonly string[], from: string, to: string): Promise<void> {
  for (const name of names) await rename(join(from, name), join(to, name));
  await syncFolder(from);
  await syncFolder(to);
}

/** Makes a copied graph survive a power cut. */
export async function syncGraph(folder: string): Promise<void> {
  const file = join(folder, GRAPH_FILE);
  await syncFile(file);
  for (const name of await logsOf(file)) await syncFile(join(logFolder(file), name));
  if (existsSync(logFolder(file))) await syncFolder(logFolder(file));
  await syncFolder(folder);
}

export async function freeBytes(folder: string): Promise<number> {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
}

/** Shares the blocks where the disk can (Btrfs, XFS, APFS), which takes neither time nor room. */
function copy(from: string, to: string): Promise<void> {
  return copyFile(from, to, constants.COPYFILE_FICLONE);
}

async function logsOf(file: string): Promise<string[]> {
  const names = await readdir(logFolder(file)).catch(() => []);
  return names.filter((name) => name.endsWith(".log")).sort();
}

/** The files beside the graph that belong to it. */
async function besides(file: string): Promise<string[]> {
  const start = `${basename(file)}.`;
  const entries = await readdir(dirname(file), { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && entry.name.startsWith(start))
    .map(({ name }) => name)
    .filter((name) => !PASSING.some((ending) => name.endsWith(ending)));
}
