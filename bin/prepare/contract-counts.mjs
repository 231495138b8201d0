import { existsSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { cacheFolder } from "./paths.mjs";

/** Written by the contract tests: how many cases ran on each database. */
const file = join(cacheFolder, "contract-counts.json");

export function forgetContractCounts() {
  rmSync(file, { force: true });
}

/** @returns {unknown} */
export function readContractCounts() {
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : undefined;
}

/**
 * What to say about the contract cases, and what is wrong with their numbers.
 *
 * The same cases must run on every database that was there, and on both where Neo4j is required.
 *
 * @param {unknown} counts     `{ embedded, neo4j }` as the tests wrote it, or nothing
 * @param {boolean} required   Neo4j must have been there
 * @returns {{ lines: string[], problem: string | undefined }}
 */
export function judgeContractCounts(counts, required) {
  const embedded = countOf(counts, "embedded");
  const neo4j = countOf(counts, "neo4j");
  const lines = [`contract cases: embedded ${embedded}, neo4j ${neo4j}`];
  if (neo4j === 0 && !required) {
    lines.push(
      "Neo4j was NOT run: the contract holds for the embedded graph only. " +
        "FILIERE_TEST_NEO4J=required npm test gets one and runs it (Java 17 or 21 and Maven).",
    );
  }
  return { lines, problem: problemOf(embedded, neo4j, required) };
}

/**
 * @param {number} embedded
 * @param {number} neo4j
 * @param {boolean} required
 */
function problemOf(embedded, neo4j, required) {
  if (embedded === 0) return "No contract case ran on the embedded graph.";
  if (neo4j === 0) return required ? "Neo4j is required, but no contract case ran on it." : undefined;
  if (embedded !== neo4j) return "The databases did not run the same number of contract cases.";
  return undefined;
}

/**
 * @param {unknown} counts
 * @param {"embedded" | "neo4j"} database
 * @returns {number}
 */
function countOf(counts, database) {
  if (typeof counts !== "object" || counts === null || !(database in counts)) return 0;
  const count = /** @type {Record<string, unknown>} */ (counts)[database];
  return typeof count === "number" ? count : 0;
}
