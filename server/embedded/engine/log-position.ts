import { readdirSync } from "node:fs";
import { stat } from "node:fs/promises";
import { codeOf } from "../folder.ts";

/** Before the first record of each log file. */
const HEADER_BYTES = 128;

/**
 * How far a graph has come, in bytes written to its log since it was made. The engine names each log
 * file after the position of its first record, so the end of the log is that and what follows.
 */
export function endOf(name: string, bytes: number): number {
  const [digits] = /(?<=^wal_)\d+(?=\.log$)/.exec(name) ?? [];
  return digits === undefined ? 0 : Number(digits) + Math.max(0, bytes - HEADER_BYTES);
}

/** Of the log in this folder; 0 where there is none. */
export async function endOfLog(folder: string): Promise<number> {
  let end = 0;
  for (const name of logFiles(folder)) {
    const found = await stat(`${folder}/${name}`).catch(() => undefined);
    if (found) end = Math.max(end, endOf(name, found.size));
  }
  return end;
}

/** At once, because each commit asks: another thread's turn would cost ten times as much as this small folder. */
export function logFiles(folder: string): string[] {
  return namesIn(folder)
    .filter((name) => name.endsWith(".log"))
    .sort();
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch (thrown) {
    if (codeOf(thrown) === "ENOENT") return [];
    throw thrown;
  }
}
