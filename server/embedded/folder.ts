import { existsSync } from "node:fs";
import { mkdir, open, stat, statfs, unlink } from "node:fs/promises";
import { dirname, join } from "node:path";
import { AppError, messageOf } from "../errors.ts";

/** With less the engine could not fold its log into its file, which needs room for both. */
export const LEAST_FREE_BYTES = 32e6;

const READ_ONLY_HINT = "Make the folder writable, or set FILIERE_DATA to another folder.";

/**
 * Makes the data folder and tries to write to it, so that a full or read-only one is told of before
 * the engine runs into it.
 *
 * @throws AppError `folder_read_only`, `folder_full`.
 */
export async function checkFolder(folder: string): Promise<void> {
  const probe = join(folder, `.write-test-${process.pid}`);
  try {
    await makeFolder(folder);
    const handle = await open(probe, "w");
    await handle.writeFile("x").finally(() => handle.close());
    await unlink(probe);
  } catch (thrown) {
    await unlink(probe).catch(() => undefined);
    throw refusal(folder, thrown);
  }
  const { bavail, bsize } = await statfs(folder);
  if (bavail * bsize < LEAST_FREE_BYTES) throw full(folder, undefined);
}

/**
 * Step by step: the recursive form of `mkdir` never returns where a parent is a kernel's folder that
 * says "no such file" to everything (/proc).
 */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (thrown) {
    if (codeOf(thrown) === "EEXIST" && (await stat(folder)).isDirectory()) return;
    const parent = dirname(folder);
    if (codeOf(thrown) !== "ENOENT" || parent === folder || existsSync(parent)) throw thrown;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

/** Another process of this program has the graph of this folder open. */
export function inUse(folder: string, cause?: unknown): AppError {
  return new AppError("folder_in_use", `The graph in ${folder} is open in another Filière.`, {
    hint: "Close the other one, or set FILIERE_DATA to another folder.",
    values: { folder },
    cause,
  });
}

/** The system's name for a failure: `ENOENT`. */
export function codeOf(thrown: unknown): unknown {
  return typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
}

/** Whether the disk is full, in the system's words or in the engine's. */
export function isNoRoom(thrown: unknown): boolean {
  const code = codeOf(thrown);
  return code === "ENOSPC" || code === "EDQUOT" || /os error (28|122)\b|No space left/i.test(messageOf(thrown));
}

/** A failed write to the data folder as a sentence. */
export function refusal(folder: string, thrown: unknown): AppError {
  const code = codeOf(thrown);
  if (isNoRoom(thrown)) return full(folder, thrown);
  const isNoFolder = code === "ENOTDIR" || code === "EEXIST";
  const what = isNoFolder
    ? "is not a folder"
    : `cannot be written to (${typeof code === "string" ? code : messageOf(thrown)})`;
  return new AppError("folder_read_only", `The data folder ${folder} ${what}.`, {
    hint: isNoFolder ? "Set FILIERE_DATA to a folder." : READ_ONLY_HINT,
    values: { folder },
    cause: thrown,
  });
}

function full(folder: string, cause: unknown): AppError {
  return new AppError("folder_full", `The disk of the data folder ${folder} is full.`, {
    hint: `Free some space (at least ${LEAST_FREE_BYTES / 1e6} MB), or set FILIERE_DATA to a folder on another disk.`,
    values: { folder },
    cause,
  });
}
