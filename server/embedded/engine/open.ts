import { existsSync } from "node:fs";
import { stat, unlink } from "node:fs/promises";
import { dirname } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { AppError, messageOf } from "../../errors.ts";
import { inUse, isNoRoom } from "../folder.ts";
import { loadBinding, type Database } from "./binding.ts";
import type { Progress } from "./confirmed-note.ts";

/** A child that was just killed lets go of the lock within about 10 ms; another Filière never does. */
const LOCK_PATIENCE_MS = 2_000;
const LOCK_RETRY_MS = 20;

const RESTORE_HINT =
  "Nothing was changed. Run: npx filiere restore. It brings back what can be read, from the file or from a backup, and deletes nothing. To begin with an empty graph, move the data folder away.";

/** The log is folded into the file in the background; without this it would grow for ever. */
const CHECKPOINT_BYTES = 16e6;
const CHECKPOINT_MS = 60_000;

/**
 * Opens the database file, or makes it.
 *
 * @throws AppError `engine_missing`, `folder_in_use`, `folder_full`, `folder_read_only`, `folder_damaged`.
 */
export async function openDatabase(
  file: string,
  checkpointBytes = CHECKPOINT_BYTES,
): Promise<{ database: Database; isNew: boolean }> {
  const binding = loadBinding();
  await dropEmptyFile(file);
  const deadline = Date.now() + LOCK_PATIENCE_MS;
  for (;;) {
    const isNew = !existsSync(file);
    try {
      const database = isNew ? binding.create(file) : binding.open(file);
      database.setCheckpointTriggers({ walBytes: checkpointBytes, intervalMs: CHECKPOINT_MS });
      return { database, isNew };
    } catch (thrown) {
      if (!isLock(thrown) || Date.now() > deadline) throw refusal(thrown, file);
      await wait(LOCK_RETRY_MS);
    }
  }
}

/**
 * A file that lost all its bytes, or is gone, would be begun anew as if nothing had been there.
 *
 * @throws AppError `folder_damaged`.
 */
export async function expectNotVanished(file: string, confirmed: Progress | undefined): Promise<void> {
  if (confirmed === undefined || confirmed.changes === 0) return;
  const found = await stat(file).catch(() => undefined);
  if (found !== undefined && found.size > 0) return;
  const what = found === undefined ? "is not there any more" : "is empty";
  throw damaged(file, `The graph in ${file} ${what}, although ${confirmed.changes} changes were confirmed in it.`);
}

function damaged(file: string, message: string, cause?: unknown): AppError {
  return new AppError("folder_damaged", message, { hint: RESTORE_HINT, values: { file }, cause });
}

/** A file without a byte holds nothing: making it was cut off, and the engine would call it damaged. */
async function dropEmptyFile(file: string): Promise<void> {
  const found = await stat(file).catch(() => undefined);
  if (found?.isFile() && found.size === 0) await unlink(file);
}

/** Whether another process, or this one, has the graph open. */
export function isHeld(file: string): boolean {
  try {
    loadBinding().openReadOnly(file).close();
    return false;
  } catch (thrown) {
    return isLock(thrown);
  }
}

function isLock(thrown: unknown): boolean {
  return /cannot be locked/.test(messageOf(thrown));
}

function refusal(thrown: unknown, file: string): AppError {
  const details = { values: { file }, cause: thrown };
  const message = messageOf(thrown);
  if (isLock(thrown)) {
    return inUse(dirname(file), thrown);
  }
  if (isNoRoom(thrown)) {
    return new AppError("folder_full", `There is no space left to open the graph in ${file}.`, {
      ...details,
      hint: "Free some space on that disk and start again.",
    });
  }
  if (/os error (13|1|30)\b|Permission denied|Read-only file system/i.test(message)) {
    return new AppError("folder_read_only", `The graph in ${file} cannot be written to.`, {
      ...details,
      hint: "Make the folder and the files in it writable, or set FILIERE_DATA to another folder.",
    });
  }
  return damaged(file, `The graph in ${file} cannot be read: ${message}`, thrown);
}
