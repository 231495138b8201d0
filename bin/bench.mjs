import { existsSync, readdirSync } from "node:fs";
import { join } from "node:path";
import { prepare } from "./prepare.mjs";
import { root } from "./prepare/paths.mjs";
import { runTool } from "./prepare/run.mjs";

// npm run bench [-- name…]: the figures, each file of bench/ by itself, on the built program.
await prepare(["server", "client"]);
const wanted = process.argv.slice(2);
const folder = join(root, "bench");
/** Modules that the figures share. */
const shared = new Set(["crowd.ts", "figures.ts"]);
const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith(".ts") && !shared.has(file)) : [];
const chosen = files.filter((file) => wanted.length === 0 || wanted.includes(file.replace(/\.ts$/u, "")));
if (chosen.length === 0) {
  console.error(
    `Nothing to run. The figures are: ${files.map((file) => file.replace(/\.ts$/u, "")).join(", ") || "none yet"}.`,
  );
  process.exitCode = 2;
}
for (const file of chosen) {
  console.log(`\n> ${file}`);
  if ((await runTool("tsx", [join("bench", file)])) !== 0) process.exitCode = 1;
}
