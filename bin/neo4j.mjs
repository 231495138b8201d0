import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { prepare } from "./prepare.mjs";
import { root } from "./prepare/paths.mjs";

// npm run neo4j [-- --port 7687 --folder .neo4j]: a real Neo4j Community, without Docker.

const help = `npm run neo4j [-- --port 7687 --folder .neo4j]
Gets Neo4j Community from Maven Central and runs it on this machine; Ctrl-C stops it.
It needs Java 17 or 21 and Maven. NEO4J_PASSWORD (8 characters or more) counts at the first start.`;

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

async function main() {
  const { values } = parseArgs({
    options: { port: { type: "string" }, folder: { type: "string" }, help: { type: "boolean" } },
  });
  if (values.help === true) {
    console.log(help);
    return;
  }
  const port = Number(values.port ?? 7687);
  if (!Number.isInteger(port) || port < 1 || port > 65_535) throw new Error(`--port ${values.port} is no port number.`);
  const folder = resolve(values.folder ?? join(root, ".neo4j"));
  await serve(folder, port, process.env["NEO4J_PASSWORD"] || "filiere-dev");
}

/**
 * @param {string} folder
 * @param {number} port
 * @param {string} password
 */
async function serve(folder, port, password) {
  await prepare([]);
  const { openNeo4j } = await import("./neo4j/server.mjs");
  console.log("Starting Neo4j: some 10 seconds…");
  /** @type {import("./neo4j/server.mjs").RunningNeo4j | undefined} */
  let neo4j = undefined;
  let stopping = false;
  const stop = () => {
    if (neo4j === undefined) process.exit(130); // takes the half-started Java with it
    if (stopping) return; // a terminal and npm may both tell us
    stopping = true;
    console.log("Stopping Neo4j: some 10 seconds…");
    void neo4j.stop();
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
  neo4j = await openNeo4j({ folder, port, password });
  console.log(`Neo4j answers on ${neo4j.uri}; its data and logs are in ${folder}.`);
  console.log("Filière on it, in another terminal:");
  console.log(`  NEO4J_URI=${neo4j.uri} NEO4J_USER=${neo4j.user} NEO4J_PASSWORD=${password} npm start`);
  console.log("Ctrl-C stops it.");
  process.exitCode = await neo4j.ended;
}
