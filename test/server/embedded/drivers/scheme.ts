import neo4j, { type Config, type Driver, type Session } from "neo4j-driver";
import type { EmbeddedGraph } from "../../../../server/embedded/index.ts";
import { openGraph, type TestGraph } from "../graph.ts";

/** Both ways to a server: straight, and by asking for its routes first. */
export const schemes = ["bolt", "neo4j"] as const;
export type Scheme = (typeof schemes)[number];

type DriverOptions = Config & { user?: "owner" | "reader" };

export interface SchemeGraph extends TestGraph {
  connect(options?: DriverOptions): Driver;
  /** Closed at the end, as drivers that were connected are. */
  session(...options: Parameters<Driver["session"]>): Session;
}

/** A graph with drivers that came by one scheme; what they opened is closed with it. */
export async function openByScheme(scheme: Scheme, options = {}): Promise<SchemeGraph> {
  const embedded = await openGraph(options);
  const drivers: Driver[] = [];
  const connect = (config: DriverOptions = {}) => {
    const driver = connectBy(scheme, embedded.graph, config);
    drivers.push(driver);
    return driver;
  };
  const driver = connect();
  const sessions: Session[] = [];
  return {
    ...embedded,
    driver,
    connect,
    session: (...given) => {
      const session = driver.session(...given);
      sessions.push(session);
      return session;
    },
    close: async () => {
      await Promise.all(sessions.map((session) => session.close()));
      await Promise.all(drivers.map((each) => each.close()));
      await embedded.close();
    },
  };
}

function connectBy(scheme: Scheme, graph: EmbeddedGraph, { user = "owner", ...config }: DriverOptions): Driver {
  const who = user === "owner" ? graph : graph.reader;
  const uri = graph.uri.replace(/^bolt/, scheme);
  return neo4j.driver(uri, neo4j.auth.basic(who.user, who.password), config);
}
