import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../../errors.ts";
import type { Access, BackendTransaction, ResultRows } from "../bolt/backend.ts";
import { ACCESS_MODE, BoltFailure, fromEngine, OUTDATED } from "../bolt/failures.ts";
import { answer, type AnswerContext } from "./answers/index.ts";
import type { QueryResult, Transaction } from "./binding.ts";
import type { Engine } from "./engine.ts";
import { LearntState } from "./learnt/state.ts";
import { beginReadOnly, endReadOnly } from "./read-only.ts";
import { countersOf } from "./results/counters.ts";
import { readRows, settleRows, unclear, type ReadContext } from "./results/read.ts";
import { judge, type Judged } from "./schema-change.ts";
import { guardFailure, prepare, type Statement } from "./statement.ts";
import type { Parameters } from "./temporal-use.ts";

/** A write that met another one is tried again this often, 2 to 50 ms apart. Neo4j would have waited for the lock. */
const CONFLICT_TRIES = 40;
const CONFLICT_PAUSE_MS = 50;

const NO_ROWS = { columns: [], length: 0, row: () => [] };

/** One transaction of the engine, opened by its first statement. */
export class EngineTransaction implements BackendTransaction {
  private readonly engine: Engine;
  private readonly readOnly: boolean;
  private readonly user: Access["user"];
  private inner: Transaction | undefined;
  /** Settles when the engine lets go of the running statement; it never rejects. */
  private busy: Promise<unknown> = Promise.resolve();
  private isBusy = false;
  private isAbandoned = false;
  private statements = 0;
  private hasWritten = false;
  isDecided = false;
  private hasChanged = false;
  /** What is learnt holds for the snapshot that is open. */
  private mayUseLearnt = true;
  /** The engine cannot roll schema changes back: they wait for the commit. */
  private readonly schemaChanges: Judged[] = [];

  constructor(engine: Engine, { readOnly, user }: Access) {
    this.engine = engine;
    this.readOnly = readOnly;
    this.user = user;
  }

  async run(text: string, parameters: Parameters, autocommit: boolean): Promise<ResultRows> {
    const ended = this.engine.underWay.begin(text);
    try {
      return await this.answerOrRun(text, parameters, autocommit);
    } finally {
      ended();
    }
  }

  private async answerOrRun(text: string, parameters: Parameters, autocommit: boolean): Promise<ResultRows> {
    const answered = await this.answer(text);
    if (answered && "rows" in answered) return answered.rows;
    if (!answered) return this.runStatement(text, parameters, autocommit);
    const { text: rest, parameters: more, type } = answered.remainder;
    const rows = await this.runStatement(rest, { ...parameters, ...more }, autocommit);
    return rows.type === "r" ? { ...rows, type } : rows;
  }

  private async runStatement(text: string, parameters: Parameters, autocommit: boolean): Promise<ResultRows> {
    const prepareNow = () => {
      const { translations } = this.engine;
      return prepare(text, parameters, { learnt: this.learnt, translations });
    };
    const statement = prepareNow();
    if (statement.isSchemaChange) return this.changeSchema(statement, autocommit);
    const writes = isWrite(statement) && !this.readOnly;
    if (writes) {
      this.expectOneKind(this.schemaChanges.length > 0);
      this.hasWritten = true;
    }
    return this.retrying(async () => {
      const ready = await this.makeReady(statement, prepareNow);
      return this.attempt(ready, autocommit && writes);
    });
  }

  async commit(): Promise<void> {
    const { inner } = this;
    const changes = this.schemaChanges.splice(0);
    this.isDecided = true;
    try {
      if (inner) {
        this.inner = undefined;
        if (this.readOnly) await endReadOnly(inner);
        else if (this.hasWritten) this.commitWrites(inner);
        else inner.rollback();
      }
      if (changes.length > 0) await this.engine.schemaCommits.commit(changes);
    } catch (thrown) {
      this.isDecided = false;
      this.inner = inner;
      await this.rollback();
      throw worded(thrown);
    }
    if (this.hasWritten || changes.length > 0) await this.engine.log.flush();
    this.hasWritten = false;
  }

  private commitWrites(inner: Transaction): void {
    inner.commit();
    this.engine.learnt.noteCommit({ hasChanged: this.hasChanged });
  }

  async rollback(): Promise<void> {
    this.schemaChanges.length = 0;
    // The engine refuses to roll back while a statement of the transaction runs.
    await this.busy;
    const { inner } = this;
    this.inner = undefined;
    try {
      if (inner && this.readOnly) await endReadOnly(inner);
      else inner?.rollback();
    } catch {
      // Already gone: a failed commit has ended it.
    }
  }

  abandon(): void {
    if (this.isAbandoned) return;
    this.isAbandoned = true;
    if (this.isBusy) this.engine.noteAbandoned(this);
    void this.busy.then(() => this.rollback()).finally(() => this.engine.noteGone(this));
  }

  private get learnt(): LearntState {
    return this.mayUseLearnt ? this.engine.learnt.state : LearntState.unknown;
  }

  /**
   * The statement for the snapshot that is open, once what it may write is learnt: it may read that
   * itself. What others commit from here on is not seen, so what they teach does not matter.
   */
  private async makeReady(statement: Statement, prepareAgain: () => Statement): Promise<Statement> {
    const { learnt } = this.engine;
    await this.occupy(() => this.open());
    for (let ready = statement; ;) {
      if (ready.learnt !== this.learnt) ready = prepareAgain();
      const { writes } = ready.translation;
      if (!isWrite(ready) || this.readOnly || learnt.covers(writes)) return ready;
      await learnt.widen(writes);
      this.expectWanted();
    }
  }

