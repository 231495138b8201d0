import { mkdir, open, statfs, unlink } from "node:fs/promises";
import { join } from "node:path";
import { AppError, messageOf } from "../errors.ts";

/** With less the engine could not fold its log into its file, which needs room for both. */
const LEAST_FREE_BYTES = 32e6;

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
    await mkdir(folder, { recursive: true });
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

function refusal(folder: string, thrown: unknown): AppError {
  const code = typeof thrown === "object" && thrown !== null && "code" in thrown ? thrown.code : undefined;
  if (code === "ENOSPC" || code === "EDQUOT") return full(folder, thrown);
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
