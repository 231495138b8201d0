import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";

/** Written by the tests of foreign drivers: how many checks ran with each, or why none did. */
export const driverCountsFile = join(cacheFolder, "driver-counts.json");

/** The tools that must have run where they are required. */
const TOOLS = ["Python", "Java", "Go", "cypher-shell", "notebook"];

export function forgetDriverCounts() {
  rmSync(driverCountsFile, { force: true });
}

/** @returns {unknown} */
export function readDriverCounts() {
  return existsSync(driverCountsFile) ? JSON.parse(readFileSync(driverCountsFile, "utf8")) : undefined;
}

/**
 * What to say about the other drivers, and what is wrong where they are required.
 *
 * @param {unknown} counts     tool → number of checks, or the reason why it was not run
 * @param {boolean} required   all of them must have been run
 * @returns {{ lines: string[], problem: string | undefined }}
 */
export function judgeDriverCounts(counts, required) {
  const known = new Map(Object.entries(typeof counts === "object" && counts !== null ? counts : {}));
  const ran = TOOLS.filter((tool) => Number(known.get(tool)) > 0);
  const missing = TOOLS.filter((tool) => !ran.includes(tool));
  const lines = ran.length > 0 ? [`driver checks: ${ran.map((tool) => `${tool} ${known.get(tool)}`).join(", ")}`] : [];
  for (const tool of missing) {
    const reason = known.get(tool);
    lines.push(`${tool} was NOT run: ${typeof reason === "string" ? reason : "its checks did not get that far."}`);
  }
  const isWrong = required && missing.length > 0;
  return { lines, problem: isWrong ? `Required, but not run: ${missing.join(", ")}.` : undefined };
}
