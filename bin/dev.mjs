import { spawn } from "node:child_process";
import { prepare } from "./prepare.mjs";
import { root } from "./prepare/paths.mjs";
import { toolPath } from "./prepare/run.mjs";

// npm run dev: the server from its sources, started again at each change, and the client by Vite,
// which sends /api to it. Both end together.

await prepare([]);

const children = [
  start("tsx", ["watch", "--clear-screen=false", "server/main.ts"], { FILIERE_OPEN: "0" }),
  start("vite", ["client"], {}),
];

let stopping = false;
for (const child of children) {
  child.once("exit", (code) => {
    if (!stopping) process.exitCode = code ?? 1; // one ended by itself
    stopping = true;
    for (const other of children) other.kill("SIGTERM");
  });
}
for (const signal of /** @type {const} */ (["SIGINT", "SIGTERM"])) {
  process.on(signal, () => {
    stopping = true;
    for (const child of children) child.kill("SIGTERM");
  });
}

/**
 * @param {string} tool
 * @param {readonly string[]} parameters
 * @param {NodeJS.ProcessEnv} settings
 */
function start(tool, parameters, settings) {
  const env = { ...process.env, ...settings };
  return spawn(process.execPath, [toolPath(tool), ...parameters], { cwd: root, env, stdio: "inherit" });
}
