import { mkdirSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeEach, describe, expect, test } from "vitest";
import { driverCountsFile } from "../../bin/prepare/driver-counts.mjs";
import { read } from "../../server/database/index.ts";
import { openGraph, type TestGraph } from "../server/embedded/graph.ts";
import { openTestDatabase } from "../support/database.ts";
import { runChecks, runTool } from "./checks.ts";
import {
  prepareGo,
  prepareJava,
  prepareNotebook,
  preparePython,
  prepareShell,
  type Prepared,
  type Ready,
} from "./prepared.ts";

const prepared: Record<string, Prepared> = {
  Python: await preparePython(),
  Java: await prepareJava(),
  Go: await prepareGo(),
  "cypher-shell": await prepareShell(),
  notebook: await prepareNotebook(),
};

const LIMITS = { maxRows: 1, timeoutMs: 10_000 };

/** What ran of each, or the reason why nothing did: the test command says so at its end. */
const counts: Record<string, number | string> = {};

let embedded: TestGraph;
beforeEach(async () => {
  embedded = await openGraph();
});
afterEach(() => embedded.close());

afterAll(() => {
  mkdirSync(dirname(driverCountsFile), { recursive: true });
  writeFileSync(driverCountsFile, `${JSON.stringify(counts)}\n`);
});

test("a tool that is not here has a reason", () => {
  for (const [name, how] of Object.entries(prepared)) {
    counts[name] = "missing" in how ? how.missing : 0;
    expect("missing" in how ? how.missing : "…").toMatch(/.+/);
  }
});

/** The tool, where this run has it: its suite is then there. */
function ready(name: string): { how: Ready }[] {
  const how = prepared[name];
  return how === undefined || "missing" in how ? [] : [{ how }];
}

const drivers = [
  { name: "Python", atLeast: 26 },
  { name: "Java", atLeast: 10 },
  { name: "Go", atLeast: 10 },
].flatMap((driver) => ready(driver.name).map(({ how }) => ({ ...driver, how })));

describe.each(drivers)("the $name driver", ({ name, atLeast, how }) => {
  test.each(["bolt", "neo4j"])("passes its checks by %s://", async (scheme) => {
    const results = await runChecks(how, embedded.graph.uri.replace(/^bolt/, scheme), embedded.graph);
    expect(results.filter(({ failure }) => failure !== null)).toEqual([]);
    expect(results.length).toBeGreaterThanOrEqual(atLeast);
    counts[name] = Number(counts[name]) + results.length;
  });
});

describe.each(ready("cypher-shell"))("cypher-shell", ({ how }) => {
  const INPUT = `
    CREATE (:Person {name: 'Ada', born: 1815});
    MATCH (n:Person) RETURN n.name AS name, n.born AS born;
    :use neo4j
    :begin
    CREATE (:Person {name: 'Nobody'});
    :rollback
    MATCH (n:Person) RETURN count(n) AS people;
    SHOW DATABASES YIELD name;
  `;
  const connect = ({ graph }: TestGraph, { user, password } = graph as { user: string; password: string }) => [
    "-a",
    graph.uri,
    "-u",
    user,
    "-p",
    password,
    "--format",
    "plain",
    "--non-interactive",
    "--fail-fast",
  ];

  test("connects, writes, rolls back and finds its database", async () => {
    const { code, output, errors } = await runTool(how, connect(embedded), { input: INPUT });
    expect({ code, errors }).toEqual({ code: 0, errors: "" });
    expect(output.split("\n").filter((line) => line !== "")).toEqual([
      "name, born",
      '"Ada", 1815',
      "people",
      "1",
      "name",
      '"neo4j"',
    ]);
    counts["cypher-shell"] = Number(counts["cypher-shell"]) + 1;
  });

  test("is told why the reader cannot write", async () => {
    const { code, errors } = await runTool(how, connect(embedded, embedded.graph.reader), { input: "CREATE (:Evil);" });
    expect(code).not.toBe(0);
    expect(errors).toContain("FILIERE_BOLT_WRITE=1");
    counts["cypher-shell"] = Number(counts["cypher-shell"]) + 1;
  });
});

describe.each(ready("notebook"))("the notebook of the guide", ({ how }) => {
  const FILE = fileURLToPath(new URL("../../docs/notebooks/network.ipynb", import.meta.url));

  test("runs to its end on the bundled data, and draws the network", async () => {
    const graph = await openTestDatabase({ bundled: true });
    const { database, embedded: bundled } = graph;
    try {
      const { rows } = await read(
        database,
        { statement: "MATCH ()-[leg:ROUTE]->() RETURN count(leg) AS legs" },
        LIMITS,
      );
      const env = { FILIERE_BOLT: bundled.uri, FILIERE_BOLT_PASSWORD: bundled.reader.password };
      const { code, output, errors } = await runTool(how, [FILE], { env });
      expect({ code, errors: code === 0 ? "" : errors }).toEqual({ code: 0, errors: "" });
      const found = JSON.parse(output) as { text: string; pictures: number };
      expect(found.text).toContain(`${String(rows[0]?.["legs"])} legs`);
      expect(found.pictures).toBe(1);
      counts["notebook"] = 1;
    } finally {
      await graph.close();
    }
  });
});
