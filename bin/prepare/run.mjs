import { spawn } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { modulesFolder, root } from "./paths.mjs";

/**
 * Runs a program to its end with what it prints passed on, and tells its exit code.
 *
 * @param {string} command
 * @param {readonly string[]} parameters
 * @param {{ toStderr?: boolean, isHeld?: boolean, shell?: boolean, env?: NodeJS.ProcessEnv }} [options]
 *   toStderr: its output goes to stderr, where an answer on stdout must stay clean; isHeld: it is printed at the end,
 *   in one piece, for what runs beside something else
 * @returns {Promise<number>} 1 where it was ended by a signal or could not start
 */
export function run(command, parameters, { toStderr = false, isHeld = false, shell = false, env = process.env } = {}) {
  return new Promise((resolve) => {
    const shown = isHeld ? "pipe" : "inherit";
    const child = spawn(command, parameters, {
      cwd: root,
      shell,
      env,
      stdio: ["ignore", toStderr ? 2 : shown, shown],
    });
    /** @type {Buffer[]} */
    const held = [];
    for (const output of [child.stdout, child.stderr]) output?.on("data", (piece) => held.push(piece));
    child.once("error", (error) => {
      console.error(`${command} could not start: ${error.message}`);
      resolve(1);
    });
    // Not at its exit: what it printed may still be on the way.
    child.once("close", (code) => {
      process.stdout.write(Buffer.concat(held));
      resolve(code ?? 1);
    });
  });
}

/**
 * Runs a tool of `node_modules` without npx, which would cost half a second each time.
 *
 * @param {string} tool        the name of its package
 * @param {readonly string[]} parameters
 * @param {{ toStderr?: boolean, isHeld?: boolean, env?: NodeJS.ProcessEnv }} [options]
 */
export function runTool(tool, parameters, options = {}) {
  return run(process.execPath, [toolPath(tool), ...parameters], options);
}

/**
 * The script behind a tool's name: `typescript` → its `tsc`, `vite` → its `vite`.
 *
 * @param {string} tool
 */
export function toolPath(tool) {
  const manifest = join(modulesFolder, tool, "package.json");
  const { bin } = createRequire(import.meta.url)(manifest);
  const script = typeof bin === "string" ? bin : (bin[tool] ?? bin.tsc);
  return join(dirname(manifest), script);
}

/**
 * npm itself: the one that runs us where there is one, else the one on the path.
 *
 * @param {readonly string[]} parameters
 */
export function runNpm(parameters) {
  const npm = process.env["npm_execpath"];
  if (npm !== undefined && /npm-cli\.c?js$/u.test(npm))
    return run(process.execPath, [npm, ...parameters], { toStderr: true });
  // On Windows npm is a batch file, which only a shell can start.
  return run("npm", parameters, { toStderr: true, shell: process.platform === "win32" });
}
