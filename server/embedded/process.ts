/**
 * The child process: the engine, Bolt in front of it, and the watches that end it.
 *
 * It may be killed at any moment: what was confirmed is on the disk. It is started by the
 * supervisor, which waits for `ready` or `refused`.
 */
import { writeSync } from "node:fs";
import { AppError, messageOf } from "../errors.ts";
import { listen, type Listener } from "./bolt/listener.ts";
import { Login } from "./bolt/login.ts";
import { Engine } from "./engine/engine.ts";
import { EXIT, type ChildOptions, type FromChild, type RunningStatement, type ToChild } from "./ipc.ts";
import { onFreePort } from "./ports.ts";
import { watchAbandoned, watchMemory } from "./watches.ts";

const DATABASE = "neo4j";
/** The first release with Bolt 5.4. Drivers look at the part before the slash, tools at the number. */
const VERSION = "5.13.0";
const LOGIN_MS = 10_000;
const MAX_SESSIONS = 500;
const MESSAGE_BYTES = 64 * 1024 * 1024;
/** A parent that does not read any more is not waited for. */
const LAST_WORD_MS = 100;

let engine: Engine | undefined;
let listener: Listener | undefined;
let isLeaving = false;

function tell(message: FromChild): void {
  // Without a parent there is nobody to tell, and 'disconnect' ends the process.
  if (process.connected) process.send?.(message);
}

/** Says what was running, which is most likely what it leaves for, and goes. Nothing confirmed is lost. */
function leave(code: number, why: string): void {
  if (isLeaving) return;
  isLeaving = true;
  // Written at once: what is only queued is lost at the exit.
  writeSync(2, `leaving: ${why}\n`);
  const exit = () => process.exit(code);
  setTimeout(exit, LAST_WORD_MS);
  if (!process.connected) exit();
  process.send?.({ kind: "leaving", ...running() } satisfies FromChild, exit);
}

function running(): { running?: RunningStatement } {
  const longest = engine?.underWay.longest();
  return longest ? { running: longest } : {};
}

async function start(options: ChildOptions): Promise<void> {
  watchMemory(options.memoryLimitMb, leave);
  const facts = {
    version: VERSION,
    database: DATABASE,
    address: () => `127.0.0.1:${listener?.port ?? options.port}`,
    connections: () => listener?.connections() ?? [],
  };
  const onBroken = (why: string) => void setTimeout(() => leave(EXIT.disk, why), LAST_WORD_MS);
  engine = await Engine.open({ ...options, facts, onBroken });
  const backend = engine;
  watchAbandoned(() => backend.abandonedForMs(), leave);
  const login = new Login(options.users);
  const log = (line: string) => process.stderr.write(`${line}\n`);
  listener = await onFreePort(options, (port) =>
    listen({
      port,
      backend,
      login,
      database: DATABASE,
      agent: `Neo4j/${VERSION}`,
      loginMs: LOGIN_MS,
      maxSessions: MAX_SESSIONS,
      messageBytes: MESSAGE_BYTES,
      log,
    }),
  );
  tell({ kind: "ready", port: listener.port, opened: engine.opened });
}

function refuse(thrown: unknown): void {
  const error =
    thrown instanceof AppError
      ? thrown
      : new AppError("engine_failed", `The embedded graph did not start: ${messageOf(thrown)}`, { cause: thrown });
  const { code, message, hint, values } = error;
  // The exit waits until the message is out.
  process.send?.({ kind: "refused", code, message, hint, values } satisfies FromChild, () =>
    process.exit(EXIT.refused),
  );
}

async function stop(): Promise<void> {
  try {
    await listener?.close();
    await engine?.close();
  } catch (thrown) {
    // With a full disk the engine cannot fold its log into its file; the next start does it.
    process.stderr.write(`closing: ${messageOf(thrown)}\n`);
  }
  process.exit(EXIT.stopped);
}

process.on("message", (message: ToChild) => {
  switch (message.kind) {
    case "start":
      start(message).catch(refuse);
      break;
    case "ping":
      tell({ kind: "pong", number: message.number, ...running() });
      break;
    case "stop":
      void stop();
      break;
  }
});
process.on("SIGTERM", () => void stop());
// Ctrl+C reaches the whole group of processes: the program decides when this one goes.
process.on("SIGINT", () => undefined);
// The program is gone. Leaving at once frees the file for the next one, and nothing is lost.
process.on("disconnect", () => process.exit(EXIT.stopped));
