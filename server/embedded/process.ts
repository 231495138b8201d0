/**
 * The child process: the engine, Bolt in front of it, and the watches that end it.
 *
 * It may be killed at any moment: what was confirmed is on the disk. It is started by the
 * supervisor, which waits for `ready` or `refused`.
 */
import { AppError, messageOf } from "../errors.ts";
import { listen, type Listener } from "./bolt/listener.ts";
import { Login } from "./bolt/login.ts";
import { Engine } from "./engine/engine.ts";
import { EXIT, type ChildOptions, type FromChild, type ToChild } from "./ipc.ts";
import { onFreePort } from "./ports.ts";
import { watchAbandoned, watchMemory } from "./watches.ts";

const DATABASE = "neo4j";
/** The first release with Bolt 5.4. Drivers look at the part before the slash, tools at the number. */
const VERSION = "5.13.0";
const LOGIN_MS = 10_000;
const MAX_SESSIONS = 500;
const MESSAGE_BYTES = 64 * 1024 * 1024;

let engine: Engine | undefined;
let listener: Listener | undefined;

function tell(message: FromChild): void {
  // Without a parent there is nobody to tell, and 'disconnect' ends the process.
  if (process.connected) process.send?.(message);
}

async function start(options: ChildOptions): Promise<void> {
  watchMemory(options.memoryLimitMb);
  const facts = {
    version: VERSION,
    database: DATABASE,
    address: () => `127.0.0.1:${listener?.port ?? options.port}`,
    connections: () => listener?.connections() ?? [],
  };
  engine = await Engine.open({ file: options.file, facts });
  const backend = engine;
  watchAbandoned(() => backend.abandonedForMs());
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
  tell({ kind: "ready", port: listener.port });
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
      tell({ kind: "pong", number: message.number });
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
