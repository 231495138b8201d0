import { fork, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { dirname, extname } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { AppError } from "../errors.ts";
import { EXIT, type ChildOptions, type FromChild, type Opened, type RunningStatement, type ToChild } from "./ipc.ts";

/** A graph of 1 million nodes and 4 million relationships opens in 6 s on a slow disk. */
const START_MS = 120_000;
const PING_MS = 1_000;
/** Pings without an answer before it is killed. Counted and not timed, so that a laptop may sleep. */
const MAX_MISSED_PINGS = 10;

/** Its last message may be read a moment after its end. */
const LAST_WORD_MS = 200;
/** What ran for less when it was last asked is named by nobody: it was only there by chance. */
const LONG_RUNNING_MS = 1_000;

interface ChildEvents {
  /** Called once after `ready`. */
  onExit: (end: ChildEnd) => void;
  /** Called when there is a process, long before it serves. */
  onSpawn?: (pid: number | undefined) => void;
  log: (line: string) => void;
}

export interface ChildEnd {
  /** The rest of the sentence "It was started again because …". */
  reason: string;
  /** What had been running longest, where something had been running for long. */
  running?: RunningStatement;
  /** Whether the disk may have forgotten a part of the log. */
  hasDoubtfulLog?: boolean;
}

/** One life of the child process. */
export class Child {
  readonly port: number;
  readonly opened: Opened;
  private readonly process: ChildProcess;
  private killedFor: string | undefined;

  private constructor(process: ChildProcess, { port, opened }: { port: number; opened: Opened }) {
    this.process = process;
    this.port = port;
    this.opened = opened;
  }

  /**
   * Resolves when it serves.
   *
   * @param startMs longest time until then; it is killed when it takes longer.
   * @throws AppError with which it refused, or `engine_failed`.
   */
  static async start(options: ChildOptions, events: ChildEvents, startMs = START_MS): Promise<Child> {
    const process = launch();
    events.onSpawn?.(process.pid);
    forwardLines(process, events.log);
    let timer: NodeJS.Timeout | undefined;
    const starting = new Promise<{ port: number; opened: Opened }>((resolve, reject) => {
      timer = setTimeout(() => {
        process.kill("SIGKILL");
        reject(failed(`it was not ready after ${startMs / 1000} seconds`));
      }, startMs);
      process.on("message", (message: FromChild) => {
        if (message.kind === "ready") resolve(message);
        else if (message.kind === "refused") reject(new AppError(message.code, message.message, details(message)));
      });
      process.on("error", (error) => reject(failed(error.message)));
      process.once("exit", (code, signal) => reject(failed(reasonOf(code, signal, options))));
      send(process, { kind: "start", ...options });
    });
    // Here and not at its exit only: the timer would kill the child that serves.
    const ready = await starting.finally(() => clearTimeout(timer));
    const child = new Child(process, ready);
    child.watch(options, events);
    return child;
  }

  get pid(): number | undefined {
    return this.process.pid;
  }

  /** Ends it in order, or by force when that takes longer than `graceMs`. Both are safe. */
  async stop(graceMs: number): Promise<void> {
    if (this.hasEnded) return;
    const ended = new Promise<void>((resolve) => {
      this.process.once("exit", () => resolve());
    });
    const timer = setTimeout(() => this.process.kill("SIGKILL"), graceMs);
    send(this.process, { kind: "stop" });
    await ended;
    clearTimeout(timer);
  }

  private get hasEnded(): boolean {
    return this.process.exitCode !== null || this.process.signalCode !== null;
  }

  private watch(options: ChildOptions, events: ChildEvents): void {
    let missed = 0;
    let number = 0;
    let last: { running?: RunningStatement } = {};
    this.process.on("message", (message: FromChild) => {
      if (message.kind === "leaving") last = runningOf(message, 0);
      if (message.kind !== "pong") return;
      missed = 0;
      last = runningOf(message, LONG_RUNNING_MS);
    });
    const heartbeat = setInterval(() => {
      missed += 1;
      if (missed > MAX_MISSED_PINGS) this.kill(`it did not answer for ${MAX_MISSED_PINGS} seconds`);
      else send(this.process, { kind: "ping", number: number++ });
    }, PING_MS).unref();
    const onExit = (code: number | null, signal: string | null) => {
      clearInterval(heartbeat);
      void this.drained().then(() =>
        events.onExit({
          reason: this.killedFor ?? reasonOf(code, signal, options),
          ...last,
          ...(code === EXIT.disk ? { hasDoubtfulLog: true } : {}),
        }),
      );
    };
    if (this.hasEnded) onExit(this.process.exitCode, this.process.signalCode);
    else this.process.once("exit", onExit);
  }

  /** Resolves when nothing more can come from it. */
  private async drained(): Promise<void> {
    if (!this.process.connected) return;
    const signal = AbortSignal.timeout(LAST_WORD_MS);
    await once(this.process, "disconnect", { signal }).catch(() => undefined);
  }

  private kill(reason: string): void {
    this.killedFor = reason;
    this.process.kill("SIGKILL");
  }
}

/** Started from the sources it needs tsx, from `dist/` it does not. */
function launch(): ChildProcess {
  const own = fileURLToPath(import.meta.url);
  const extension = extname(own);
  return fork(fileURLToPath(new URL(`./process${extension}`, import.meta.url)), {
    cwd: dirname(own),
    execArgv: extension === ".ts" ? ["--import", "tsx"] : [],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
}

function forwardLines(process: ChildProcess, log: (line: string) => void): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (stream) createInterface({ input: stream }).on("line", log);
  }
}

/** The child may end at any moment, also between a look at it and the sending. */
function send(process: ChildProcess, message: ToChild): void {
  if (process.connected) process.send(message, () => undefined);
}

function reasonOf(code: number | null, signal: string | null, { memoryLimitMb }: ChildOptions): string {
  if (code === EXIT.stuck) return "a statement that nobody waited for any more could not be stopped";
  if (code === EXIT.disk) return "the disk did not confirm that it holds what was written";
  if (code === EXIT.memory) return `it needed more than ${memoryLimitMb} MB of memory`;
  return signal === null ? `it ended with code ${String(code)}` : `it was ended by ${signal}`;
}

function runningOf({ running }: { running?: RunningStatement }, leastMs: number): { running?: RunningStatement } {
  return running && running.forMs >= leastMs ? { running } : {};
}

function details({ hint, values }: Extract<FromChild, { kind: "refused" }>) {
  return hint === undefined ? { values } : { hint, values };
}

function failed(reason: string): AppError {
  return new AppError("engine_failed", `The embedded graph did not start: ${reason}.`, {
    hint: "Start again. If it goes on, set NEO4J_URI to use a Neo4j and report what the log says.",
  });
}
