import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

/** A clean install and both builds on a slow machine take about two minutes. */
const PATIENCE_MS = 600_000;
/** Between making the file and writing the process id into it there is a moment in which it is empty. */
const EMPTY_FILE_MS = 5_000;

/** The files this process holds: a process id alone could be that of a dead one which had ours (in containers). */
const held = new Set();

/**
 * Runs `work` while no other process of this machine does so under the same file.
 *
 * A file left behind by a process that has died is taken over.
 *
 * @template T
 * @param {string} file
 * @param {() => T | Promise<T>} work
 * @param {{ patienceMs?: number, onWait?: () => void }} [options]
 * @returns {Promise<T>}
 */
export async function inTurn(file, work, { patienceMs = PATIENCE_MS, onWait = () => {} } = {}) {
  mkdirSync(dirname(file), { recursive: true });
  const deadline = Date.now() + patienceMs;
  let waited = false;
  while (!take(file)) {
    if (isAbandoned(file) && takeAway(file)) continue;
    if (Date.now() > deadline) {
      throw new Error(
        `Another start has been building for too long. If none is running, remove ${file} and start again.`,
      );
    }
    if (!waited) onWait();
    waited = true;
    await sleep(100);
  }
  try {
    return await work();
  } finally {
    held.delete(file);
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: "wx" });
    held.add(file);
    return true;
  } catch (error) {
    if (codeOf(error) === "EEXIST") return false;
    throw error;
  }
}

/** @param {string} file */
function isAbandoned(file) {
  try {
    const owner = Number(readFileSync(file, "utf8"));
    if (owner === process.pid) return !held.has(file);
    if (owner > 0) return !isAlive(owner);
    return Date.now() - statSync(file).mtimeMs > EMPTY_FILE_MS;
  } catch (error) {
    if (codeOf(error) === "ENOENT") return false; // given back in the meantime
    throw error;
  }
}

/**
 * Renames before removing: of two that find the same abandoned file one succeeds. Should the other
 * have come too late and moved a living owner's file, it puts that back.
 *
 * @param {string} file
 */
function takeAway(file) {
  const aside = `${file}.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (codeOf(error) === "ENOENT") return true;
    throw error;
  }
  if (isAbandoned(aside) || existsSync(file)) {
    rmSync(aside, { force: true });
    return true;
  }
  renameSync(aside, file);
  return false;
}

/** @param {number} processId */
function isAlive(processId) {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    return codeOf(error) === "EPERM"; // somebody else's process
  }
}

/** @param {unknown} error */
function codeOf(error) {
  return error instanceof Error && "code" in error ? error.code : undefined;
}
