import { spawnSync } from "node:child_process";
import { mkdirSync, renameSync, rmSync } from "node:fs";
import { run } from "./run.mjs";

/** There Maven is a batch file, which only a shell can start. */
const shell = process.platform === "win32";

export function hasMaven() {
  return spawnSync("mvn", ["-v"], { shell, stdio: "ignore" }).status === 0;
}

/**
 * Puts the jars that a pom.xml asks for into a folder, which is there only when it is complete.
 *
 * @param {string} pom
 * @param {string} folder
 * @throws Error with a sentence when Maven cannot get them.
 */
export async function copyJars(pom, folder) {
  await fill(folder, (target) => [
    "-f",
    pom,
    "dependency:copy-dependencies",
    `-DoutputDirectory=${target}`,
    "-DincludeScope=runtime",
  ]);
}

/**
 * Unpacks one artifact into a folder, which is there only when it is complete.
 *
 * @param {string} artifact  as in `org.opencypher:tck:1.0.0-M23`
 * @param {string} folder
 * @throws Error with a sentence when Maven cannot get it.
 */
export async function unpackArtifact(artifact, folder) {
  await fill(folder, (target) => ["dependency:unpack", `-Dartifact=${artifact}`, `-DoutputDirectory=${target}`]);
}

/**
 * @param {string} folder
 * @param {(target: string) => string[]} parametersFor
 */
async function fill(folder, parametersFor) {
  const target = `${folder}.fetching-${process.pid}`;
  mkdirSync(target, { recursive: true });
  const code = await run("mvn", ["-q", "-B", ...parametersFor(target)], { toStderr: true, shell });
  if (code !== 0) {
    rmSync(target, { recursive: true, force: true });
    throw new Error(
      "Maven could not get it from Maven Central: its messages above say why. A network is needed this once.",
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(target, folder); // only now complete
}
