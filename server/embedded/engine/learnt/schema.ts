import { messageOf } from "../../../errors.ts";
import type { Writes } from "../../dialect/index.ts";
import { kindsNote } from "../../files.ts";
import type { Database } from "../binding.ts";
import { beginReadOnly, endReadOnly } from "../read-only.ts";
import { LearntNote } from "./note.ts";
import { scanKinds } from "./scan.ts";
import { LearntState } from "./state.ts";
import { isTied, tieAgain, tieTo, type Tie } from "./tie.ts";

export interface LearntOptions {
  database: Database;
  /** Of the graph; the note lies beside it. */
  file: string;
  /** The engine's number of the database. */
  graph: string;
  isNew: boolean;
  /** False: nothing is learnt, and every statement keeps its guards. */
  learns: boolean;
}

/**
 * What kinds of value were ever stored under each property key. It only grows, and it grows before
 * the write that makes it: whoever takes the state after opening a snapshot of the graph finds in it
 * all that the snapshot holds.
 *
 * It is kept beside the graph. A note that does not belong to the graph as it is now (put back from a
 * backup, written to by another program, cut off) is thrown away: nothing is known then, until all
 * that is stored has been looked at in the background.
 */
export class LearntSchema {
  /** Of all that is committed or being written. `LearntState.unknown` until something is known. */
  state: LearntState;
  /** Settles when the look at what is stored is over. */
  readonly scanned: Promise<void>;
  private readonly options: LearntOptions;
  private readonly note: LearntNote;
  private lastTie: Tie;
  /** Nothing is known yet: what is written meanwhile. */
  private meanwhile: LearntState | undefined;
  private isClosed = false;
  /** One change at a time; it never rejects. */
  private queue: Promise<unknown> = Promise.resolve();

  private constructor(options: LearntOptions, note: LearntNote, state: LearntState | undefined) {
    this.options = options;
    this.note = note;
    this.lastTie = tieTo(options.database, options.graph);
    this.state = state ?? LearntState.unknown;
    this.meanwhile = state || !options.learns ? undefined : LearntState.empty;
    this.scanned = this.meanwhile ? this.scan() : Promise.resolve();
  }

  static async open(options: LearntOptions): Promise<LearntSchema> {
    const { database, file, graph, isNew, learns } = options;
    const note = new LearntNote(kindsNote(file));
    const noted = await note.read();
    const isGood = learns && !isNew && noted !== undefined && isTied(noted.tie, database, graph);
    // One that does not hold must not be tied again.
    if (!isGood) await note.remove();
    else note.keep();
    const known = isNew && learns ? LearntState.empty : undefined;
    const schema = new LearntSchema(options, note, isGood ? noted.state : known);
    if (known) await note.write(known, schema.lastTie);
    else schema.note.tie(schema.lastTie);
    return schema;
  }

  /** False until all that is stored has been looked at. What was found holds for snapshots that are opened later. */
  get isKnown(): boolean {
    return this.state !== LearntState.unknown;
  }

  covers(writes: Writes): boolean {
    return this.meanwhile ? this.meanwhile.covers(withoutCopies(writes)) : this.state.covers(writes);
  }

  /** To be awaited before the statement that writes is run. It fails when the note cannot be written. */
  widen(writes: Writes): Promise<void> {
    return this.inTurn(async () => {
      if (this.covers(writes)) return;
      if (this.meanwhile) {
        this.meanwhile = this.meanwhile.widened(withoutCopies(writes));
        return;
      }
      await this.keep(this.state.widened(writes));
    });
  }

  /** To be called in the same turn as the commit: a kill between the two costs what is known. */
  noteCommit(change: { hasChanged: boolean }): void {
    this.lastTie = tieAgain(this.lastTie, this.options.database, change);
    this.note.tie(this.lastTie);
  }

  async close(): Promise<void> {
    this.isClosed = true;
    await this.queue;
    this.note.close();
  }

  private async keep(state: LearntState): Promise<void> {
    await this.note.write(state, this.lastTie);
    // A commit may have come while it was written.
    this.note.tie(this.lastTie);
    this.state = state;
  }

  private async scan(): Promise<void> {
    try {
      const stored = await this.look();
      await this.inTurn(async () => {
        if (this.isClosed || !this.meanwhile) return;
        await this.keep(stored.joined(this.meanwhile));
        this.meanwhile = undefined;
      });
    } catch (thrown) {
      if (!this.isClosed) process.stderr.write(`the kinds of what is stored stay unknown: ${messageOf(thrown)}\n`);
    }
  }

  private async look(): Promise<LearntState> {
    const transaction = await beginReadOnly(this.options.database);
    try {
      return await scanKinds((text) => {
        if (this.isClosed) throw new Error("The graph was closed.");
        return transaction.executeCypher(text);
      });
    } finally {
      await endReadOnly(transaction).catch(() => undefined);
    }
  }

  private inTurn<Result>(run: () => Promise<Result>): Promise<Result> {
    const turn = this.queue.then(run);
    this.queue = turn.catch(() => undefined);
    return turn;
  }
}

/** What is copied from one to the other is not known as long as nothing is. */
function withoutCopies({ properties, copies, anything }: Writes): Writes {
  const targets = copies.filter(({ from, to }) => from !== to).reduce((owners, { to }) => owners | to, 0);
  return { properties, copies: [], anything: anything | targets };
}
