import { existsSync, mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";
import { runTool } from "./run.mjs";

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 */

/**
 * One vitest project, its cases counted.
 *
 * @param {string} project
 * @param {readonly string[]} options  passed on to vitest
 * @param {{ isHeld?: boolean }} [how]  isHeld: what it prints comes in one piece at its end
 * @returns {Promise<Tally>}
 */
export async function runProject(project, options, how = {}) {
  mkdirSync(cacheFolder, { recursive: true });
  const report = join(cacheFolder, `vitest-${project}.json`);
  rmSync(report, { force: true });
  const parameters = [
    "run",
    "--project",
    project,
    "--reporter=default",
    "--reporter=json",
    `--outputFile.json=${report}`,
  ];
  // With options the reader asked for some tests, which another project need not have.
  if (options.length > 0) parameters.push("--passWithNoTests");
  const code = await runTool("vitest", [...parameters, ...options], how);
  return tallyOf(existsSync(report) ? JSON.parse(readFileSync(report, "utf8")) : undefined, code);
}

/**
 * @typedef {object} VitestReport  the part of vitest's JSON report that is read
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: { status: string }[] }[]} testResults
 */

/**
 * Counts cases, and as one failure each: a file that could not be loaded, and a run that ended badly
 * although every case passed (an error outside a test).
 *
 * @param {VitestReport | undefined} report  none when vitest did not get that far
 * @param {number} code                      vitest's exit code
 * @returns {Tally}
 */
export function tallyOf(report, code) {
  if (report === undefined) return { passed: 0, failed: code === 0 ? 0 : 1, skipped: 0 };
  const brokenFiles = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === "failed" && !assertionResults.some((assertion) => assertion.status === "failed"),
  ).length;
  const failed = report.numFailedTests + brokenFiles;
  return {
    passed: report.numPassedTests,
    failed: failed === 0 && code !== 0 ? 1 : failed,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}
