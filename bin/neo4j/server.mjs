import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { delimiter, dirname, join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import neo4j from "neo4j-driver";
import { fetchJars, findJava, jarFolder } from "./jars.mjs";

/** Measured: 9 to 14 s on two cores, 24 s when they are busy. */
const START_TIMEOUT_MS = 180_000;
/** Neo4j opens these packages to itself by reflection. */
const OPENED = ["java.nio", "java.io", "java.util", "java.util.concurrent", "sun.nio.ch"];

/**
 * @typedef {object} RunningNeo4j
 * @property {string} uri
 * @property {string} user
 * @property {string} password
 * @property {Promise<number>} ended   its exit code, 0 after `stop`
 * @property {() => Promise<void>} stop  in good order: 11 s
 * @property {() => Promise<void>} kill  at once: for a folder that is thrown away
 */

/**
 * Starts a Neo4j Community on this machine and waits until it answers. Its jars are fetched where needed.
 *
 * @param {{ folder: string, port: number, password: string }} where
 *   folder: its data, made where missing; the password counts at the first start in it only
 * @returns {Promise<RunningNeo4j>}
 * @throws Error with a sentence: Java or Maven missing, port taken, password wrong, not started.
 */
export async function openNeo4j({ folder, port, password }) {
  await refuseTakenPort(port);
  const java = findJava();
  await fetchJars();
  configure(folder, port);
  setFirstPassword(java, folder, password);
  const { ended, end, lastLines } = spawnServer(java, folder);
  const uri = `bolt://127.0.0.1:${port}`;
  try {
    await Promise.race([untilReady(uri, password), ended.then(() => refuseEnded(folder, lastLines))]);
  } catch (error) {
    await end("SIGKILL");
    throw error;
  }
  return { uri, user: "neo4j", password, ended, stop: () => end("SIGTERM"), kill: () => end("SIGKILL") };
}

/**
 * The Java process, which ends with this one at the latest.
 *
 * @param {string} java
 * @param {string} folder
 */
function spawnServer(java, folder) {
  const child = spawn(java, parametersFor(folder), { stdio: ["ignore", "pipe", "pipe"] });
  const endWithUs = () => child.kill("SIGKILL");
  process.once("exit", endWithUs);
  /** @type {string[]} */
  const lastLines = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding("utf8").on("data", (text) => lastLines.splice(0, Math.max(0, lastLines.push(text) - 20)));
  }
  /** @type {Promise<number>} */
  const ended = new Promise((resolve) => {
    child.once("exit", (code, signal) => {
      process.removeListener("exit", endWithUs);
      // 143: Java's own way to say that SIGTERM ended it.
      resolve(signal !== null || code === 143 ? 0 : (code ?? 0));
    });
  });
  /** @param {NodeJS.Signals} signal */
  const end = async (signal) => {
    child.kill(signal);
    await ended;
  };
  return { ended, end, lastLines };
}

/** A port of this machine that nobody uses now. */
export async function freePort() {
  return listenOnce(0);
}

/** @param {number} port */
async function refuseTakenPort(port) {
  try {
    await listenOnce(port);
  } catch (error) {
    throw new Error(`Port ${port} is taken, perhaps by another Neo4j: stop that, or choose another with --port.`, {
      cause: error,
    });
  }
}

/**
 * @param {number} port
 * @returns {Promise<number>}
 */
function listenOnce(port) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once("error", reject);
    server.listen(port, "127.0.0.1", () => {
      const address = server.address();
      server.close(() => resolve(typeof address === "object" && address !== null ? address.port : port));
    });
  });
}

/**
 * @param {string} folder
 * @param {number} port
 */
function configure(folder, port) {
  const common = readFileSync(join(dirname(fileURLToPath(import.meta.url)), "neo4j.conf"), "utf8");
  mkdirSync(join(folder, "conf"), { recursive: true });
  // Routing tables name the advertised address: it must be the one that clients reach.
  const address = ["listen", "advertised"].map((kind) => `server.bolt.${kind}_address=127.0.0.1:${port}\n`).join("");
  writeFileSync(join(folder, "conf", "neo4j.conf"), `${common}\n${address}`);
}

/**
 * @param {string} java
 * @param {string} folder
 * @param {string} password
 */
function setFirstPassword(java, folder, password) {
  if (existsSync(join(folder, "data"))) return;
  const env = { ...process.env, NEO4J_HOME: folder, NEO4J_CONF: join(folder, "conf") };
  const parameters = ["-cp", join(jarFolder, "*"), "org.neo4j.cli.AdminTool", "dbms", "set-initial-password", password];
  const { status, stderr } = spawnSync(java, parameters, { env, encoding: "utf8" });
  if (status !== 0) throw new Error(`Neo4j did not take the first password (8 characters or more): ${stderr.trim()}`);
}

/** @param {string} folder */
function parametersFor(folder) {
  const opened = OPENED.map((name) => `--add-opens=java.base/${name}=ALL-UNNAMED`);
  const classPath = [join(jarFolder, "*"), join(folder, "plugins", "*")].join(delimiter);
  const program = [
    "org.neo4j.server.CommunityEntryPoint",
    `--home-dir=${folder}`,
    `--config-dir=${join(folder, "conf")}`,
  ];
  return ["-Xms256m", "-Xmx512m", "-XX:+UseSerialGC", ...opened, "-cp", classPath, ...program];
}

/**
 * @param {string} uri
 * @param {string} password
 */
async function untilReady(uri, password) {
  const deadline = Date.now() + START_TIMEOUT_MS;
  const driver = neo4j.driver(uri, neo4j.auth.basic("neo4j", password));
  try {
    for (;;) {
      try {
        await driver.getServerInfo();
        return;
      } catch (error) {
        const code = error instanceof Error && "code" in error ? error.code : undefined;
        if (code === "Neo.ClientError.Security.Unauthorized") {
          throw new Error("Neo4j refuses the password: its folder was made with another one.", { cause: error });
        }
        if (code !== "ServiceUnavailable" || Date.now() > deadline) throw error;
        await sleep(250);
      }
    }
  } finally {
    await driver.close();
  }
}

/**
 * @param {string} folder
 * @param {readonly string[]} lastLines
 */
function refuseEnded(folder, lastLines) {
  throw new Error(`Neo4j ended before it was ready (its log is in ${join(folder, "logs")}):\n${lastLines.join("")}`);
}
