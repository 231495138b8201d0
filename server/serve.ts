import { createInterface } from "node:readline/promises";
import { adviceOn } from "./advice.ts";
import { createApp } from "./app.ts";
import type { Config, SampleChoice } from "./config.ts";
import type { ReadLimits } from "./database/index.ts";
import { openHome, type Home } from "./home.ts";
import { logLine } from "./http/request-log.ts";
import { listen } from "./listen.ts";
import { prepareGraph, type Prepared } from "./prepare-graph.ts";
import { statusOf } from "./status.ts";
import { version } from "./version.ts";

/** For the sentence after the start: a graph that cannot be counted in this time says none. */
const LOOK: ReadLimits = { maxRows: 10, timeoutMs: 5000 };

export interface Running {
  address: string;
  home: Home;
  /** A sentence for whoever started it; undefined where there is nothing to say. */
  advice(): Promise<string | undefined>;
  close(): Promise<void>;
}

/** Opens the graph, makes it ready, and answers requests: the whole program without a browser. */
export async function serve(config: Config): Promise<Running> {
  const home = await openHome(config, (line) => logLine("info", line));
  try {
    announce(await prepareGraph(home.database, () => mayFill(config, home), config.sample));
    const status = (limits: ReadLimits) => statusOf(home, config, limits);
    const app = createApp(
      { database: home.database, limits: config.limits, edits: config.edits, status },
      { ...config, version },
    );
    const listening = await listen(app, config.port, config.host);
    const close = async (): Promise<void> => {
      await listening.close();
      await home.close();
    };
    return { address: listening.address, home, close, advice: async () => adviceOn(await status(LOOK)) };
  } catch (thrown) {
    await home.close();
    throw thrown;
  }
}

/** The embedded graph is ours to fill; into somebody's Neo4j the data goes only when a person says so. */
async function mayFill(config: Config, home: Home): Promise<boolean> {
  if (home.embedded !== undefined || config.fillUnasked) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(`${home.database.address} is empty. ${QUESTION[config.sample]} [y/N] `);
  terminal.close();
  return /^y(es)?$/i.test(answer.trim());
}

const QUESTION: Record<SampleChoice, string> = {
  story: "Put Filière's data into it?",
  network: "Put Filière's fictional network into it?",
  none: "Make it a graph of Filière's, without data?",
};

const NOTES: Record<Prepared, string | undefined> = {
  filled: undefined,
  known: undefined,
  "older-data":
    "This graph holds another edition of the bundled data than the one that ships now, and keeps it. For the new one, start with FILIERE_DATA set to a new folder.",
  "left-empty":
    "The Neo4j is empty and stays so. Start once with FILIERE_FILL=1 to put the bundled data into it (FILIERE_SAMPLE says which).",
  foreign: "This graph was not made by Filière: nothing in it is changed, and what has no id cannot be opened.",
};

function announce(prepared: Prepared): void {
  const note = NOTES[prepared];
  if (note !== undefined) logLine("info", note);
}
