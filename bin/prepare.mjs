import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createHash } from "node:crypto";
import { join } from "node:path";
import { distFolder, modulesFolder, root } from "./prepare/paths.mjs";
import { runNpm, runTool } from "./prepare/run.mjs";
import { digestOf, isInstalled, sourcesIn } from "./prepare/stamps.mjs";
import { inTurn } from "./prepare/turn.mjs";

/**
 * @typedef {object} Part                something that is built
 * @property {string} name
 * @property {readonly string[]} sources  files and folders it is built from
 * @property {string} result             the file that proves that it was built
 * @property {string} stamp              holds the digest of the sources it was built from
 * @property {() => Promise<number>} build
 */

const shared = ["package-lock.json", "package.json", "tsconfig.json", "contract"];

/** @type {Record<"server" | "client", Part>} */
const parts = {
  server: {
    name: "server",
    sources: [...shared, "tsconfig.build.json", "server"],
    result: join(distFolder, "server", "main.js"),
    stamp: join(distFolder, ".server-stamp"),
    build: buildServer,
  },
  client: {
    name: "client",
    sources: [...shared, "client"],
    result: join(distFolder, "client", "index.html"),
    stamp: join(distFolder, ".client-stamp"),
    build: () => runTool("vite", ["build", "client", "--logLevel", "warn"], { toStderr: true }),
  },
};

/**
 * Installs and builds what is missing or older than its sources, and nothing else.
 *
 * In a package without sources there is nothing to do. Messages go to stderr: stdout belongs to the program.
 *
 * @param {readonly ("server" | "client")[]} names
 * @throws Error with a sentence for the reader when installing or building fails.
 */
export async function prepare(names) {
  if (!existsSync(join(root, "server", "main.ts"))) return;
  if (isPrepared(names)) return;
  const wanted = names.map((name) => parts[name]);
  await inTurn(
    join(distFolder, ".building"),
    async () => {
      await install();
      for (const part of wanted) await build(part);
    },
    { onWait: () => console.error("Another start is building; waiting for it.") },
  );
}

/**
 * Whether all of it is installed and built as its sources are now: then nothing would be prepared.
 *
 * @param {readonly ("server" | "client")[]} names
 */
export function isPrepared(names) {
  return !isInstallStale() && !names.some((name) => isStale(parts[name]));
}

/** @param {Part} part */
async function build(part) {
  const digest = digestOf(sourcesIn(root, part.sources)); // before: an edit during the build makes it stale again
  if (!isStale(part, digest)) return;
  console.error(`Building the ${part.name}…`);
  rmSync(part.stamp, { force: true });
  if ((await part.build()) !== 0) {
    throw new Error(`The ${part.name} could not be built: the messages above say why.`);
  }
  writeFileSync(part.stamp, digest);
}

/**
 * @param {Part} part
 * @param {string} [digest]
 */
function isStale(part, digest = digestOf(sourcesIn(root, part.sources))) {
  return !existsSync(part.result) || readIfThere(part.stamp) !== digest;
}

/**
 * Types are a gate of `npm test`, so that the start needs no type check; what is in the folders from
 * earlier builds goes, because some folders are lists: a leftover file would be an entry.
 */
async function buildServer() {
  for (const folder of ["server", "contract"]) rmSync(join(distFolder, folder), { recursive: true, force: true });
  return runTool("typescript", ["-p", "tsconfig.build.json", "--noCheck"], { toStderr: true });
}

const installStamp = join(modulesFolder, ".filiere-lock");

/** @returns {boolean} */
function isInstallStale() {
  const lock = readFileSync(join(root, "package-lock.json"), "utf8");
  const stamp = createHash("sha256").update(lock).digest("hex");
  if (readIfThere(installStamp) === stamp) return false;
  const installed = readIfThere(join(modulesFolder, ".package-lock.json"));
  // Somebody else ran npm: where that left what the lock file asks for, all is well.
  if (installed === undefined || !isInstalled(JSON.parse(lock).packages, JSON.parse(installed).packages)) return true;
  writeFileSync(installStamp, stamp);
  return false;
}

async function install() {
  if (!isInstallStale()) return;
  console.error("Installing the packages of package-lock.json…");
  if ((await runNpm(["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"])) !== 0) {
    throw new Error("The packages could not be installed: the messages above say why. A network is needed this once.");
  }
  mkdirSync(modulesFolder, { recursive: true });
  if (isInstallStale())
    throw new Error("npm installed something else than package-lock.json asks for. Run npm ci to see why.");
}

/** @param {string} file */
function readIfThere(file) {
  return existsSync(file) ? readFileSync(file, "utf8") : undefined;
}
