import { runTool } from "./run.mjs";

/**
 * What must hold before any test is worth running. Each counts as one check.
 *
 * @type {readonly { name: string, tool: string, parameters: readonly string[] }[]}
 */
const gates = [
  { name: "format", tool: "oxfmt", parameters: ["--check"] },
  {
    name: "lint",
    tool: "oxlint",
    parameters: ["--type-aware", "--max-warnings", "0", "--report-unused-disable-directives"],
  },
  { name: "types", tool: "typescript", parameters: ["-p", "tsconfig.json"] },
  { name: "types of the client", tool: "typescript", parameters: ["-p", "client/tsconfig.json"] },
  { name: "dead code", tool: "knip", parameters: [] },
];

/**
 * Runs all gates, also after one has failed: a person wants to see everything that is wrong.
 *
 * @returns {Promise<{ passed: number, failed: string[] }>}
 */
export async function runGates() {
  const failed = [];
  for (const { name, tool, parameters } of gates) {
    console.log(`\n> ${name}`);
    if ((await runTool(tool, parameters)) !== 0) failed.push(name);
  }
  return { passed: gates.length - failed.length, failed };
}
