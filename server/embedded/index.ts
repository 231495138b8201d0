import { totalmem } from "node:os";
import { join, resolve } from "node:path";
import { BackupKeeper } from "./backups/keeper.ts";
import { loadCredentials, OWNER, READER } from "./credentials.ts";
import { checkFolder, inUse, refusal } from "./folder.ts";
import { GRAPH_FILE, holdsGraph } from "./files.ts";
import { Journal, type LifeEvent } from "./journal.ts";
import { findRunning, notePort, uriOf, type RunningGraph } from "./running.ts";
import { Supervisor, type EmbeddedStatus } from "./supervisor.ts";

export { listBackups, type Backup } from "./backups/backup.ts";
export { backUpTo, makeBackup } from "./backups/make.ts";
export { restoreGraph } from "./backups/restore.ts";
export { restoreText } from "./backups/restored.ts";
export { findRunning, holdsGraph, type LifeEvent, type RunningGraph };

export interface EmbeddedOptions {
  /** Holds the graph and the passwords; made when it is not there. */
  folder: string;
  /** 0 takes any port, else this one or the next free one. It is kept over restarts of the engine. */
  boltPort: number;
  /** Lets the reader write too. */
  boltWrite: boolean;
  /** The engine is started again when it needs more; half of the machine's memory, at most 4 GB, by default. */
  memoryLimitMb?: number;
  /** Most milliseconds for a transaction of either user; by default none for the program and a minute for the reader. */
  statementTimeoutMs?: number;
  /** Bytes of the log at which it is folded into the file; for tests that want it often. */
  checkpointBytes?: number;
  log?: (line: string) => void;
}

export interface EmbeddedGraph {
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** For other tools. Reads only, unless `boltWrite` was set. */
  readonly reader: { user: string; password: string };
  status(): EmbeddedStatus;
  /** What happened to it, newest first, of earlier starts too. */
  events(): readonly LifeEvent[];
  close(): Promise<void>;
}

const READER_TIMEOUT_MS = 60_000;

/**
 * Starts the embedded graph: an engine in a process of its own that serves Bolt on loopback and is
 * started again whenever it ends.
 *
 * @throws AppError `folder_read_only`, `folder_full`, `folder_in_use`, `folder_damaged`,
 *   `engine_missing`, `engine_failed`, `port_in_use`.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedGraph> {
  const folder = resolve(options.folder);
  await checkFolder(folder);
  // Its engine may be away for a moment: the folder is not free for that.
  if ((await findRunning(folder)) !== undefined) throw inUse(folder);
  const { owner, reader } = await loadCredentials(folder);
  const journal = await Journal.load(folder);
  const log = options.log ?? (() => undefined);
  const keeper = new BackupKeeper(folder, { journal, log });
  await keeper.beforeStart();
  const timeoutMs = options.statementTimeoutMs;
  const supervisor = new Supervisor(
    {
      file: join(folder, GRAPH_FILE),
      port: options.boltPort,
      mustKeepPort: false,
      memoryLimitMb: options.memoryLimitMb ?? defaultMemoryMb(),
      ...(options.checkpointBytes === undefined ? {} : { checkpointBytes: options.checkpointBytes }),
      users: [
        { name: OWNER, password: owner, readOnly: false, isProgram: true, timeoutMs: timeoutMs ?? 0 },
        {
          name: READER,
          password: reader,
          readOnly: !options.boltWrite,
          isProgram: false,
          timeoutMs: timeoutMs ?? READER_TIMEOUT_MS,
        },
      ],
    },
    journal,
    log,
  );
  const { port, opened } = await supervisor.start().catch(async (thrown: unknown) => {
    await keeper.close();
    throw thrown;
  });
  keeper.started(opened);
  let forgetPort: () => Promise<void>;
  try {
    forgetPort = await notePort(folder, port);
  } catch (thrown) {
    await Promise.all([supervisor.close(), keeper.close()]);
    throw refusal(folder, thrown);
  }
  return {
    uri: uriOf(port),
    user: OWNER,
    password: owner,
    reader: { user: READER, password: reader },
    status: () => supervisor.status(),
    events: () => journal.events,
    close: async () => {
      await forgetPort().finally(() => Promise.all([supervisor.close(), keeper.close()]));
    },
  };
}

/** The same as `EmbeddedGraph.events`, for a process that has not started it. */
export async function readEvents(folder: string): Promise<readonly LifeEvent[]> {
  return (await Journal.load(folder)).events;
}

function defaultMemoryMb(): number {
  return Math.min(4_096, Math.round(totalmem() / 2e6));
}