  private async answer(text: string): ReturnType<typeof answer> {
    try {
      return await answer(text, this.answerContext());
    } catch (thrown) {
      throw worded(thrown);
    }
  }

  private answerContext(): AnswerContext {
    return {
      facts: this.engine.facts,
      user: this.user,
      ask: async (text) => recordsOf(await this.runStatement(text, {}, false)),
      show: async (text) => (await this.execute(text, {})).toArray(),
    };
  }

  private async attempt(statement: Statement, commits: boolean): Promise<ResultRows> {
    const { translation } = statement;
    if (!translation.explain) for (const check of translation.checks) await this.execute(check, {});
    const result = await this.execute(translation.text, statement.parameters);
    this.hasChanged ||= countersOf(result) !== undefined;
    const rows = await readRows(result, translation, this.readContext(statement));
    this.expectWanted();
    if (!commits) return rows;
    // Conflicts may show only at the commit. Here the whole can still be run again unseen.
    const settled = await settleRows(rows);
    this.expectWanted();
    await this.commit();
    return settled;
  }

  private readContext(statement: Statement): ReadContext {
    return {
      meetsTemporal: statement.isTemporal || statement.learnt.mayHoldTemporal,
      learnt: statement.learnt,
      ask: (text, parameters) => this.execute(text, parameters),
      sourceOf: (id) => this.engine.database.getEdge(id)?.sourceId,
      runAgain: async (text) => {
        if (isWrite(statement)) {
          // What it wrote would be written twice: only a transaction without earlier statements can start again.
          if (this.statements > 0) throw unclear(statement.translation.columns?.[0]?.name ?? "");
          await this.rollback();
          await this.occupy(() => this.open());
          // The new snapshot may hold kinds that the statement was not made for.
          if (this.learnt !== statement.learnt) throw new BoltFailure(OUTDATED, "The graph has changed meanwhile.");
          this.hasChanged = true;
        }
        return this.execute(text, statement.parameters);
      },
    };
  }

  private async retrying(attempt: () => Promise<ResultRows>): Promise<ResultRows> {
    for (let tries = 1; ; tries++) {
      try {
        const rows = await attempt();
        this.statements += 1;
        return rows;
      } catch (thrown) {
        const failure = worded(thrown);
        const canStartAgain = failure.code === OUTDATED && this.statements === 0 && !this.isAbandoned;
        if (!canStartAgain || tries >= CONFLICT_TRIES) throw failure;
        await this.rollback();
        await wait(Math.random() * Math.min(CONFLICT_PAUSE_MS, 2 ** Math.min(tries, 6)));
        this.expectWanted();
      }
    }
  }

  private execute(text: string, parameters: Parameters): Promise<QueryResult> {
    return this.occupy(async () => (await this.open()).executeCypher(text, parameters));
  }

  /** Does something that a rollback has to wait for. */
  private async occupy<Result>(run: () => Promise<Result>): Promise<Result> {
    this.expectWanted();
    const work = run();
    this.isBusy = true;
    this.busy = work.catch(() => undefined);
    try {
      const result = await work;
      this.expectWanted();
      return result;
    } finally {
      this.isBusy = false;
    }
  }

  private async open(): Promise<Transaction> {
    if (this.inner) return this.inner;
    const { database, learnt } = this.engine;
    // Asked before: what was found by looking holds only for snapshots that are younger than the look.
    const { isKnown } = learnt;
    const inner = this.readOnly ? await beginReadOnly(database) : database.beginTransaction();
    this.mayUseLearnt = isKnown;
    this.hasChanged = false;
    this.inner = inner;
    return inner;
  }

  private async changeSchema(statement: Statement, autocommit: boolean): Promise<ResultRows> {
    if (this.readOnly) throw new BoltFailure(ACCESS_MODE, "Schema operations are not allowed in read access mode.");
    this.expectOneKind(this.hasWritten);
    const judged = await judge(statement.translation.text, this.answerContext(), this.schemaChanges);
    if (judged) this.schemaChanges.push(judged);
    if (autocommit) await this.commit();
    return { ...NO_ROWS, type: "s", ...(judged && { stats: judged.stats }) };
  }

  /** As on Neo4j: schema changes that wait for the commit could not be taken back with the data. */
  private expectOneKind(hasOther: boolean): void {
    if (!hasOther) return;
    throw new BoltFailure(
      "Neo.ClientError.Transaction.ForbiddenDueToTransactionType",
      "Changes of the schema and of the data cannot share a transaction: use one for each.",
    );
  }

  /** A statement that was abandoned must never reach its commit. */
  private expectWanted(): void {
    if (this.isAbandoned) throw new BoltFailure("Neo.ClientError.Transaction.Terminated", "The transaction was ended.");
  }
}

function recordsOf(rows: ResultRows): Record<string, unknown>[] {
  return Array.from({ length: rows.length }, (_, index) => {
    const values = rows.row(index);
    return Object.fromEntries(rows.columns.map((name, place) => [name, values[place]]));
  });
}

function isWrite({ translation }: Statement): boolean {
  return !translation.explain && (translation.kind === "w" || translation.kind === "rw");
}

function worded(thrown: unknown): BoltFailure {
  return guardFailure(messageOf(thrown)) ?? fromEngine(thrown);
}
