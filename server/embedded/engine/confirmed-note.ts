import { closeSync, openSync, readFileSync, writeSync } from "node:fs";
import { open } from "node:fs/promises";
import type { Opened } from "../ipc.ts";

/** How far a graph had come. */
export type Progress = Pick<Opened, "graph" | "position" | "changes">;

/** Always as long, so that it is overwritten in place and needs no room on a full disk. */
const LENGTH = 120;

/** Where the engine keeps the number of a database in its file. */
const GRAPH_ID = { start: 16, end: 32 };

/**
 * Beside the graph: how far it had come when the last write was confirmed.
 *
 * The engine opens a graph whose log was cut as if the rest had never been. With this note the
 * program can tell. It is written after what it speaks of has been synced, and is not synced
 * itself, so it may lag behind after a power cut, and never runs ahead.
 */
export class ConfirmedNote {
  private readonly descriptor: number | undefined;
  private position = 0;

  constructor(file: string) {
    this.descriptor = openAtStart(file);
  }

  /** Some microseconds: it goes to the system's memory only. */
  write({ graph, position, changes }: Progress): void {
    if (this.descriptor === undefined || position <= this.position) return;
    this.position = position;
    try {
      writeSync(this.descriptor, `${JSON.stringify({ graph, position, changes })}\n`.padStart(LENGTH), 0);
    } catch {
      // What it said before is still true, and only says less.
    }
  }

  close(): void {
    if (this.descriptor !== undefined) closeSync(this.descriptor);
  }
}

function openAtStart(file: string): number | undefined {
  for (const flags of ["r+", "wx+"]) {
    try {
      return openSync(file, flags);
    } catch {
      // Not there yet, or on a disk that takes nothing: the graph is of more use than the note.
    }
  }
  return undefined;
}

/** Nothing where there is no note, or none that can be read. */
export function readConfirmed(file: string): Progress | undefined {
  try {
    const value: unknown = JSON.parse(readFileSync(file, "utf8"));
    if (typeof value !== "object" || value === null) return undefined;
    const { graph, position, changes } = value as Partial<Record<keyof Progress, unknown>>;
    const isNote = typeof graph === "string" && typeof position === "number" && typeof changes === "number";
    return isNote ? { graph, position, changes } : undefined;
  } catch {
    return undefined;
  }
}

/** The number of the database in this file; empty where there is none. */
export async function graphId(file: string): Promise<string> {
  const handle = await open(file, "r").catch(() => undefined);
  if (!handle) return "";
  try {
    const length = GRAPH_ID.end - GRAPH_ID.start;
    const { bytesRead, buffer } = await handle.read(Buffer.alloc(length), 0, length, GRAPH_ID.start);
    return bytesRead === length ? buffer.toString("hex") : "";
  } finally {
    await handle.close();
  }
}

/** At most so many confirmed changes are missing; 0 when none is, or when it is another graph. */
export function missingChanges(confirmed: Progress | undefined, found: Progress): number {
  if (confirmed === undefined || confirmed.graph !== found.graph) return 0;
  return found.position >= confirmed.position ? 0 : Math.max(1, confirmed.changes - found.changes);
}
