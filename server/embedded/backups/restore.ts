import { existsSync } from "node:fs";
import { cp, mkdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError, messageOf } from "../../errors.ts";
import { ConfirmedNote, readConfirmed, type Progress } from "../engine/confirmed-note.ts";
import { examine } from "../engine/examine.ts";
import { isHeld } from "../engine/open.ts";
import { checkFolder, inUse } from "../folder.ts";
import { confirmedNote, copyGraph, GRAPH_FILE, logFolder, putAside, putInPlace } from "../files.ts";
import type { Opened } from "../ipc.ts";
import { Journal } from "../journal.ts";
import { findRunning } from "../running.ts";
import { stampOf, listBackups, type Backup } from "./backup.ts";
import { freeName } from "./draft.ts";
import { dropLeftovers, nameOfWork } from "./leftovers.ts";
import { restoreText, type OwnSource, type Restored, type Source } from "./restored.ts";

/** Copies that are tried; what is left of one that was cut off goes with the next. */
const WORK = ".restore-";

interface Candidate {
  source: Source;
  found: Opened;
  /** Holds the files that would be put in place. */
  folder: string;
}

/**
 * Brings the graph of a data folder back: out of its own files as far as they can be read, or from the
 * backup that holds more, or from the one that is named. What was there is put aside and never deleted.
 *
 * @param wanted a backup's name, or the path of a file that `filiere backup --to` made.
 * @throws AppError `folder_in_use`, `folder_damaged` when nothing can be opened, `invalid_request`.
 */
export async function restoreGraph(folder: string, wanted?: string): Promise<Restored> {
  await checkFolder(folder);
  if ((await findRunning(folder)) !== undefined) throw inUse(folder);
  await dropLeftovers(folder, WORK);
  const work = join(folder, nameOfWork(WORK));
  try {
    await mkdir(work);
    return wanted === undefined ? await recover(folder, work) : await bringBack(folder, work, wanted);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

async function recover(folder: string, work: string): Promise<Restored> {
  const confirmed = readConfirmed(confirmedNote(join(folder, GRAPH_FILE)));
  const damage: string[] = [];
  const candidates: Candidate[] = [];
  const isThere = existsSync(join(folder, GRAPH_FILE));
  for (const kind of isThere ? (["as-it-is", "log-before-damage", "file-without-log"] as const) : []) {
    const source = { kind };
    const candidate = await tryOwn(folder, join(work, source.kind), source, confirmed).catch((thrown: unknown) => {
      damage.push(messageOf(thrown));
      return undefined;
    });
    if (candidate) candidates.push(candidate);
    if (candidate?.source.kind === "as-it-is" && candidate.found.missing === 0) return unchanged(candidate);
  }
  for (const backup of await listBackups(folder)) {
    const candidate = await tryBackup(backup, join(work, backup.name)).catch(() => undefined);
    if (candidate) candidates.push(candidate);
  }
  const best = bestOf(candidates, confirmed);
  if (best === undefined) throw nothingLeft(folder, damage[0]);
  if (best.source.kind === "as-it-is") return { ...unchanged(best), missing: missingFrom(best.found, confirmed) };
  return putThere(folder, best, confirmed);
}

async function bringBack(folder: string, work: string, wanted: string): Promise<Restored> {
  const confirmed = readConfirmed(confirmedNote(join(folder, GRAPH_FILE)));
  const backup = (await listBackups(folder)).find(({ name }) => name === wanted);
  const candidate = backup
    ? await tryBackup(backup, join(work, "chosen"))
    : await tryFile(wanted, join(work, "chosen"));
  return putThere(folder, candidate, confirmed);
}

/** On a copy: opening a damaged graph may change it. */
async function tryOwn(
  folder: string,
  to: string,
  source: OwnSource,
  confirmed: Progress | undefined,
): Promise<Candidate> {
  await copyGraph(join(folder, GRAPH_FILE), to);
  const file = join(to, GRAPH_FILE);
  if (source.kind === "file-without-log") await rm(logFolder(file), { recursive: true, force: true });
  const found = await examine(file, source.kind === "log-before-damage" ? "salvage" : "open", confirmed);
  return { source, found, folder: to };
}

async function tryBackup(backup: Backup, to: string): Promise<Candidate> {
  const { name, at } = backup;
  return tryCopy(join(backup.folder, GRAPH_FILE), to, { kind: "backup", name, at });
}

async function tryFile(path: string, to: string): Promise<Candidate> {
  const file = resolve(path);
  const isFile = (await stat(file).catch(() => undefined))?.isFile() === true;
  if (isFile) return tryCopy(file, to, { kind: "file", path: file });
  throw new AppError("invalid_request", `There is no backup with the name ${path}, and no such file.`, {
    hint: "npx filiere restore --list shows the backups.",
    values: { path },
  });
}

async function tryCopy(file: string, to: string, source: Source): Promise<Candidate> {
  await copyGraph(file, to);
  try {
    return { source, found: await examine(join(to, GRAPH_FILE), "open"), folder: to };
  } catch (thrown) {
    throw new AppError("folder_damaged", `${file} is no graph that can be opened: ${messageOf(thrown)}`, {
      hint: "Nothing was changed. npx filiere restore --list shows the backups.",
      values: { file },
      cause: thrown,
    });
  }
}

/** What holds most of this graph; of equals the first. A copy of another graph only when there is nothing else. */
function bestOf(candidates: readonly Candidate[], confirmed: Progress | undefined): Candidate | undefined {
  const graph = confirmed?.graph ?? candidates[0]?.found.graph;
  const own = candidates.filter(({ found }) => found.graph === graph);
  const [first, ...others] = own.length > 0 ? own : candidates;
  return first && others.reduce((best, next) => (next.found.changes > best.found.changes ? next : best), first);
}

async function putThere(
  folder: string,
  { source, found, folder: from }: Candidate,
  confirmed: Progress | undefined,
): Promise<Restored> {
  const aside = join(folder, await freeName(folder, `put-aside-${stampOf(new Date())}`));
  const file = join(folder, GRAPH_FILE);
  // One that is just starting answers to nobody yet.
  if (isHeld(file)) throw inUse(folder);
  await putAside(folder, aside);
  await putInPlace(from, folder);
  if (existsSync(confirmedNote(file))) await cp(confirmedNote(file), confirmedNote(join(aside, GRAPH_FILE)));
  await rm(confirmedNote(file), { force: true });
  const note = new ConfirmedNote(confirmedNote(file));
  note.write(found);
  note.close();
  const missing = missingFrom(found, confirmed);
  const journal = await Journal.load(folder);
  const restored = { source, found, aside, missing };
  await journal.add({ kind: "restore", text: restoreText(restored) });
  return restored;
}

function missingFrom(found: Opened, confirmed: Progress | undefined): number | undefined {
  return confirmed && confirmed.graph === found.graph ? Math.max(0, confirmed.changes - found.changes) : undefined;
}

function unchanged({ source, found }: Candidate): Restored {
  return { source, found, aside: undefined, missing: 0 };
}

function nothingLeft(folder: string, damage: string | undefined): AppError {
  return new AppError(
    "folder_damaged",
    `Neither the graph in ${folder} nor a backup of it can be opened${damage === undefined ? "" : `: ${damage}`}`,
    {
      hint: "Nothing was changed. If you have a copy elsewhere: npx filiere restore FILE. To begin with an empty graph, move the data folder away.",
      values: { folder },
    },
  );
}
