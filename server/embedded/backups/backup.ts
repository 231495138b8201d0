import { readdir, readFile, rm } from "node:fs/promises";
import { join } from "node:path";
import type { Progress } from "../engine/confirmed-note.ts";

/** What is known of a copy of the graph. */
export interface Facts extends Progress {
  nodes: number | null;
  relationships: number | null;
}

/** A copy of the graph that lies in the data folder, whole and openable. */
export interface Backup extends Facts {
  /** Its folder's name, made of its time. */
  name: string;
  folder: string;
  /** ISO date-time, of the moment before it was copied. */
  at: string;
  bytes: number;
  /** Made by itself, and removed again when newer ones are there. */
  isAutomatic: boolean;
}

export const FACTS_FILE = "backup.json";
/** A copy that is being made. */
export const DRAFT = ".draft-";

export function backupsFolder(folder: string): string {
  return join(folder, "backups");
}

/** `2026-11-26T09-30-05Z`: sorts by time, and is a name on every disk. */
export function stampOf(at: Date): string {
  return at.toISOString().replace(/\.\d+/, "").replaceAll(":", "-");
}

/** The backups of a data folder, newest first. */
export async function listBackups(folder: string): Promise<Backup[]> {
  const names = await readdir(backupsFolder(folder)).catch(() => []);
  const found = await Promise.all(names.map((name) => readBackup(folder, name)));
  // Not by their names: one of a second in which an older one was removed takes its name again.
  const byTime = (a: Backup, b: Backup) => b.at.localeCompare(a.at) || b.changes - a.changes;
  return found.filter((backup) => backup !== undefined).sort(byTime);
}

/** Of those that were made by themselves after a moment keeps the newest. */
export async function thinOut(folder: string, { kept, after }: { kept: number; after: string }): Promise<void> {
  const removable = (await listBackups(folder)).filter(({ isAutomatic, at }) => isAutomatic && at > after);
  for (const backup of removable.slice(kept)) await rm(backup.folder, { recursive: true, force: true });
}

async function readBackup(folder: string, name: string): Promise<Backup | undefined> {
  if (name.startsWith(DRAFT)) return undefined;
  const path = join(backupsFolder(folder), name);
  try {
    const facts: unknown = JSON.parse(await readFile(join(path, FACTS_FILE), "utf8"));
    return isFacts(facts) ? { ...facts, name, folder: path } : undefined;
  } catch {
    return undefined;
  }
}

function isFacts(value: unknown): value is Omit<Backup, "name" | "folder"> {
  if (typeof value !== "object" || value === null) return false;
  const { graph, at, isAutomatic, nodes, relationships, ...numbers } = value as Partial<Record<keyof Backup, unknown>>;
  const counts = [nodes, relationships].every((count) => count === null || typeof count === "number");
  const sizes = [numbers.position, numbers.changes, numbers.bytes].every((size) => typeof size === "number");
  return counts && sizes && typeof graph === "string" && typeof at === "string" && typeof isAutomatic === "boolean";
}
