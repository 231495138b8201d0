import { readConfig, type Config } from "../config.ts";
import type { ReadLimits } from "../database/index.ts";
import { openOrJoinHome, type Home } from "../home.ts";
import { prepareGraph } from "../prepare-graph.ts";

export interface AtHome extends Home {
  config: Config;
  limits: ReadLimits;
}

/**
 * Opens the graph for one command, or joins a running program at it, and lets go of it after. An
 * embedded graph that is opened here and is empty is filled, as a start would; a Neo4j that somebody
 * else runs is only read.
 */
export async function withHome<T>(work: (home: AtHome) => Promise<T>, { fill = true } = {}): Promise<T> {
  const config = readConfig(process.env);
  const home = await openOrJoinHome(config, () => undefined);
  try {
    if (fill && home.embedded !== undefined) {
      await prepareGraph(home.database, () => Promise.resolve(true), config.sample);
    }
    const limits = { maxRows: config.limits.rows, timeoutMs: config.limits.queryTimeoutMs };
    return await work({ ...home, config, limits });
  } finally {
    await home.close();
  }
}
