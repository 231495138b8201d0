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

  /** When the last loss or damage was noticed; nothing once a graph was restored. */
  get lossAt(): string | undefined {
    const last = lastWord(this.kept);
    return last?.kind === "loss" ? last.at : undefined;
  }

  /**
   * A loss that is found again, at each start until something new is written, takes the place of its note.
   *
   * Resolves when it is stored, or cannot be: on a full disk it is known until the program ends.
   */
  add(event: Omit<LifeEvent, "at">): Promise<void> {
    const last = lastWord(this.kept);
    const isAgain = event.kind === "loss" && event.text === last?.text;
    const others = isAgain ? this.kept.filter((kept) => kept !== last) : this.kept;
    this.kept = newest([{ at: new Date().toISOString(), ...event }, ...others]);
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

/** Whether the graph is whole: restarts say nothing of that. */
function lastWord(events: readonly LifeEvent[]): LifeEvent | undefined {
  return events.find(({ kind }) => kind !== "restart");
}

/** With the last word on a loss, however many restarts came after it: what is older is kept for it. */
function newest(events: readonly LifeEvent[]): LifeEvent[] {
  const last = lastWord(events);
  const kept = events.slice(0, KEPT);
  return last === undefined || kept.includes(last) ? kept : [...kept.slice(0, -1), last];
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
