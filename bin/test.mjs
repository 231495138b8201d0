import { nodeProblem } from "./prepare/node-version.mjs";

// npm test [-- --project unit] [-- -t "a title"] [-- test/server/graph]
// Everything that must hold: format, lint, types, dead code, then all tests. The last line counts.

/**
 * What runs at the same time, one group after the other. The contract cases wait for a database much of the time, and
 * the TCK needs one core; the browser journeys need the machine for themselves.
 */
const groups = [["unit"], ["contract", "tck"], ["drivers"], ["e2e"]];
const projects = groups.flat();

/** @typedef {{ passed: number, failed: number, skipped: number }} Tally */

const problem = nodeProblem(process.versions.node);
if (problem === undefined) await main();
else {
  console.error(problem);
  process.exitCode = 1;
}

async function main() {
  /** @type {Tally} */
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const remarks = [];
  try {
    const { prepare } = await import("./prepare.mjs");
    await prepare(["server", "client"]);
    await runAll(total, remarks);
  } catch (error) {
    total.failed += 1;
    remarks.push(error instanceof Error ? error.message : String(error));
  }
  if (total.passed + total.failed === 0) {
    total.failed = 1;
    remarks.push("No test ran: nothing has that name.");
  }
  console.log("");
  for (const remark of remarks) console.log(remark);
  if (total.skipped > 0) console.log(`${total.skipped} skipped`);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  process.exitCode = total.failed === 0 ? 0 : 1;
}

/**
 * @param {Tally} total
 * @param {string[]} remarks
 */
async function runAll(total, remarks) {
  const { chosen, options } = readOptions(process.argv.slice(2));
  if (chosen.length === projects.length && options.length === 0) {
    const { runGates } = await import("./prepare/gates.mjs");
    const { passed, failed } = await runGates();
    total.passed += passed;
    total.failed += failed.length;
    remarks.push(...failed.map((name) => `Failed: ${name}`));
  } else
    remarks.push("Only some tests were asked for, so format, lint, types and dead code were left out: npm run check.");
  const { forgetContractCounts } = await import("./prepare/contract-counts.mjs");
  const { forgetDriverCounts } = await import("./prepare/driver-counts.mjs");
  forgetContractCounts();
  forgetDriverCounts();
  const { runProject } = await import("./prepare/vitest.mjs");
  const left = chosen.includes("tck") && (await isWithoutTck(remarks)) ? ["tck"] : [];
  for (const group of groups) {
    const members = group.filter((project) => chosen.includes(project) && !left.includes(project));
    await Promise.all(
      members.map(async (project, place) => {
        const tally = await runProject(project, options, { isHeld: place > 0 });
        total.passed += tally.passed;
        total.failed += tally.failed;
        total.skipped += tally.skipped;
        if (tally.failed > 0) remarks.push(`Failed: ${tally.failed} in ${project}`);
      }),
    );
  }
  const partial = options.length > 0;
  if (chosen.includes("contract")) await countContractCases(total, remarks, partial);
  if (chosen.includes("drivers")) await countDriverChecks(total, remarks, partial);
}

/**
 * A machine without a network has no TCK, and says so. In CI its absence is a failure.
 *
 * @param {string[]} remarks
 */
async function isWithoutTck(remarks) {
  const { findTck } = await import("./prepare/tck.mjs");
  const source = await findTck();
  if (source) {
    remarks.push(`openCypher TCK: from ${source.name === "folder" ? source.features : "Maven Central"}`);
    return false;
  }
  const how = "OPENCYPHER_TCK names a folder of its features, or Maven gets it.";
  if (process.env["CI"] === "true") throw new Error(`The openCypher TCK is required here, but was not found: ${how}`);
  remarks.push(`The openCypher TCK was NOT run: ${how}`);
  return true;
}

/**
 * @param {Tally} total
 * @param {string[]} remarks
 * @param {boolean} partial  only some cases were asked for: their number says nothing
 */
async function countContractCases(total, remarks, partial) {
  const { judgeContractCounts, readContractCounts } = await import("./prepare/contract-counts.mjs");
  const required = process.env["FILIERE_TEST_NEO4J"] === "required";
  countVerdict(judgeContractCounts(readContractCounts(), required), total, remarks, partial);
}

/**
 * @param {Tally} total
 * @param {string[]} remarks
 * @param {boolean} partial
 */
async function countDriverChecks(total, remarks, partial) {
  const { judgeDriverCounts, readDriverCounts } = await import("./prepare/driver-counts.mjs");
  const required = process.env["FILIERE_TEST_DRIVERS"] === "required";
  countVerdict(judgeDriverCounts(readDriverCounts(), required), total, remarks, partial);
}

/**
 * @param {{ lines: string[], problem: string | undefined }} verdict
 * @param {Tally} total
 * @param {string[]} remarks
 * @param {boolean} partial
 */
function countVerdict({ lines, problem: wrong }, total, remarks, partial) {
  remarks.push(...lines);
  if (partial) return;
  if (wrong === undefined) total.passed += 1;
  else {
    total.failed += 1;
    remarks.push(wrong);
  }
}

/**
 * `--project` chooses among ours; everything else goes to vitest as it is.
 *
 * @param {readonly string[]} given
 */
function readOptions(given) {
  /** @type {string[]} */
  const names = [];
  /** @type {string[]} */
  const options = [];
  for (let index = 0; index < given.length; index += 1) {
    const option = given[index] ?? "";
    if (option.startsWith("--project=")) names.push(option.slice("--project=".length));
    else if (option === "--project") names.push(given[(index += 1)] ?? "");
    else options.push(option);
  }
  const unknown = names.find((name) => !projects.includes(name));
  if (unknown !== undefined) throw new Error(`There is no project "${unknown}": choose among ${projects.join(", ")}.`);
  return { chosen: projects.filter((project) => names.length === 0 || names.includes(project)), options };
}
