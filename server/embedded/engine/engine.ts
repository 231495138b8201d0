import { messageOf } from "../../errors.ts";
import type { Backend } from "../bolt/backend.ts";
import { ACCESS_MODE, BoltFailure } from "../bolt/failures.ts";
import type { Database } from "./binding.ts";
import { LogFlush } from "./flush.ts";
import { LearntSchema } from "./learnt/schema.ts";
import { openDatabase } from "./open.ts";
import type { ServerFacts } from "./server-answers.ts";
import { EngineTransaction } from "./transaction.ts";
import { Translations } from "./translations.ts";

export interface EngineOptions {
  /** The database file; its log and the note of what is learnt lie beside it. */
  file: string;
  facts: ServerFacts;
  /** False: nothing is learnt of what is stored. Answers are the same and come more slowly. */
  learns?: boolean;
}

/** The open graph. One for the whole process: the engine locks its file. */
export class Engine implements Backend {
  readonly database: Database;
  readonly log: LogFlush;
  readonly learnt: LearntSchema;
  readonly translations = new Translations();
  readonly facts: ServerFacts;
  /** Statements nobody waits for any more, with the time since when (`performance.now()`). */
  private readonly abandoned = new Map<EngineTransaction, number>();

  private constructor(database: Database, { file, facts }: EngineOptions, learnt: LearntSchema) {
    this.database = database;
    this.log = new LogFlush(`${file}.wal`);
    this.learnt = learnt;
    this.facts = facts;
  }

  /** @throws AppError when the graph cannot be opened. */
  static async open(options: EngineOptions): Promise<Engine> {
    const { database, isNew } = await openDatabase(options.file);
    const { file, learns = true } = options;
    const learnt = await LearntSchema.open({ database, file, isNew, learns });
    const engine = new Engine(database, options, learnt);
    await engine.expectReadOnlyHolds();
    return engine;
  }

  begin({ readOnly }: { readOnly: boolean }): EngineTransaction {
    return new EngineTransaction(this, readOnly);
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
    this.database.close();
  }

  /** Another version of the engine could let writes through read-only transactions: better not to start. */
  private async expectReadOnlyHolds(): Promise<void> {
    const transaction = this.begin({ readOnly: true });
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
