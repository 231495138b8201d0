import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { findJava } from "../../bin/neo4j/jars.mjs";
import { copyJars, hasMaven } from "../../bin/prepare/maven.mjs";
import { cacheFolder } from "../../bin/prepare/paths.mjs";
import { inTurn } from "../../bin/prepare/turn.mjs";

/** How to start a driver's checks. */
export interface Ready {
  command: string;
  parameters: string[];
}

/** Or why that cannot be. */
export type Prepared = Ready | { missing: string };

const PIP_SECONDS = "20";
const NEEDED = "Needed are a JDK 17 or newer and Maven (Debian: apt-get install openjdk-17-jdk-headless maven).";

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}

/** Python with the pinned driver, and its checks. */
export function preparePython(): Promise<Prepared> {
  return prepareScript("python/requirements.txt", "python/checks.py");
}

/** Python with the driver and what a notebook needs, and a script that runs one. */
export function prepareNotebook(): Promise<Prepared> {
  return prepareScript("notebook/requirements.txt", "notebook/execute.py");
}

/** A virtual environment of its own, made once for each list of requirements. */
async function prepareScript(list: string, script: string): Promise<Prepared> {
  const requirements = pathOf(list);
  const folder = join(cacheFolder, `python-${digestOf(requirements)}`);
  const isWindows = process.platform === "win32";
  const missing = await inTurn(`${folder}.making`, () =>
    existsSync(folder) ? undefined : makeEnvironment(folder, requirements),
  );
  if (missing !== undefined) return { missing };
  const command = join(folder, isWindows ? "Scripts" : "bin", isWindows ? "python.exe" : "python");
  return { command, parameters: [pathOf(script)] };
}

/** The reason why not, or undefined. */
function makeEnvironment(folder: string, requirements: string): string | undefined {
  const python = process.env["PYTHON"] ?? "python3";
  // An environment knows its own path, so it is made in place and removed when it is not complete.
  const made = spawnSync(python, ["-m", "venv", folder], { encoding: "utf8" });
  const pip = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--retries", "1"];
  const installed =
    made.status === 0 &&
    spawnSync(
      join(folder, process.platform === "win32" ? "Scripts" : "bin", "python"),
      [...pip, "--timeout", PIP_SECONDS, "--only-binary", ":all:", "--require-hashes", "-r", requirements],
      { stdio: ["ignore", 2, 2] },
    ).status === 0;
  if (installed) return undefined;
  rmSync(folder, { recursive: true, force: true });
  if (made.status === 0) return "its packages could not be had from PyPI: a network is needed once.";
  return `${python} with its venv module was not found (Debian: apt-get install python3-venv).`;
}

const NO_GO = "Go was not found (Debian: apt-get install golang-go).";

/** Go with the pinned driver, and its checks made into a program, once for each text of them. */
export async function prepareGo(): Promise<Prepared> {
  const folder = pathOf("go/");
  const text = ["checks.go", "go.mod", "go.sum"].map((file) => readFileSync(join(folder, file), "utf8")).join("");
  const command = join(cacheFolder, `go-${digest(text)}${process.platform === "win32" ? ".exe" : ""}`);
  const missing = await inTurn(`${command}.making`, () => (existsSync(command) ? undefined : makeGo(folder, command)));
  return missing === undefined ? { command, parameters: [] } : { missing };
}

function makeGo(cwd: string, program: string): string | undefined {
  // Only what go.sum names is taken, whatever the machine's own settings say.
  const env = { ...process.env, GOFLAGS: "-mod=readonly -buildvcs=false", GOTOOLCHAIN: "local" };
  const { status, error } = spawnSync("go", ["build", "-o", program, "."], { cwd, env, stdio: ["ignore", 2, 2] });
  if (status === 0) return undefined;
  return error === undefined ? "its driver could not be had or built: a network is needed once." : NO_GO;
}

/** The driver's and cypher-shell's jars from Maven Central. The checks are started from their source. */
export async function prepareJava(): Promise<Prepared> {
  const jars = await prepareJars();
  if ("missing" in jars) return jars;
  const { command, parameters } = jars;
  if (spawnSync(command, ["--list-modules"], { encoding: "utf8" }).stdout.includes("jdk.compiler"))
    return { command, parameters: [...parameters, pathOf("java/Checks.java")] };
  return { missing: `this Java has no compiler. ${NEEDED}` };
}

export async function prepareShell(): Promise<Prepared> {
  const jars = await prepareJars();
  return "missing" in jars ? jars : { ...jars, parameters: [...jars.parameters, "org.neo4j.shell.Main"] };
}

async function prepareJars(): Promise<Prepared> {
  const pom = pathOf("java/pom.xml");
  const folder = join(cacheFolder, `java-${digestOf(pom)}`);
  const command = javaOrNone();
  if (command === undefined) return { missing: `Java was not found, or is too old. ${NEEDED}` };
  try {
    await inTurn(`${folder}.fetching`, async () => {
      if (existsSync(folder)) return;
      if (!hasMaven()) throw new Error(`Maven (mvn) was not found. ${NEEDED}`);
      await copyJars(pom, folder);
    });
    return { command, parameters: ["-cp", join(folder, "*")] };
  } catch (thrown) {
    return { missing: thrown instanceof Error ? thrown.message : String(thrown) };
  }
}

function javaOrNone(): string | undefined {
  try {
    return findJava();
  } catch {
    return undefined;
  }
}

function digestOf(file: string): string {
  return digest(readFileSync(file, "utf8"));
}

function digest(text: string): string {
  return createHash("sha256").update(text).digest("hex").slice(0, 12);
}
