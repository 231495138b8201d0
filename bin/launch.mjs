import { pathToFileURL } from "node:url";
import { join } from "node:path";
import { nodeProblem } from "./prepare/node-version.mjs";
import { distFolder } from "./prepare/paths.mjs";

/**
 * Makes the program ready and runs one of its modules in this process, so that signals and exit
 * codes are the program's own.
 *
 * @param {"main.js" | "cli.js"} module
 * @param {readonly ("server" | "client")[]} parts
 */
export async function launch(module, parts) {
  const problem = nodeProblem(process.versions.node);
  if (problem !== undefined) return fail(problem);
  try {
    const { prepare } = await import("./prepare.mjs");
    await prepare(parts);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
  await import(pathToFileURL(join(distFolder, "server", module)).href);
}

/** @param {string} sentence */
function fail(sentence) {
  console.error(sentence);
  process.exitCode = 1;
}
