import { setTimeout as wait } from "node:timers/promises";
import { AppError, messageOf } from "../errors.ts";
import { Child, type ChildEnd } from "./child.ts";
import type { ChildOptions, Opened } from "./ipc.ts";
import type { Journal } from "./journal.ts";

export interface EmbeddedStatus {
  /** `failed`: it does not come back by itself soon; `problem` says why. */
  state: "ready" | "restarting" | "failed" | "closed";
  /** Of the process that serves or is about to. */
  pid: number | undefined;
  /** Since the program started. */
  restarts: number;
  /** The sentences of the last start that failed, until one succeeds. */
  problem?: string;
}

/** A child that ends sooner than this after it was ready ended "again": the next start waits. */
const STEADY_MS = 250;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** Starts that fail one after the other before the state is `failed`. They go on, more slowly. */
const MAX_FAILED_STARTS = 8;
const FAILED_PAUSE_MS = 30_000;
/** Closing the engine takes up to 8 s after many writes; by force it is as safe. */
const STOP_GRACE_MS = 10_000;

/** Keeps the child process alive: starts it again when it ends, at once the first time. */
export class Supervisor {
  private readonly options: ChildOptions;
  private readonly journal: Journal;
  private readonly log: (line: string) => void;
  private child: Child | undefined;
  private pid: number | undefined;
  private state: EmbeddedStatus["state"] = "restarting";
  private restarts = 0;
  private problem: string | undefined;
  private readySince = 0;
  /** Lives in a row that were shorter than `STEADY_MS`. */
  private shortLives = 0;
  private readonly closing = new AbortController();
  private reviving: Promise<void> = Promise.resolve();

  constructor(options: ChildOptions, journal: Journal, log: (line: string) => void) {
    this.options = options;
    this.journal = journal;
    this.log = log;
  }

  /** The first start. @throws AppError when it cannot be. */
  async start(): Promise<Child> {
    const child = await this.begin(this.options).catch(async (thrown: unknown) => {
      // The program ends now.
      await this.tellDamage(thrown);
      throw thrown;
    });
    this.options.port = child.port;
    this.options.mustKeepPort = true;
    return child;
  }

  status(): EmbeddedStatus {
    const { state, restarts, problem } = this;
    const isAlive = state === "ready" || state === "restarting";
    return { state, restarts, pid: isAlive ? this.pid : undefined, ...(problem === undefined ? {} : { problem }) };
  }

  async close(): Promise<void> {
    this.state = "closed";
    this.closing.abort();
    await this.reviving;
    await this.child?.stop(STOP_GRACE_MS);
  }

  private get isClosed(): boolean {
    return this.closing.signal.aborted;
  }

  private async begin(options: ChildOptions): Promise<Child> {
    this.child = await Child.start(options, {
      log: this.log,
      onSpawn: (pid) => (this.pid = pid),
      onExit: (end) => this.lost(end),
    });
    this.readySince = performance.now();
    this.problem = undefined;
    this.options.foldFirst = false;
    this.tellLoss(this.child.opened);
    if (!this.isClosed) this.state = "ready";
    return this.child;
  }

  private tellLoss({ missing }: Opened): void {
    if (missing === 0) return;
    const text = lossText(missing);
    this.log(text);
    void this.journal.add({ kind: "loss", text });
  }

  /** Like a loss: until it is dealt with no older backup may be removed for newer ones. */
  private async tellDamage(thrown: unknown): Promise<void> {
    if (isDamage(thrown)) await this.journal.add({ kind: "loss", text: sentencesOf(thrown) });
  }

  private lost({ reason, running, hasDoubtfulLog }: ChildEnd): void {
    if (this.isClosed) return;
    if (hasDoubtfulLog) this.options.foldFirst = true;
    this.state = "restarting";
    this.restarts += 1;
    this.shortLives = performance.now() - this.readySince < STEADY_MS ? this.shortLives + 1 : 0;
    const text = `The embedded graph was started again because ${reason}.`;
    const statement = running && `running for ${(running.forMs / 1000).toFixed(1)} s: ${running.text}`;
    this.log(statement === undefined ? text : `${text} Longest ${statement}`);
    void this.journal.add({ kind: "restart", text, ...(statement === undefined ? {} : { statement }) });
    this.reviving = this.revive();
  }

  private async revive(): Promise<void> {
    let failures = 0;
    while (!this.isClosed) {
      await this.pause(pauseMs(failures, this.shortLives));
      if (this.isClosed) return;
      try {
        await this.begin(this.options);
        return;
      } catch (thrown) {
        void this.tellDamage(thrown);
        failures = isFinal(thrown) ? MAX_FAILED_STARTS : failures + 1;
        this.note(thrown, failures);
      }
    }
  }

  private note(thrown: unknown, failures: number): void {
    if (this.isClosed) return;
    this.problem = sentencesOf(thrown);
    this.log(this.problem);
    if (failures < MAX_FAILED_STARTS || this.state === "failed") return;
    this.state = "failed";
    this.log(`The embedded graph is away. It is tried again every ${FAILED_PAUSE_MS / 1000} seconds.`);
  }

  private async pause(ms: number): Promise<void> {
    if (ms > 0) await wait(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}

function lossText(missing: number): string {
  const what =
    missing === 1 ? "1 change that had been confirmed was" : `up to ${missing} changes that had been confirmed were`;
  return `When the graph was opened, ${what} missing: its files were cut or damaged outside of Filière. "filiere restore --list" shows the backups.`;
}

/** None at first, then 100 ms, doubled each time; long when there is little hope. */
function pauseMs(failedStarts: number, shortLives: number): number {
  if (failedStarts >= MAX_FAILED_STARTS) return FAILED_PAUSE_MS;
  const times = Math.max(failedStarts, shortLives - 1);
  return times <= 0 ? 0 : Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (times - 1));
}

function sentencesOf(thrown: unknown): string {
  return thrown instanceof AppError ? [thrown.message, thrown.hint].filter(Boolean).join(" ") : messageOf(thrown);
}

function isDamage(thrown: unknown): boolean {
  return thrown instanceof AppError && thrown.code === "folder_damaged";
}

/** Trying again soon would only say the same again. */
function isFinal(thrown: unknown): boolean {
  return isDamage(thrown) || (thrown instanceof AppError && thrown.code === "engine_missing");
}
