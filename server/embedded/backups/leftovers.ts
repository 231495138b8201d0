import { randomUUID } from "node:crypto";
import { readdir, rm, stat } from "node:fs/promises";
import { join } from "node:path";
import { isAlive } from "../running.ts";

/** After so long without a byte nobody is at work on it: its maker's number is another program's by now. */
const ABANDONED_MS = 60 * 60 * 1000;

/** A name for something that is being made, by which it can be told later whether its maker is gone. */
export function nameOfWork(start: string): string {
  return `${start}${process.pid}-${randomUUID()}`;
}

/** Removes what something that was cut off has left. What another process is at work on stays. */
export async function dropLeftovers(folder: string, start: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names.filter((each) => each.startsWith(start))) {
    const path = join(folder, name);
    if (await isLeft(path, Number.parseInt(name.slice(start.length), 10)))
      await rm(path, { recursive: true, force: true });
  }
}

async function isLeft(path: string, maker: number): Promise<boolean> {
  const touchedMs = await lastTouched(path);
  if (Date.now() - touchedMs > ABANDONED_MS) return true;
  // In a container each life of the program has the same number.
  if (maker === process.pid) return touchedMs < performance.timeOrigin;
  return !isAlive(maker);
}

async function lastTouched(path: string): Promise<number> {
  const inside = await readdir(path, { recursive: true }).catch(() => []);
  const all = ["", ...inside].map(async (name) => (await stat(join(path, name)).catch(() => undefined))?.mtimeMs ?? 0);
  return Math.max(...(await Promise.all(all)));
}
