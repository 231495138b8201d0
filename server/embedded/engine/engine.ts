import { dirname } from "node:path";
import { messageOf } from "../../errors.ts";
import type { Access, Backend } from "../bolt/backend.ts";
import { ACCESS_MODE, BoltFailure } from "../bolt/failures.ts";
import { confirmedNote, logFolder } from "../files.ts";
import type { Opened } from "../ipc.ts";
import { syncFolder } from "../sync.ts";
import type { Database } from "./binding.ts";
import { ConfirmedNote, readConfirmed } from "./confirmed-note.ts";
import { describe } from "./examine.ts";
import { LogFlush } from "./flush.ts";
import type { ServerFacts } from "./answers/index.ts";
import { LearntSchema } from "./learnt/schema.ts";
import { expectNotVanished, openDatabase } from "./open.ts";
import { SchemaCommits } from "./schema-commits.ts";
import { EngineTransaction } from "./transaction.ts";
import { Translations } from "./translations.ts";
import { UnderWay } from "./under-way.ts";

export interface EngineOptions {
  /** The database file; its log and the note of what is learnt lie beside it. */
  file: string;
  facts: ServerFacts;
  /** False: nothing is learnt of what is stored. Answers are the same and come more slowly. */
  learns?: boolean;
  checkpointBytes?: number;
  /** A sync of the log has failed: what is in it is written anew, to the file, and that is synced. */
  foldFirst?: boolean;
  /** The disk does not keep what is written: the process has to end. */
  onBroken: (why: string) => void;
}

/** The open graph. One for the whole process: the engine locks its file. */
export class Engine implements Backend {
  readonly database: Database;
  readonly log: LogFlush;
  readonly learnt: LearntSchema;
  readonly translations = new Translations();
  private readonly note: ConfirmedNote;
  readonly facts: ServerFacts;
  readonly underWay = new UnderWay();
  readonly schemaCommits: SchemaCommits;
  readonly opened: Opened;
  /** Statements nobody waits for any more, with the time since when (`performance.now()`). */
  private readonly abandoned = new Map<EngineTransaction, number>();

  private constructor(
    database: Database,
    { file, facts, onBroken }: EngineOptions,
    learnt: LearntSchema,
    opened: Opened,
  ) {
    this.database = database;
    this.note = new ConfirmedNote(confirmedNote(file));
    this.log = new LogFlush(logFolder(file), {
      onDurable: (position) => this.note.write({ graph: opened.graph, position, changes: this.changes() }),
      onFailure: (failure) => onBroken(failure.message),
    });
    this.schemaCommits = new SchemaCommits(this);
    this.learnt = learnt;
    this.facts = facts;
    this.opened = opened;
  }

  /** @throws AppError when the graph cannot be opened. */
  static async open(options: EngineOptions): Promise<Engine> {
    const { file, learns = true } = options;
    const confirmed = readConfirmed(confirmedNote(file));
    await expectNotVanished(file, confirmed);
    const { database, isNew } = await openDatabase(file, options.checkpointBytes);
    // The engine makes the folder of its log without syncing the name of it.
    if (isNew) await syncFolder(dirname(file));
    if (options.foldFirst) database.walCheckpoint();
    const opened = await describe(database, file, confirmed);
    const learnt = await LearntSchema.open({ database, file, graph: opened.graph, isNew, learns });
    const engine = new Engine(database, options, learnt, opened);
    await engine.expectReadOnlyHolds();
    return engine;
  }

  begin(access: Access): EngineTransaction {
    return new EngineTransaction(this, access);
  }

  /** Milliseconds for which the longest abandoned statement has been running; 0 without one. */
  abandonedForMs(): number {
    const [oldest] = this.abandoned.values();
    return oldest === undefined ? 0 : performance.now() - oldest;
  }

  noteAbandoned(transaction: EngineTransaction): void {
    this.abandoned.set(transaction, performance.now());
  }

  noteGone(transaction: EngineTransaction): void {
    this.abandoned.delete(transaction);
  }

  /** May take seconds after many writes. The data is safe without it. */
  async close(): Promise<void> {
    await this.log.close();
    await this.learnt.close();
    this.note.close();
    this.database.close();
  }

  private changes(): number {
    return Number(this.database.currentEpoch());
  }

  /** Another version of the engine could let writes through read-only transactions: better not to start. */
  private async expectReadOnlyHolds(): Promise<void> {
    const transaction = this.begin({ readOnly: true, user: { name: "", isProgram: true } });
    try {
      await transaction.run("CREATE (n:Canary)", {}, false);
    } catch (thrown) {
      if (thrown instanceof BoltFailure && thrown.code === ACCESS_MODE) return;
      throw new Error(`The engine's check of read-only transactions failed: ${messageOf(thrown)}`, { cause: thrown });
    } finally {
      await transaction.rollback();
    }
    throw new Error("Read-only transactions do not hold with this version of the engine.");
  }
}
