import { join } from "node:path";
import { messageOf } from "../../errors.ts";
import { readConfirmed } from "../engine/confirmed-note.ts";
import { confirmedNote, GRAPH_FILE, holdsGraph } from "../files.ts";
import type { Opened } from "../ipc.ts";
import type { Journal } from "../journal.ts";
import { backupsFolder, DRAFT, listBackups, thinOut } from "./backup.ts";
import { draftBackup, hasChanged, holds, type Draft } from "./draft.ts";
import { dropLeftovers } from "./leftovers.ts";

/** Of the backups that are made by themselves. */
const KEPT = 3;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Makes backups by itself, where something changed since the last one: a copy of the files before each
 * start, which becomes a backup when the engine could open the graph, and one a day while it runs.
 *
 * No backup is worth a start that fails: what goes wrong here is logged.
 */
export class BackupKeeper {
  private readonly folder: string;
  private readonly journal: Journal;
  private readonly log: (line: string) => void;
  private draft: Draft | undefined;
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> = Promise.resolve();

  constructor(folder: string, { journal, log }: { journal: Journal; log: (line: string) => void }) {
    this.folder = folder;
    this.journal = journal;
    this.log = log;
  }

  /** To be awaited before the engine opens the graph: it cuts off what it cannot read. */
  beforeStart(): Promise<void> {
    return this.work(async () => {
      await dropLeftovers(backupsFolder(this.folder), DRAFT);
      if (holdsGraph(this.folder) && (await hasChanged(this.folder))) this.draft = await draftBackup(this.folder);
    });
  }

  /** The engine opened the graph, and so would open the copy. */
  started(opened: Opened): void {
    const { draft } = this;
    this.draft = undefined;
    if (draft) void this.work(() => this.settle(draft, opened));
    this.timer = setInterval(() => void this.work(() => this.daily()), DAY_MS).unref();
  }

  async close(): Promise<void> {
    clearInterval(this.timer);
    await this.working;
    await this.draft?.drop();
  }

  private async settle(draft: Draft, opened: Opened): Promise<void> {
    const [newest] = await listBackups(this.folder);
    if (newest && holds(newest, opened) && opened.missing === 0) return draft.drop();
    await draft.keep(opened, { isAutomatic: true });
    await this.thin();
  }

  private async daily(): Promise<void> {
    // Read before the copy is made, which may hold more and never holds less.
    const confirmed = readConfirmed(confirmedNote(join(this.folder, GRAPH_FILE)));
    if (confirmed === undefined || !(await hasChanged(this.folder))) return;
    const draft = await draftBackup(this.folder);
    await draft.keep({ ...confirmed, nodes: null, relationships: null }, { isAutomatic: true });
    await this.thin();
  }

  /** What is older than a loss that nobody has dealt with may be needed, also long after it was noticed. */
  private thin(): Promise<void> {
    return thinOut(this.folder, { kept: KEPT, after: this.journal.lossAt ?? "" });
  }

  /** One after the other. */
  private work(task: () => Promise<void>): Promise<void> {
    this.working = this.working.then(task).catch((thrown: unknown) => {
      this.log(`No backup was made: ${messageOf(thrown)}`);
    });
    return this.working;
  }
}
