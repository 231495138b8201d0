import type { Config, Neo4jConfig } from "./config.ts";
import { openDatabase, type Database } from "./database/index.ts";
import {
  findRunning,
  readEvents,
  startEmbedded,
  type EmbeddedGraph,
  type LifeEvent,
  type RunningGraph,
} from "./embedded/index.ts";
import { AppError } from "./errors.ts";

/** Where the graph lives: a Neo4j that was named, or the embedded graph started here. */
export interface Home {
  database: Database;
  /** Only of an embedded graph that was started here: what its supervisor knows. */
  embedded: EmbeddedGraph | undefined;
  /** Of any embedded graph: the user that other Bolt tools connect as. */
  reader: { user: string; password: string } | undefined;
  /** What happened to an embedded graph: restarts and their reasons, newest first. */
  events(): Promise<readonly LifeEvent[]>;
  close(): Promise<void>;
}

type HomeConfig = Pick<Config, "neo4j" | "folder" | "boltPort" | "boltWrite">;

/** Opens the graph the settings name. The one place that decides between the two databases. */
export async function openHome(config: HomeConfig, log: (line: string) => void): Promise<Home> {
  if (config.neo4j !== undefined) {
    const database = await openNamed(config.neo4j);
    return {
      database,
      embedded: undefined,
      reader: undefined,
      events: () => Promise.resolve([]),
      close: () => database.close(),
    };
  }
  const { folder, boltPort, boltWrite } = config;
  const embedded = await startEmbedded({ folder, boltPort, boltWrite, log });
  try {
    const database = await connect(embedded);
    const close = async (): Promise<void> => {
      await database.close();
      await embedded.close();
    };
    return { database, embedded, reader: embedded.reader, events: () => Promise.resolve(embedded.events()), close };
  } catch (thrown) {
    await embedded.close();
    throw thrown;
  }
}

/** A person who named a database wants to read which one it was that failed. */
export async function openNamed(neo4j: Neo4jConfig): Promise<Database> {
  try {
    return await openDatabase({ ...neo4j, kind: "neo4j" });
  } catch (thrown) {
    if (!(thrown instanceof AppError)) throw thrown;
    const { code, message, hint, values } = thrown;
    throw new AppError(code, `${neo4j.uri}: ${message}`, {
      ...(hint === undefined ? {} : { hint }),
      values: { ...values, address: neo4j.uri },
      cause: thrown,
    });
  }
}

/** The same, or, where a running Filière has the embedded graph open, a connection to that one. */
export async function openOrJoinHome(config: HomeConfig, log: (line: string) => void): Promise<Home> {
  const running = config.neo4j === undefined ? await findRunning(config.folder) : undefined;
  if (running === undefined) return openHome(config, log);
  const database = await connect(running);
  return {
    database,
    embedded: undefined,
    reader: running.reader,
    events: () => readEvents(config.folder),
    close: () => database.close(),
  };
}

function connect({ uri, user, password }: RunningGraph | EmbeddedGraph): Promise<Database> {
  return openDatabase({ uri, user, password, kind: "embedded" });
}
