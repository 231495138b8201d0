import { Command } from "commander";
import { readConfig, type Config, type Neo4jConfig } from "../config.ts";
import { holdsGraph } from "../embedded/index.ts";
import { AppError } from "../errors.ts";
import { openNamed, openOrJoinHome } from "../home.ts";
import { moveGraph, type Moved } from "../moves/index.ts";
import { readPassword } from "./password.ts";
import { print, printJson, table } from "./print.ts";
import { progressLines } from "./progress-lines.ts";

interface Options {
  to?: string;
  user?: string;
  database?: string;
  passwordFile?: string;
  json?: true;
}

export const moveCommand = new Command("move")
  .description("copy the whole embedded graph to an empty Neo4j; the embedded graph stays as it is")
  .option("--to <address>", "where the Neo4j answers, else NEO4J_URI")
  .option("--user <name>", "its user, else NEO4J_USER, else neo4j")
  .option("--database <name>", "its database, else NEO4J_DATABASE, else the user's home database")
  .option(
    "--password-file <file>",
    "file with the password, - for standard input; else NEO4J_PASSWORD, else it is asked for",
  )
  .option("--json", "what was moved, as JSON")
  .addHelpText("after", "\nExample:\n  NEO4J_PASSWORD=… filiere move --to neo4j://localhost:7687")
  .action(async (options: Options) => {
    const config = readConfig({ ...process.env, ...settingsOf(options) });
    if (config.neo4j === undefined) throw nowhere();
    if (!holdsGraph(config.folder)) throw nothingHere(config.folder);
    const password = await readPassword(options.passwordFile, config.neo4j);
    const moved = await move(config, { ...config.neo4j, password });
    await (options.json ? printJson(moved) : print(inWords(moved, config.neo4j, config.folder)));
  });

/** The target is named by the settings that a start on it needs; what stands on the command line goes before them. */
function settingsOf({ to, user, database }: Options): Record<string, string> {
  return {
    ...(to === undefined ? {} : { NEO4J_URI: to }),
    ...(user === undefined ? {} : { NEO4J_USER: user }),
    ...(database === undefined ? {} : { NEO4J_DATABASE: database }),
  };
}

async function move(config: Config, neo4j: Neo4jConfig): Promise<Moved> {
  const target = await openNamed(neo4j);
  try {
    const home = await openOrJoinHome({ ...config, neo4j: undefined }, () => undefined);
    try {
      return await moveGraph(home.database, target, progressLines(process.stderr));
    } finally {
      await home.close();
    }
  } finally {
    await target.close();
  }
}

function inWords(
  { nodes, relationships, labels, types, digest }: Moved,
  { uri, user, database }: Neo4jConfig,
  folder: string,
): string {
  const rows = (counts: Record<string, number>) => Object.entries(counts).map(([name, count]) => ({ name, count }));
  const start = [
    `NEO4J_URI=${uri}`,
    ...(user === "neo4j" ? [] : [`NEO4J_USER=${user}`]),
    "NEO4J_PASSWORD=…",
    ...(database === undefined ? [] : [`NEO4J_DATABASE=${database}`]),
  ];
  return `${table(["name", "count"], [...rows(labels), ...rows(types)])}

${nodes} nodes and ${relationships} relationships are at ${uri}. They were read again there, and are the same:
${digest}

Start Filière on them with the same password:
  ${start.join(" ")} npm start

The embedded graph in ${folder} is as it was. Links, ids, views and edits hold on the Neo4j as before.
`;
}

function nowhere(): AppError {
  return new AppError("invalid_request", "It is not said where the graph shall go.", {
    hint: "Name the Neo4j with --to neo4j://localhost:7687, or set NEO4J_URI.",
  });
}

function nothingHere(folder: string): AppError {
  return new AppError("invalid_request", `There is no embedded graph in ${folder}.`, {
    hint: "Set FILIERE_DATA to the folder of the graph that shall be moved.",
    values: { folder },
  });
}
