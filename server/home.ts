import type { Config } from "./config.ts";
import { openDatabase, type Database } from "./database/index.ts";
import { startEmbedded, type EmbeddedGraph } from "./embedded/index.ts";

/** Where the graph lives: a Neo4j that was named, or the embedded graph started here. */
export interface Home {
  database: Database;
  /** Only of the embedded graph: what its supervisor knows, and how other tools connect. */
  embedded: EmbeddedGraph | undefined;
  close(): Promise<void>;
}

type HomeConfig = Pick<Config, "neo4j" | "folder" | "boltPort" | "boltWrite" | "limits">;

/** Opens the graph the settings name. The one place that decides between the two databases. */
export async function openHome(config: HomeConfig, log: (line: string) => void): Promise<Home> {
  if (config.neo4j !== undefined) {
    const database = await openDatabase({ ...config.neo4j, kind: "neo4j" });
    return { database, embedded: undefined, close: () => database.close() };
  }
  const { folder, boltPort, boltWrite } = config;
  const embedded = await startEmbedded({ folder, boltPort, boltWrite, log });
  try {
    const { uri, user, password } = embedded;
    const database = await openDatabase({ uri, user, password, kind: "embedded" });
    const close = async (): Promise<void> => {
      await database.close();
      await embedded.close();
    };
    return { database, embedded, close };
  } catch (thrown) {
    await embedded.close();
    throw thrown;
  }
}
