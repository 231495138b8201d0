import { randomUUID } from "node:crypto";
import { readFile, rename, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";

const FILE = "graph-events.json";
const KEPT = 20;

/** Something that happened to the embedded graph and that its owner should be able to look up. */
export interface LifeEvent {
  /** ISO date-time. */
  at: string;
  kind: "restart" | "loss" | "restore";
  /** Whole sentences. */
  text: string;
  /** Of a restart: what had been running longest, which is most likely its cause. */
  statement?: string;
}

/** The last events of a data folder, newest first. Kept in a file, so that they outlive the program. */
export class Journal {
  private readonly file: string;
  private kept: LifeEvent[];
  private writing: Promise<void> = Promise.resolve();

  private constructor(file: string, kept: LifeEvent[]) {
    this.file = file;
    this.kept = kept;
  }

  static async load(folder: string): Promise<Journal> {
    const file = join(folder, FILE);
    return new Journal(file, parse(await readFile(file, "utf8").catch(() => "")));
  }

  get events(): readonly LifeEvent[] {
    return this.kept;
  }

  /** Resolves when it is stored, or cannot be: on a full disk it is known until the program ends. */
  add(event: Omit<LifeEvent, "at">): Promise<void> {
    this.kept = [{ at: new Date().toISOString(), ...event }, ...this.kept].slice(0, KEPT);
    this.writing = this.writing.then(() => this.write()).catch(() => undefined);
    return this.writing;
  }

  private async write(): Promise<void> {
    const aside = `${this.file}.${randomUUID()}.new`;
    try {
      await writeFile(aside, `${JSON.stringify(this.kept, null, 2)}\n`);
      await rename(aside, this.file);
    } finally {
      await rm(aside, { force: true });
    }
  }
}

function parse(text: string): LifeEvent[] {
  try {
    const value: unknown = JSON.parse(text);
    return Array.isArray(value) ? value.filter(isEvent).slice(0, KEPT) : [];
  } catch {
    return [];
  }
}

function isEvent(value: unknown): value is LifeEvent {
  if (typeof value !== "object" || value === null) return false;
  const { at, kind, text, statement } = value as Partial<Record<keyof LifeEvent, unknown>>;
  const isKind = kind === "restart" || kind === "loss" || kind === "restore";
  return isKind && [at, text, statement ?? ""].every((each) => typeof each === "string");
}
