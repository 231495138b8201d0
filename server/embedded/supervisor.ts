import { setTimeout as wait } from "node:timers/promises";
import { messageOf } from "../errors.ts";
import { Child } from "./child.ts";
import type { ChildOptions } from "./ipc.ts";

export interface EmbeddedStatus {
  state: "ready" | "restarting" | "failed" | "closed";
  pid: number | undefined;
  restarts: number;
  /** `at` is an ISO date-time, `reason` the rest of the sentence "The embedded graph was restarted because …". */
  lastRestart?: { at: string; reason: string };
}

/** A child that ends sooner than this after it was ready ended "again": the next start waits. */
const STEADY_MS = 250;
const FIRST_PAUSE_MS = 100;
const LONGEST_PAUSE_MS = 5_000;
/** Starts that fail one after the other before it is given up. */
const MAX_FAILED_STARTS = 8;
/** Closing the engine takes up to 8 s after many writes; by force it is as safe. */
const STOP_GRACE_MS = 10_000;

/** Keeps the child process alive: starts it again when it ends, at once the first time. */
export class Supervisor {
  private readonly options: ChildOptions;
  private readonly log: (line: string) => void;
  private child: Child | undefined;
  private state: EmbeddedStatus["state"] = "restarting";
  private restarts = 0;
  private lastRestart: EmbeddedStatus["lastRestart"];
  private readySince = 0;
  /** Lives in a row that were shorter than `STEADY_MS`. */
  private shortLives = 0;
  private readonly closing = new AbortController();
  private reviving: Promise<void> = Promise.resolve();

  constructor(options: ChildOptions, log: (line: string) => void) {
    this.options = options;
    this.log = log;
  }

  /** The first start. @throws AppError when it cannot be. */
  async start(): Promise<number> {
    const child = await this.begin(this.options);
    this.options.port = child.port;
    this.options.mustKeepPort = true;
    return child.port;
  }

  status(): EmbeddedStatus {
    const { state, restarts, lastRestart } = this;
    const status = { state, restarts, pid: state === "ready" ? this.child?.pid : undefined };
    return lastRestart ? { ...status, lastRestart } : status;
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
    this.child = await Child.start(options, { log: this.log, onExit: (reason) => this.lost(reason) });
    this.readySince = performance.now();
    if (!this.isClosed) this.state = "ready";
    return this.child;
  }

  private lost(reason: string): void {
    if (this.isClosed) return;
    this.state = "restarting";
    this.restarts += 1;
    this.lastRestart = { at: new Date().toISOString(), reason };
    this.shortLives = performance.now() - this.readySince < STEADY_MS ? this.shortLives + 1 : 0;
    this.log(`The embedded graph is started again because ${reason}.`);
    this.reviving = this.revive();
  }

  private async revive(): Promise<void> {
    let failures = 0;
    while (!this.isClosed) {
      await this.pause(Math.max(failures, this.shortLives - 1));
      if (this.isClosed) return;
      try {
        await this.begin(this.options);
        return;
      } catch (thrown) {
        failures += 1;
        this.log(messageOf(thrown));
        if (failures < MAX_FAILED_STARTS || this.isClosed) continue;
        this.state = "failed";
        return;
      }
    }
  }

  /** None at first, then 100 ms, doubled each time. */
  private async pause(times: number): Promise<void> {
    if (times <= 0) return;
    const ms = Math.min(LONGEST_PAUSE_MS, FIRST_PAUSE_MS * 2 ** (times - 1));
    await wait(ms, undefined, { signal: this.closing.signal }).catch(() => undefined);
  }
}
