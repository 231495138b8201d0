import { existsSync } from "node:fs";
import { rm } from "node:fs/promises";
import { join } from "node:path";
import { AppError } from "../../errors.ts";
import type { Progress } from "../engine/confirmed-note.ts";
import { examine } from "../engine/examine.ts";
import { copyGraph, freeBytes, GRAPH_FILE, graphBytes, logFolder } from "../files.ts";
import { isNoRoom, LEAST_FREE_BYTES } from "../folder.ts";
import type { Opened } from "../ipc.ts";
import type { Backup } from "./backup.ts";
import type { OwnSource, Source } from "./restored.ts";

/** A state of the graph that may be brought back. */
export interface Candidate {
  source: Source;
  file: string;
  graph: string;
  /** As far as is known before it is opened. */
  changes: number;
}

/** The ways to read the files in the graph's place; none where there are none. */
export function ownSources(folder: string): OwnSource[] {
  const kinds = ["as-it-is", "log-before-damage", "file-without-log"] as const;
  return existsSync(join(folder, GRAPH_FILE)) ? kinds.map((kind) => ({ kind })) : [];
}

/** One that was made while the graph was written to, and not opened, may hold more than was noted: it is tried first. */
export function ofBackup({ folder, name, at, graph, changes, nodes }: Backup): Candidate {
  const source = { kind: "backup", name, at } as const;
  return {
    source,
    file: join(folder, GRAPH_FILE),
    graph,
    changes: nodes === null ? Number.POSITIVE_INFINITY : changes,
  };
}

/** What holds most of this graph; of equals the first. A copy of another graph only when there is nothing else. */
export function bestOf(candidates: readonly Candidate[], confirmed: Progress | undefined): Candidate | undefined {
  const graph = confirmed?.graph ?? candidates[0]?.graph;
  const own = candidates.filter((candidate) => candidate.graph === graph);
  const [first, ...others] = own.length > 0 ? own : candidates;
  return first && others.reduce((best, next) => (next.changes > best.changes ? next : best), first);
}

/**
 * Copies the files of a state and opens the copy: opening a damaged graph may change it.
 *
 * @param copy a folder, in which nothing stays of an earlier one.
 * @throws AppError `folder_full`; else what the engine says of it.
 */
export async function openCopy(
  { source, file }: Pick<Candidate, "source" | "file">,
  copy: string,
  confirmed?: Progress,
): Promise<Opened> {
  await rm(copy, { recursive: true, force: true });
  try {
    await copyGraph(file, copy);
    if ((await freeBytes(copy)) < LEAST_FREE_BYTES) throw await noRoom(source, file);
    const copied = join(copy, GRAPH_FILE);
    if (source.kind === "file-without-log") await rm(logFolder(copied), { recursive: true, force: true });
    return await examine(copied, source.kind === "log-before-damage" ? "salvage" : "open", confirmed);
  } catch (thrown) {
    throw isNoRoom(thrown) ? await noRoom(source, file, thrown) : thrown;
  }
}

async function noRoom(source: Source, file: string, cause?: unknown): Promise<AppError> {
  const what = source.kind === "backup" ? `the backup of ${source.at}` : file;
  const needed = Math.ceil(((await graphBytes(file)) + LEAST_FREE_BYTES) / 1e6);
  return new AppError("folder_full", `There is no room in the data folder to open a copy of ${what}.`, {
    hint: `Nothing was changed. Free some space on that disk (${needed} MB are needed), without deleting a backup, and run it again.`,
    values: { file },
    cause,
  });
}
