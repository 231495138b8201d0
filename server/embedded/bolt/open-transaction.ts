import type { BackendTransaction, ResultRows } from "./backend.ts";
import { invalidFormat, timedOut, type BoltFailure, type TimeLimit } from "./failures.ts";

/** Thrown where something is waited for when a RESET arrives or the connection goes. */
export const INTERRUPT = Symbol("interrupt");

/** A result that has not been pulled to its end. */
export interface OpenResult {
  rows: ResultRows;
  /** Next row to send. */
  at: number;
  /** `performance.now()` at the answer to RUN. */
  since: number;
}

/**
 * One transaction of a session, with what may cut it short: its time limit, a RESET, a lost
 * connection. The engine cannot be stopped, only the waiting for it; the statement is then
 * abandoned and rolled back when the engine lets go of it.
 */
export class OpenTransaction {
  readonly autocommit: boolean;
  private readonly backend: BackendTransaction;
  private readonly results = new Map<number, OpenResult>();
  private latest = -1;
  private timer: NodeJS.Timeout | undefined;
  private timeout: BoltFailure | undefined;
  private stopWaiting: ((why: unknown) => void) | undefined;
  private isOver = false;

  constructor(backend: BackendTransaction, { autocommit, limit }: { autocommit: boolean; limit: TimeLimit }) {
    this.backend = backend;
    this.autocommit = autocommit;
    const { limitMs } = limit;
    // Node fires at once for delays beyond 31 bits, and a limit of 24 days is none.
    if (limitMs > 0 && limitMs < 2 ** 31) this.timer = setTimeout(() => this.expire(limit), limitMs).unref();
  }

  async run(text: string, parameters: Record<string, unknown>): Promise<{ rows: ResultRows; id: number }> {
    const rows = await this.inEngine(() => this.backend.run(text, parameters, this.autocommit));
    this.latest += 1;
    this.results.set(this.latest, { rows, at: 0, since: performance.now() });
    return { rows, id: this.latest };
  }

  async commit(): Promise<void> {
    this.expectAlive();
    clearTimeout(this.timer);
    await this.inEngine(() => this.backend.commit());
    this.finish();
  }

  /** Returns at once for one that was abandoned: it waits for its statement by itself. */
  async rollback(): Promise<void> {
    if (this.isOver) return;
    this.finish();
    await this.backend.rollback();
  }

  result(id = this.latest): OpenResult {
    const result = this.results.get(id);
    if (!result) throw invalidFormat(`There is no open result with the id ${id}.`);
    return result;
  }

  closeResult(id = this.latest): void {
    this.results.delete(id);
  }

  get hasResults(): boolean {
    return this.results.size > 0;
  }

  /** Waits for something that is not the engine, such as a slow reader. */
  async waitFor<T>(work: Promise<T>): Promise<T> {
    const interrupted = new Promise<never>((_resolve, reject) => {
      this.stopWaiting = reject;
    });
    try {
      return await Promise.race([work, interrupted]);
    } finally {
      this.stopWaiting = undefined;
    }
  }

  /** Ends what is being waited for. */
  interrupt(why: unknown = INTERRUPT): void {
    this.stopWaiting?.(why);
  }

  /** Nobody wants this transaction any more. */
  abandon(): void {
    if (this.isOver) return;
    this.finish();
    this.backend.abandon();
  }

  /** @throws the time-out, once it has struck. */
  expectAlive(): void {
    if (this.timeout) throw this.timeout;
  }

  private async inEngine<T>(call: () => Promise<T>): Promise<T> {
    this.expectAlive();
    const work = call();
    try {
      return await this.waitFor(work);
    } catch (thrown) {
      if (thrown === INTERRUPT || thrown === this.timeout) {
        work.catch(() => undefined);
        this.abandon();
      }
      throw thrown;
    }
  }

  private expire(limit: TimeLimit): void {
    if (this.backend.isDecided) return;
    this.timeout = timedOut(limit);
    if (this.stopWaiting) this.stopWaiting(this.timeout);
    else void this.backend.rollback();
  }

  private finish(): void {
    this.isOver = true;
    clearTimeout(this.timer);
  }
}
