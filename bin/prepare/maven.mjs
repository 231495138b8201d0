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
  const target = `${folder}.fetching-${process.pid}`;
  mkdirSync(target, { recursive: true });
  const parameters = [
    "-q",
    "-B",
    "-f",
    pom,
    "dependency:copy-dependencies",
    `-DoutputDirectory=${target}`,
    "-DincludeScope=runtime",
  ];
  const code = await run("mvn", parameters, { toStderr: true, shell });
  if (code !== 0) {
    rmSync(target, { recursive: true, force: true });
    throw new Error(
      "Maven could not get the jars from Maven Central: its messages above say why. A network is needed this once.",
    );
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(target, folder); // only now complete
}
