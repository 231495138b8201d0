import { existsSync } from "node:fs";
import { cp, mkdir, rm, stat } from "node:fs/promises";
import { join, resolve } from "node:path";
import { AppError, messageOf } from "../../errors.ts";
import { ConfirmedNote, readConfirmed, type Progress } from "../engine/confirmed-note.ts";
import { isHeld } from "../engine/open.ts";
import { checkFolder, inUse } from "../folder.ts";
import { confirmedNote, GRAPH_FILE, putAside, putInPlace } from "../files.ts";
import type { Opened } from "../ipc.ts";
import { Journal } from "../journal.ts";
import { findRunning } from "../running.ts";
import { stampOf, listBackups } from "./backup.ts";
import { bestOf, openCopy, ofBackup, ownSources, type Candidate } from "./candidates.ts";
import { freeName } from "./draft.ts";
import { dropLeftovers, nameOfWork } from "./leftovers.ts";
import { restoreText, type Restored, type Source } from "./restored.ts";

/** Copies that are tried; what is left of one that was cut off goes with the next. */
const WORK = ".restore-";

interface Chosen {
  source: Source;
  found: Opened;
  /** Holds the files that are put in place. */
  from: string;
}

/**
 * Brings the graph of a data folder back: out of its own files as far as they can be read, or from the
 * backup that holds more, or from the one that is named. What was there is put aside and never deleted.
 *
 * @param wanted a backup's name, or the path of a file that `filiere backup --to` made.
 * @throws AppError `folder_in_use`, `folder_full`, `folder_damaged` when nothing can be opened, `invalid_request`.
 */
export async function restoreGraph(folder: string, wanted?: string): Promise<Restored> {
  await checkFolder(folder);
  if ((await findRunning(folder)) !== undefined) throw inUse(folder);
  await dropLeftovers(folder, WORK);
  const work = join(folder, nameOfWork(WORK));
  try {
    await mkdir(work);
    const copy = join(work, "copy");
    return wanted === undefined ? await recover(folder, copy) : await bringBack(folder, copy, wanted);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

/** One copy at a time: the disk may have no room for more. */
async function recover(folder: string, copy: string): Promise<Restored> {
  const file = join(folder, GRAPH_FILE);
  const confirmed = readConfirmed(confirmedNote(file));
  const damage: string[] = [];
  const own: (Candidate & { found: Opened })[] = [];
  for (const source of ownSources(folder)) {
    const found = await unlessDamaged(openCopy({ source, file }, copy, confirmed), damage);
    if (source.kind === "as-it-is" && found?.missing === 0) return unchanged(source, found, 0);
    if (found) own.push({ source, file, found, ...found });
  }
  let candidates: Candidate[] = [...own, ...(await listBackups(folder)).map(ofBackup)];
  for (;;) {
    const best = bestOf(candidates, confirmed);
    if (best === undefined) throw nothingLeft(folder, damage[0]);
    const { source } = best;
    const asItIs = source.kind === "as-it-is" && own.find((candidate) => candidate === best)?.found;
    if (asItIs) return unchanged(source, asItIs, missingFrom(asItIs, confirmed));
    const found = await unlessDamaged(openCopy(best, copy, confirmed), damage);
    if (found && found.changes >= best.changes) return putThere(folder, { source, found, from: copy }, confirmed);
    // It holds less than was said of it, or nothing that can be read.
    const known = found ? [{ ...best, graph: found.graph, changes: found.changes }] : [];
    candidates = candidates.flatMap((candidate) => (candidate === best ? known : [candidate]));
  }
}

/** An older state is a way out of damage, and of nothing else: of want of room least of all. */
async function unlessDamaged(opening: Promise<Opened>, damage: string[]): Promise<Opened | undefined> {
  return opening.catch((thrown: unknown) => {
    if (thrown instanceof AppError) throw thrown;
    damage.push(messageOf(thrown));
    return undefined;
  });
}

async function bringBack(folder: string, copy: string, wanted: string): Promise<Restored> {
  const confirmed = readConfirmed(confirmedNote(join(folder, GRAPH_FILE)));
  const backup = (await listBackups(folder)).find(({ name }) => name === wanted);
  const chosen = backup ? ofBackup(backup) : await ofFile(wanted);
  const found = await openCopy(chosen, copy).catch((thrown: unknown) => {
    throw thrown instanceof AppError ? thrown : noGraph(chosen.file, thrown);
  });
  return putThere(folder, { source: chosen.source, found, from: copy }, confirmed);
}

async function ofFile(path: string): Promise<Pick<Candidate, "source" | "file">> {
  const file = resolve(path);
  const isFile = (await stat(file).catch(() => undefined))?.isFile() === true;
  if (isFile) return { source: { kind: "file", path: file }, file };
  throw new AppError("invalid_request", `There is no backup with the name ${path}, and no such file.`, {
    hint: "npx filiere restore --list shows the backups.",
    values: { path },
  });
}

function noGraph(file: string, thrown: unknown): AppError {
  return new AppError("folder_damaged", `${file} is no graph that can be opened: ${messageOf(thrown)}`, {
    hint: "Nothing was changed. npx filiere restore --list shows the backups.",
    values: { file },
    cause: thrown,
  });
}

async function putThere(
  folder: string,
  { source, found, from }: Chosen,
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

function unchanged(source: Source, found: Opened, missing: number | undefined): Restored {
  return { source, found, aside: undefined, missing };
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
